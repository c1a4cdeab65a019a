// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import type { FrameChip } from '../../../src/layout/frame.ts';
import { createButtonPool } from '../../../src/ui/timeline/buttonPool.ts';
import { createEventButtons, type EventButtons } from '../../../src/ui/timeline/buttons.ts';
import { breakButtons, chipButtons } from '../../../src/ui/timeline/paintedButtons.ts';
import { at, dataset, datasetOf, eventsOf } from '../../fixtures.ts';
import { show, type View } from '../../layout/scene.ts';

const ferry = dataset();
const everything = (of: Dataset) => Int32Array.from({ length: of.size }, (_, i) => i);

let list: HTMLOListElement;
let buttons: EventButtons;
beforeEach(() => {
  document.body.innerHTML = '<ol></ol>';
  list = document.querySelector('ol')!;
  buttons = createEventButtons(list);
});

function sync(
  of: Dataset,
  { matches = everything(of), kept = -1, ...view }: View & { matches?: Int32Array } = {},
): void {
  const isMatch = Uint8Array.from(eventsOf(of), (_, i) => (matches.includes(i) ? 1 : 0));
  buttons.sync(show(of, { ...view, kept, isMatch }).frame, of, matches, view.selected ?? -1, kept);
}

const all = (): HTMLButtonElement[] => [...list.querySelectorAll('button')];
const names = (): (string | null)[] => all().map((button) => button.getAttribute('aria-label'));
const tabbable = (): HTMLButtonElement[] => all().filter((button) => button.tabIndex === 0);
const buttonOf = (id: string) => document.getElementById(`event-${id}`) as HTMLButtonElement;

describe('the buttons of events', () => {
  it('are one for each event, in date order, in view or not, named by date and title', () => {
    sync(ferry);
    expect(list.querySelectorAll('li > button')).toHaveLength(ferry.size);
    expect(names()[0]).toBe('4 March 1921: Arland and Borland share the lake by treaty');
    expect(names()).toContain('since January 1998: The ferry is taken out of service');
    expect(names()).toContain('6 May 2013: Berg meets Dorn in Port Esker');
    expect(all().map((button) => button.id)).toEqual(eventsOf(ferry).map(({ id }) => `event-${id}`));
  });

  it('are those that match', () => {
    sync(ferry);
    sync(ferry, { matches: Int32Array.of(1, 5) });
    expect(all()).toHaveLength(2);
    sync(ferry, { matches: Int32Array.of(0, 1, 5, 9) });
    expect(all().map((button) => Number(button.dataset.index))).toEqual([0, 1, 5, 9]);
    sync(ferry, { matches: new Int32Array(0) });
    expect(all()).toHaveLength(0);
  });

  it('are also one for the open event that the filters leave out, which says so, and can be tabbed to', () => {
    const talks = at(ferry, 'talks');
    sync(ferry, { matches: Int32Array.of(1, 9), others: false, selected: talks, kept: talks });
    expect(all().map((button) => Number(button.dataset.index))).toEqual([1, talks, 9].sort((a, b) => a - b));
    expect(buttonOf('talks').getAttribute('aria-label')).toBe(
      '6 May 2013: Berg meets Dorn in Port Esker (outside the filters)',
    );
    expect(buttonOf('talks').parentElement!.classList.contains('away')).toBe(false);
    expect(tabbable()).toEqual([buttonOf('talks')]);
    buttonOf('talks').focus();
    sync(ferry, { selected: talks });
    expect(buttonOf('talks').getAttribute('aria-label')).toBe('6 May 2013: Berg meets Dorn in Port Esker');
    expect(document.activeElement).toBe(buttonOf('talks'));
    sync(ferry, { matches: Int32Array.of(1, 9) });
    expect(buttonOf('talks')).toBeNull();
  });

  it('are the same elements from frame to frame, so that focus and screen reader stay', () => {
    sync(ferry);
    const before = all();
    sync(ferry, { span: ferry.extent });
    expect(all()).toEqual(before);
    buttonOf('talks').focus();
    sync(ferry, { matches: Int32Array.from(everything(ferry)) });
    expect(document.activeElement).toBe(buttonOf('talks'));
  });

  it('lie over their marks and labels, and are put away out of view', () => {
    sync(ferry);
    expect(buttonOf('talks').parentElement!.style.margin).toMatch(/^[\d.]+px 0px 0px [\d.]+px$/);
    expect(buttonOf('talks').parentElement!.classList.contains('away')).toBe(false);
    expect(buttonOf('treaty').parentElement!.classList.contains('away')).toBe(true);
  });

  it('are made anew for another chronology', () => {
    sync(ferry);
    sync(datasetOf(['2013-05-07', '2013-05-08']));
    expect(names()).toEqual(['7 May 2013: Event 0', '8 May 2013: Event 1']);
  });

  it('mark the open event as current', () => {
    sync(ferry, { selected: at(ferry, 'talks') });
    const current = () => all().filter((button) => button.hasAttribute('aria-current'));
    expect(current()).toEqual([buttonOf('talks')]);
    sync(ferry, { selected: at(ferry, 'vote') });
    expect(current()).toEqual([buttonOf('vote')]);
    sync(ferry);
    expect(current()).toEqual([]);
  });
});

describe('Tab', () => {
  it('reaches one button: the open event, else the first in view', () => {
    sync(ferry, { selected: at(ferry, 'vote') });
    expect(tabbable()).toEqual([buttonOf('vote')]);
    const fresh = createEventButtons(list);
    list.replaceChildren();
    fresh.sync(show(ferry).frame, ferry, everything(ferry), -1);
    expect(tabbable()).toHaveLength(1);
    expect(show(ferry).frame.events.map(({ index }) => index)).toContain(
      Number(tabbable()[0]!.dataset.index),
    );
  });

  it('reaches the one that had the focus last', () => {
    sync(ferry);
    buttons.focus(at(ferry, 'strike'), ferry);
    expect(document.activeElement).toBe(buttonOf('strike'));
    expect(tabbable()).toEqual([buttonOf('strike')]);
    sync(ferry, { span: ferry.extent });
    expect(tabbable()).toEqual([buttonOf('strike')]);
  });

  it('reaches another when that one no longer matches', () => {
    sync(ferry);
    buttons.focus(at(ferry, 'strike'), ferry);
    sync(ferry, { matches: Int32Array.of(at(ferry, 'treaty'), at(ferry, 'talks')) });
    expect(tabbable()).toHaveLength(1);
  });
});

describe('beyond four hundred events', () => {
  const days = Array.from({ length: 900 }, (_, i) =>
    new Date(Date.UTC(2011, 0, 1 + i)).toISOString().slice(0, 10),
  );
  const many = datasetOf(days);
  const week = { start: Date.UTC(2013, 0, 1), end: Date.UTC(2013, 0, 8) };
  const indices = () => all().map((button) => Number(button.dataset.index));

  it('there are buttons for those in view', () => {
    sync(many, { span: week });
    const inView = show(many, { span: week }).frame.events.map(({ index }) => index);
    expect(inView.length).toBeGreaterThan(3);
    expect(indices()).toEqual(expect.arrayContaining(inView));
    expect(all().length).toBeLessThan(100);
  });

  it('they are in date order', () => {
    sync(many, { span: week });
    buttons.focus(700, many);
    sync(many, { span: week });
    expect(indices()).toEqual([...indices()].sort((a, b) => a - b));
  });

  it('the focus has neighbours to go to, in view or not', () => {
    sync(many, { span: week });
    buttons.focus(300, many);
    expect(buttons.focused()).toBe(300);
    sync(many, { span: week });
    expect(buttons.focused()).toBe(300);
    expect(indices()).toEqual(expect.arrayContaining([299, 300, 301, 302]));
  });

  it('the focus stays while the view moves away from it', () => {
    sync(many, { span: week });
    buttons.focus(at(many, 'e731'), many);
    sync(many, { span: { start: Date.UTC(2011, 0, 1), end: Date.UTC(2011, 0, 8) } });
    expect(buttons.focused()).toBe(731);
    expect(indices()).toContain(0);
  });

  it('none is left behind after a long way', () => {
    for (let day = 0; day < 600; day += 7) {
      const start = Date.UTC(2011, 0, 1 + day);
      sync(many, { span: { start, end: start + 7 * 86_400_000 } });
    }
    expect(all().length).toBeLessThan(100);
  });
});

describe('a button', () => {
  it('is known by whatever is inside it, and nothing else is', () => {
    sync(ferry);
    const inside = document.createElement('span');
    buttonOf('talks').append(inside);
    expect(buttons.indexOf(inside)).toBe(at(ferry, 'talks'));
    expect(buttons.indexOf(list)).toBe(-1);
    expect(buttons.indexOf(null)).toBe(-1);
    expect(buttons.indexOf(document.createElement('button'))).toBe(-1);
  });

  it('that has the focus is known, and no other element', () => {
    sync(ferry);
    expect(buttons.focused()).toBe(-1);
    buttonOf('vote').focus();
    expect(buttons.focused()).toBe(at(ferry, 'vote'));
  });
});

describe('the buttons of chips', () => {
  const crowd = datasetOf(Array.from({ length: 40 }, (_, i) => `2013-05-0${1 + (i % 9)}`));
  const container = () => document.querySelector('ol')!;

  it('are named by how many events they stand for and when', () => {
    const { frame } = show(crowd, { height: 200 });
    const chips = createButtonPool<FrameChip>(container(), () => {});
    chips.sync(chipButtons(frame, crowd));
    const [first] = container().querySelectorAll('button');
    expect(frame.chips[0]!.chip.count).toBeGreaterThan(1);
    expect(first!.getAttribute('aria-label')).toMatch(/^\d+ more events, .*May 2013$/);
    expect(chips.valueOf(first!)).toBe(frame.chips[0]);
    expect(chips.valueOf(container())).toBeUndefined();
  });

  it('are named by the event when they stand for one', () => {
    const { frame } = show(crowd, { height: 200 });
    const chips = createButtonPool<FrameChip>(container(), () => {});
    const [one] = frame.chips;
    chips.sync(
      chipButtons(
        { ...frame, chips: [{ ...one!, chip: { ...one!.chip, count: 1, members: () => [3] } }] },
        crowd,
      ),
    );
    expect(container().querySelector('button')!.getAttribute('aria-label')).toBe(
      `1 more event: ${eventsOf(crowd)[3]!.title}`,
    );
  });

  it('are used again, and hidden when there are fewer', () => {
    const { frame } = show(crowd, { height: 200 });
    const chips = createButtonPool<FrameChip>(container(), () => {});
    chips.sync(chipButtons(frame, crowd));
    const before = [...container().querySelectorAll('button')];
    chips.sync([]);
    expect(before.every((button) => button.hidden)).toBe(true);
    expect(chips.valueOf(before[0]!)).toBeUndefined();
    chips.sync(chipButtons(frame, crowd));
    expect([...container().querySelectorAll('button')]).toEqual(before);
    expect(before[0]!.hidden).toBe(false);
  });
});

describe('the buttons of folded time', () => {
  it('say how much time is folded and which', () => {
    const far = datasetOf(['2000-01-01', '2000-01-02', '2013-05-07', '2013-05-08']);
    const { frame } = show(far, { span: far.extent, fold: far.quiet });
    const [one, ...more] = breakButtons(frame, far);
    expect(more).toEqual([]);
    expect(one!.name).toMatch(/^Unfold 1\d years: /);
    expect(one!.value).toEqual([far.quiet.breaks[0]]);
  });

  it('are wide enough for a finger, and shared by stretches that lie closer', () => {
    const far = datasetOf(['1950-01-01', '1960-01-01', '1970-01-01', '1980-01-01', '2012-07-20']);
    const { frame } = show(far, { span: far.extent, fold: far.quiet, width: 90 });
    const buttons = breakButtons(frame, far);
    expect(buttons.flatMap(({ value }) => value)).toEqual(frame.scale.breaks);
    expect(buttons.length).toBeLessThan(frame.scale.breaks.length);
    for (const [i, { x, width }] of buttons.entries()) {
      expect(width).toBeGreaterThanOrEqual(24);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(buttons[i + 1]?.x ?? 90);
    }
    expect(buttons.find(({ value }) => value.length > 1)!.name).toMatch(
      /^Unfold \d stretches: .*\d{4} – .*\d{4}$/,
    );
  });
});
