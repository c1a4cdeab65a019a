/** The chronology that comes with the page, from where the page lies; it is opened where an address names no other. */
export const SHIPPED_CHRONOLOGY = 'data/kerry-russia-syria.json';
