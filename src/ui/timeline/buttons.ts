import type { Dataset } from '../../dataset/dataset.ts';
import { ROW_HEIGHT } from '../../layout/bands.ts';
import type { Frame, FrameEvent } from '../../layout/frame.ts';
import { targetOf } from '../../layout/hitTest.ts';
import { formatEdtf } from '../../time/format.ts';
import { pageWords } from '../../words/page.ts';
import { evidenceInWords } from '../names.ts';

/**
 * The accessible face of the plane: a real button for each event, over its mark and label, in date order. Up to
 * `ALL` events each has one all the time; beyond that there are those in view and around the focus.
 */
export interface EventButtons {
  /**
   * Brings the buttons in line with a frame. `matches` are the events that arrows can reach, in date order; `kept` is
   * shown although it does not match, and says so in its name; -1 for none.
   */
  sync(frame: Frame, dataset: Dataset, matches: Int32Array, selected: number, kept?: number): void;
  /** Moves the button that has the focus along with its event: for frames that are not worth the rest. */
  follow(frame: Frame): void;
  /** Moves the focus to an event's button, where the event stands in a lane. */
  focus(index: number, dataset: Dataset, lane?: number): void;
  /** The lane in which the focused event was come upon. */
  lane(): number;
  /** The event whose button Tab reaches, or -1. */
  current(): number;
  /** Tells in which lane the event with the focus is seen. */
  standIn(lane: number | undefined): void;
  /** The event whose button has the focus, or -1. */
  focused(): number;
  /** Where in a frame an event stands that the focus may be on: in the lane in which it was come upon, else in the first. */
  standing(frame: Frame, index: number): FrameEvent | undefined;
  /** The event that a button stands for, or -1. */
  indexOf(target: EventTarget | null): number;
}

const ALL = 400;
/** How many events on either side of the focus have a button although they are out of view. */
const AROUND = 10;

export function createEventButtons(list: HTMLOListElement): EventButtons {
  const items = new Map<number, HTMLLIElement>();
  let owner: Dataset | undefined;
  let known: Int32Array | undefined;
  let outside = -1;
  /** The one button that Tab reaches. */
  let current = -1;
  let currentLane = 0;
  /** Asking the document for its focus is too slow for every frame. */
  let hasFocus = list.contains(document.activeElement);
  list.addEventListener('focusin', ({ target }) => {
    hasFocus = true;
    // What takes the focus by whatever way is where Tab comes back to, and goes on from.
    for (const item of items.values()) (item.firstElementChild as HTMLElement).tabIndex = -1;
    current = indexOfButton(target);
    (target as HTMLElement).tabIndex = 0;
  });
  list.addEventListener('focusout', () => (hasFocus = false));

  const buttonOf = (index: number) => items.get(index)?.firstElementChild as HTMLButtonElement | undefined;

  function name(button: HTMLButtonElement, index: number, dataset: Dataset): void {
    const own = `${formatEdtf(dataset.date(index))}: ${dataset.event(index).title}`;
    button.setAttribute('aria-label', index === outside ? pageWords().outsideFilters(own) : own);
    button.setAttribute('aria-description', evidenceInWords(dataset, index));
  }

  function create(index: number, dataset: Dataset): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.id = `event-${dataset.event(index).id}`;
    button.dataset.index = String(index);
    button.tabIndex = -1;
    name(button, index, dataset);
    item.append(button);
    return item;
  }

  /** Makes the list hold exactly `wanted`, ascending. */
  function fill(wanted: readonly number[], dataset: Dataset): void {
    const keep = new Set(wanted);
    for (const [index, item] of items) {
      if (keep.has(index)) continue;
      item.remove();
      items.delete(index);
    }
    let after: Element | null = list.firstElementChild;
    for (const index of wanted) {
      let item = items.get(index);
      if (item === after && item) {
        after = item.nextElementSibling;
        continue;
      }
      item ??= create(index, dataset);
      items.set(index, item);
      list.insertBefore(item, after);
    }
  }

  function wantedOf(frame: Frame, matches: Int32Array): readonly number[] {
    if (matches.length <= ALL)
      return outside < 0 ? [...matches] : [...matches, outside].sort((a, b) => a - b);
    const wanted = new Set(frame.events.filter((event) => event.isMatch).map((event) => event.index));
    if (frame.selected) wanted.add(frame.selected.index);
    if (outside >= 0) wanted.add(outside);
    const at = Math.max(0, matches.indexOf(current));
    for (const index of matches.subarray(Math.max(0, at - AROUND), at + AROUND + 1)) wanted.add(index);
    return [...wanted].sort((a, b) => a - b);
  }

  function place(item: HTMLLIElement, event: FrameEvent | undefined, width: number): void {
    item.classList.toggle('away', event === undefined);
    if (!event) {
      item.removeAttribute('style');
      return;
    }
    const [from, to] = targetOf(event, width);
    const top = event.y - ROW_HEIGHT / 2 + 2;
    item.style.cssText = `margin: ${top}px 0 0 ${from}px; width: ${to - from}px`;
  }

  return {
    sync(frame, dataset, matches, selected, kept = -1) {
      if (dataset !== owner) {
        fill([], dataset);
        owner = dataset;
        known = undefined;
        current = -1;
      }
      const reaches = (index: number) => index >= 0 && (index === kept || matches.includes(index));
      if (!reaches(current)) current = reaches(selected) ? selected : firstIn(frame, matches);
      const before = outside;
      outside = kept;
      if (matches !== known || kept !== before || matches.length > ALL) {
        fill(wantedOf(frame, matches), dataset);
        for (const index of [before, kept]) if (items.has(index)) name(buttonOf(index)!, index, dataset);
      }
      known = matches;

      const inView = new Map<number, FrameEvent>();
      for (const event of frame.events) {
        const wanted = event.index === current && event.lane === currentLane;
        if (wanted || !inView.has(event.index)) inView.set(event.index, event);
      }
      for (const [index, item] of items) {
        place(item, inView.get(index), frame.width);
        const button = item.firstElementChild as HTMLButtonElement;
        button.tabIndex = index === current ? 0 : -1;
        if (index === selected) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
      }
    },
    follow(frame) {
      if (!hasFocus) return;
      const index = indexOfButton(document.activeElement);
      const item = items.get(index);
      if (item) place(item, standing(frame, index), frame.width);
    },
    lane: () => currentLane,
    current: () => current,
    focus(index, dataset, lane = currentLane) {
      current = index;
      currentLane = lane;
      if (!items.has(index))
        fill(
          [...items.keys(), index].sort((a, b) => a - b),
          dataset,
        );
      buttonOf(index)?.focus({ preventScroll: true });
    },
    standIn(lane = currentLane) {
      currentLane = lane;
    },
    focused: () => (hasFocus ? indexOfButton(document.activeElement) : -1),
    standing,
    indexOf: indexOfButton,
  };

  /** The first event in view, else the first of all. */
  function firstIn({ events }: Frame, matches: Int32Array): number {
    let first = Number.POSITIVE_INFINITY;
    for (const { isMatch, index } of events) if (isMatch && index < first) first = index;
    return Number.isFinite(first) ? first : (matches[0] ?? -1);
  }

  function standing(frame: Frame, index: number): FrameEvent | undefined {
    const places = frame.events.filter((event) => event.index === index);
    return places.find((event) => event.lane === currentLane) ?? places[0];
  }

  function indexOfButton(target: EventTarget | null): number {
    const button = target instanceof Element ? target.closest('button') : null;
    return button && list.contains(button) ? Number(button.dataset.index) : -1;
  }
}
