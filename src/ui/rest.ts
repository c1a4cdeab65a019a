/** Calls back once things have been at rest for `ms` milliseconds since the last `touch`. */
export interface Rest {
  touch(): void;
  cancel(): void;
}

/** A touch costs next to nothing while a call is due, so that it may come with every frame. */
export function whenAtRest(ms: number, callback: () => void): Rest {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function due(): void {
    const left = last + ms - performance.now();
    if (left > 1) {
      timer = setTimeout(due, left);
      return;
    }
    timer = undefined;
    callback();
  }

  return {
    touch() {
      last = performance.now();
      timer ??= setTimeout(due, ms);
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
