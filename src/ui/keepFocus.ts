/** What Tab may reach. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** What takes letters: it would call up the keys of a phone. */
export const FIELDS = 'input[type=text], input[type=number], textarea';

/** How long after a press a control may go because of it, in milliseconds: the view glides to where none is needed. */
const LATEST = 1000;

/**
 * Keeps the focus where the reader is when a control goes, or can no longer be used, because it was pressed. Browsers would
 * put it on the page as a whole, where keys do nothing and a screen reader begins at the top. Returns how to stop.
 */
export function keepFocus(): () => void {
  const onClick = ({ target }: MouseEvent) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>(CONTROLS) : null;
    if (!pressed || pressed !== document.activeElement) return;
    const refocus = rememberPlace(pressed);
    const until = performance.now() + LATEST;
    const look = () => {
      if (!pressed.isConnected || !isUsable(pressed)) refocus();
      else if (document.activeElement === pressed && performance.now() < until) requestAnimationFrame(look);
    };
    // What the press does is on the page one frame later, and what is disabled or hidden then has lost the focus.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        refocus();
        look();
      }),
    );
  };
  document.addEventListener('click', onClick, { capture: true });
  return () => document.removeEventListener('click', onClick, { capture: true });
}

/**
 * Remembers where a control stands. What it returns gives the focus to the next control of the nearest part of the page
 * that is still there, else to the one before, unless something has it.
 */
export function rememberPlace(control: Element): () => void {
  const around: HTMLElement[] = [];
  for (let at = control.parentElement; document.body.contains(at); at = at!.parentElement) around.push(at!);
  const controls: Element[] = controlsIn(document.body);
  const before = new Set(controls.slice(0, controls.indexOf(control)));

  return () => {
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body && isUsable(activeElement)) return;
    nearest(around, before)?.focus({ preventScroll: true });
  };
}

/** The next control in the innermost part that has any, else the last of those before; else the part itself. */
function nearest(around: readonly HTMLElement[], before: ReadonlySet<Element>): HTMLElement | undefined {
  for (const part of around) {
    if (!part.isConnected) continue;
    const left = controlsIn(part).filter(
      (control) => control.tabIndex >= 0 && !control.matches(FIELDS) && isUsable(control),
    );
    const next = left.find((control) => !before.has(control)) ?? left.at(-1);
    if (next) return next;
    if (part.hasAttribute('tabindex') && isUsable(part)) return part;
  }
  return undefined;
}

function controlsIn(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(CONTROLS)];
}

function isUsable(element: Element): boolean {
  // Safari before 17.4 cannot say what is shown.
  return !element.matches(':disabled') && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
}
