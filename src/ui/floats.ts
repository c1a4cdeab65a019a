/** Whether an event belongs to something over the plane that scrolls by itself. */
export function scrollsItself({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-floats][role="dialog"]') !== null;
}

/** Whether an event belongs to something that floats over the plane and handles its own input. */
export function floats({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-floats]') !== null;
}
