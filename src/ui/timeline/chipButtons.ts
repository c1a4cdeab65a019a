import type { Dataset } from '../../dataset/dataset.ts';
import type { FrameChip } from '../../layout/frame.ts';
import { formatSpan } from '../../time/format.ts';

/** The accessible face of the count chips: a button over each, reused from frame to frame. */
export interface ChipButtons {
  sync(chips: readonly FrameChip[], dataset: Dataset): void;
  /** The chip that a button stands for. */
  chipOf(target: EventTarget | null): FrameChip | undefined;
}

export function createChipButtons(container: HTMLElement): ChipButtons {
  const buttons: HTMLButtonElement[] = [];
  let shown: readonly FrameChip[] = [];

  return {
    sync(chips, dataset) {
      shown = chips;
      while (buttons.length < chips.length) {
        const button = document.createElement('button');
        button.type = 'button';
        buttons.push(button);
        container.append(button);
      }
      for (const [i, button] of buttons.entries()) {
        const at = chips[i];
        button.hidden = at === undefined;
        if (!at) continue;
        const { members, start, end } = at.chip;
        const count = members.length;
        const name =
          count === 1
            ? `1 more event: ${dataset.events[members[0]!]!.title}`
            : `${count} more events, ${formatSpan({ start, end })}`;
        if (button.getAttribute('aria-label') !== name) {
          button.setAttribute('aria-label', name);
          button.title = name;
        }
        button.style.transform = `translate(${at.x - at.width / 2}px, ${at.y - 13}px)`;
        button.style.width = `${at.width}px`;
      }
    },
    chipOf(target) {
      const button = target instanceof Element ? target.closest('button') : null;
      const i = button ? buttons.indexOf(button) : -1;
      return i < 0 ? undefined : shown[i];
    },
  };
}
