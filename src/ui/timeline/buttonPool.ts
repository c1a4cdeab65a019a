import type { Px } from '../../layout/scale.ts';

/** A button over something painted on the plane. */
export interface PooledButton<T> {
  /** Its accessible name. */
  readonly name: string;
  /** What is told of it beside the name; hovering says both. */
  readonly about?: string | undefined;
  readonly x: Px;
  readonly y: Px;
  readonly width: Px;
  /** What it stands for. */
  readonly value: T;
}

/** The accessible face of painted things that come and go: buttons reused from frame to frame. */
export interface ButtonPool<T> {
  sync(wanted: readonly PooledButton<T>[]): void;
  /** What the button stands for that an event came from. */
  valueOf(target: EventTarget | null): T | undefined;
}

/** `onLost` hears of it when the button that has the focus goes. */
export function createButtonPool<T>(container: HTMLElement, onLost: () => void): ButtonPool<T> {
  const buttons: HTMLButtonElement[] = [];
  let shown: readonly PooledButton<T>[] = [];

  return {
    sync(wanted) {
      shown = wanted;
      while (buttons.length < wanted.length) {
        const button = document.createElement('button');
        button.type = 'button';
        buttons.push(button);
        container.append(button);
      }
      for (const [i, button] of buttons.entries()) {
        const at = wanted[i];
        if (!at) {
          if (button === document.activeElement) onLost();
          button.hidden = true;
          continue;
        }
        button.hidden = false;
        const title = at.about === undefined ? at.name : `${at.name}. ${at.about}`;
        if (button.title !== title) {
          button.setAttribute('aria-label', at.name);
          button.setAttribute('aria-description', at.about ?? '');
          button.title = title;
        }
        button.style.cssText = `margin: ${at.y}px 0 0 ${at.x}px; width: ${at.width}px`;
      }
    },
    valueOf(target) {
      const button = target instanceof Element ? target.closest('button') : null;
      const i = button ? buttons.indexOf(button) : -1;
      return i < 0 ? undefined : shown[i]?.value;
    },
  };
}
