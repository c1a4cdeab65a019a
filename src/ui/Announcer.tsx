import { useEffect, useState } from 'react';
import type { State } from '../state/store.ts';
import type { StoryPlace } from '../state/viewport.ts';
import { formatEdtf, formatSpan } from '../time/format.ts';
import { pageWords } from '../words/page.ts';
import { planeWords } from '../words/plane.ts';
import { statusWords } from '../words/status.ts';
import { whenAtRest } from './rest.ts';
import { useStore } from './useStore.ts';

/** How long the time in view must rest before it is told, in milliseconds. */
const REST = 500;

/**
 * Tells readers who cannot see it what has changed elsewhere than at the focus: notices, the view, the open event, and the
 * time in view with what it holds. How many events match is told where it stands, in the toolbar; and here while that is not
 * to be seen.
 */
export default function Announcer() {
  const store = useStore();
  // The same words said again are new.
  const [{ words, turn }, setSaid] = useState({ words: '', turn: 0 });

  useEffect(() => {
    const say = (next: string) => setSaid((before) => ({ words: next, turn: before.turn + 1 }));
    const resting = whenAtRest(REST, () => say(inView(store)));
    const unsubscribe = store.subscribe((state, before) => {
      const [now, then] = [state.viewport, before.viewport];
      if (store.dataset(state) !== store.dataset(before)) return;
      const told = noticesOf(state, before);
      if (now.view !== then.view) told.push(viewOf(store, state));
      // A story tells its steps itself.
      else if (now.selected !== then.selected && isSameStep(now.story, then.story))
        told.push(openOf(store, state));
      else if (now.query !== then.query && !isToolbarSeen()) told.push(matchingOf(store, state));
      if (now.view !== then.view) resting.cancel();
      if (told.length > 0) say(told.join(' '));
      if (now.view === 'timeline' && (now.span !== then.span || now.fold !== then.fold)) resting.touch();
    });
    return () => {
      unsubscribe();
      resting.cancel();
    };
  }, [store]);

  return (
    <p role="log" aria-label={planeWords().changes} className="visually-hidden">
      <span key={turn}>{words}</span>
    </p>
  );
}

type OpenStore = ReturnType<typeof useStore>;

/** The notices that were not there before. */
function noticesOf({ notices }: State, before: State): string[] {
  const { link } = statusWords();
  return notices.filter((notice) => !before.notices.includes(notice)).map((notice) => notice(link));
}

function viewOf(store: OpenStore, state: State): string {
  return `${pageWords().views[state.viewport.view]}: ${matchingOf(store, state)}`;
}

function matchingOf(store: OpenStore, state: State): string {
  const { of, ofEvents } = pageWords();
  const { size } = store.dataset(state)!;
  return `${of(store.selection(state)!.matches.length, size)} ${ofEvents(size)}`;
}

function isSameStep(story: StoryPlace | undefined, before: StoryPlace | undefined): boolean {
  return story?.id === before?.id && story?.step === before?.step;
}

/** A comparison has no toolbar, and where there is next to no room, what is open covers it. */
function isToolbarSeen(): boolean {
  const count = document.querySelector('#main [role="status"]');
  return count !== null && getComputedStyle(count).visibility !== 'hidden';
}

function openOf(store: OpenStore, state: State): string {
  const { selected } = state.viewport;
  const dataset = store.dataset(state)!;
  const index = selected === undefined ? undefined : dataset.eventIndex.get(selected);
  if (index === undefined) return planeWords().closed;
  return planeWords().opened(formatEdtf(dataset.date(index)), dataset.title(index));
}

function inView(store: OpenStore): string {
  const dataset = store.dataset();
  if (!dataset) return '';
  const { span } = store.getState().viewport;
  const touching = store
    .selection()!
    .matches.filter((i) => dataset.start[i]! < span.end && dataset.end[i]! > span.start);
  return planeWords().inView(formatSpan(span), pageWords().events(touching.length));
}
