/** The longest quote and the longest context on either side of it, in UTF-16 code units. */
export const MAX_EXACT = 300;
export const MAX_CONTEXT = 90;
