import type { Dataset } from '../../dataset/dataset.ts';
import type { Arrangement } from '../../layout/arrangement.ts';
import type { Frame } from '../../layout/frame.ts';
import type { LaneBy } from '../../query/lanes.ts';
import { number } from '../../words/intl.ts';
import { laneName } from '../names.ts';

/** The heads of the lanes: a button for each, which shows or hides the lane's rows. */
export interface LaneHeads {
  /** Brings the heads in line with a frame. */
  sync(frame: Frame, arrangement: Arrangement, by: LaneBy | undefined, dataset: Dataset): void;
  /** The id of the lane whose head an event came from. */
  laneOf(target: EventTarget | null): string | undefined;
}

/** @param container takes the heads in the order of the lanes; those out of view stay reachable by Tab */
export function createLaneHeads(container: HTMLElement): LaneHeads {
  let shown: Arrangement | undefined;
  let buttons: HTMLButtonElement[] = [];

  function build({ lanes }: Arrangement, by: LaneBy | undefined, dataset: Dataset): void {
    const focused = buttons.find((button) => button === document.activeElement)?.dataset.lane;
    buttons = lanes.map(({ id, count, collapsed }) => {
      const button = document.createElement('button');
      const name = laneName(dataset, by, id);
      button.type = 'button';
      button.dataset.lane = id;
      button.setAttribute('aria-expanded', String(!collapsed));
      button.setAttribute('aria-label', `${name}, ${number(count)}`);
      const label = document.createElement('span');
      label.textContent = name;
      const sum = document.createElement('span');
      sum.textContent = number(count);
      // The space keeps the words apart for those who hear what is written.
      button.append(label, ' ', sum);
      return button;
    });
    container.replaceChildren(...buttons);
    buttons.find((button) => button.dataset.lane === focused)?.focus({ preventScroll: true });
  }

  return {
    sync(frame, arrangement, by, dataset) {
      if (arrangement !== shown) {
        if (shown?.lanes.length || arrangement.lanes.length) build(arrangement, by, dataset);
        shown = arrangement;
      }
      if (buttons.length === 0) return;
      const tops = new Map(frame.lanes.map(({ lane, headTop }) => [lane, headTop]));
      for (const [lane, button] of buttons.entries()) {
        const top = tops.get(lane);
        const style = top === undefined ? '' : `${top + 6}px`;
        if (button.style.marginTop !== style) button.style.marginTop = style;
        button.classList.toggle('away', top === undefined);
      }
    },
    laneOf(target) {
      const button = target instanceof Element ? target.closest('button') : null;
      return button && container.contains(button) ? button.dataset.lane : undefined;
    },
  };
}
