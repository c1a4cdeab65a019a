// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../src/query/query.ts';
import type { Notice } from '../../src/state/notice.ts';
import { parsePreferences } from '../../src/state/preferences.ts';
import { createAppStore } from '../../src/state/store.ts';
import { defaultViewport } from '../../src/state/viewport.ts';
import { datasetWithAccounts } from '../accounts.ts';
import { dataset, datasetOf } from '../fixtures.ts';

const ferry = dataset();
const accounts = datasetWithAccounts();

/** A store that has the chronology open. */
function opened(of = ferry) {
  const store = createAppStore(parsePreferences(null));
  store.finishLoading({ ok: true, dataset: of, findings: [], setAside: 0 }, (it) => ({
    viewport: defaultViewport(it),
    notices: [],
  }));
  return store;
}

const silent: Notice = () => 'The link says nothing.';

describe('the store', () => {
  it('says how far the loading has come, as long as it is loading', () => {
    const store = createAppStore(parsePreferences(null));
    const progress = { stage: 'fetching', bytes: 1, total: 2 } as const;
    store.tellProgress(progress);
    expect(store.getState().load).toEqual({ phase: 'loading', progress });
    store.finishLoading({ ok: false, fault: 'cancelled' }, () => ({}) as never);
    store.tellProgress(progress);
    expect(store.getState().load).toEqual({ phase: 'cancelled' });
  });

  it('searches what it was given for this dataset, and what it makes itself for another', () => {
    const store = opened();
    store.takeSearchIndex(
      ferry,
      Array.from({ length: ferry.size }, (_, i) => (i === 3 ? 'handed over' : '')),
    );
    store.setQuery({ ...EMPTY_QUERY, text: 'handed' });
    expect([...store.selection()!.matches]).toEqual([3]);
    const other = opened(dataset());
    other.takeSearchIndex(ferry, []);
    other.setQuery({ ...EMPTY_QUERY, text: 'dockers' });
    expect(other.selection()!.matches.length).toBeGreaterThan(0);
  });

  it('works where there is neither a document nor a window', () => {
    expect(typeof document).toBe('undefined');
    expect(typeof window).toBe('undefined');
    const store = opened();
    store.openEvent('talks');
    expect(store.getState().viewport.selected).toBe('talks');
  });

  it('has no dataset and no selection before there is one', () => {
    const store = createAppStore(parsePreferences(null));
    expect(store.getState()).toMatchObject({
      notices: [],
      viewport: { span: { start: 0, end: 1 }, view: 'timeline', fold: { on: false, opened: [] } },
    });
    expect(store.axis()).toBeUndefined();
    store.askFirst();
    expect(store.getState().load).toEqual({ phase: 'asking' });
    expect(store.dataset()).toBeUndefined();
    store.startLoading();
    expect(store.getState().load).toEqual({ phase: 'loading' });
    expect(store.dataset()).toBeUndefined();
    expect(store.selection()).toBeUndefined();
  });

  it('takes the viewport and the notices that the address asks for along with the dataset', () => {
    const store = createAppStore(parsePreferences(null));
    const phases: string[] = [];
    store.subscribe(({ load, viewport }) => phases.push(`${load.phase} ${viewport.view}`));
    store.finishLoading({ ok: true, dataset: ferry, findings: [], setAside: 2 }, (of) => ({
      viewport: { ...defaultViewport(of), view: 'list' },
      notices: [silent],
    }));
    expect(phases).toEqual(['ready list']);
    expect(store.getState()).toMatchObject({ notices: [silent], load: { setAside: 2 } });
    expect(store.dataset()).toBe(ferry);
  });

  it('says what stands in the way of a chronology, and loads again', () => {
    const store = createAppStore(parsePreferences(null));
    const never = () => {
      throw new Error('not asked for');
    };
    store.finishLoading({ ok: false, fault: 'unreachable', reason: 'No answer.' }, never);
    expect(store.getState().load).toEqual({ phase: 'unreachable', reason: 'No answer.' });
    store.startLoading();
    expect(store.getState().load).toEqual({ phase: 'loading' });
    store.finishLoading({ ok: false, fault: 'unusable', findings: [] }, never);
    expect(store.getState().load).toEqual({ phase: 'unusable', findings: [] });
    store.finishLoading({ ok: false, fault: 'cancelled' }, never);
    expect(store.getState().load).toEqual({ phase: 'cancelled' });
    expect(store.dataset()).toBeUndefined();
  });

  it('changes one part of the viewport at a time', () => {
    const store = opened();
    const before = store.getState().viewport;
    const span = { start: 0, end: 1000 };
    store.setSpan(span);
    expect(store.getState().viewport).toEqual({ ...before, span });
    store.openEvent('talks');
    store.setView('list');
    store.setLanes({ by: 'actor' });
    store.setLanes({ collapsed: ['arland'] });
    store.setCoverage({ several: true });
    store.setQuery({ ...EMPTY_QUERY, any: ['berg'] });
    expect(store.getState().viewport).toEqual({
      span,
      selected: 'talks',
      view: 'list',
      query: { ...EMPTY_QUERY, any: ['berg'] },
      fold: before.fold,
      lanes: { by: 'actor', order: 'count', collapsed: ['arland'] },
      coverage: { sort: 'date', several: true, silent: [] },
    });
    store.clearQuery();
    store.openEvent(undefined);
    store.setLanes(before.lanes);
    store.setCoverage(before.coverage);
    expect(store.getState().viewport).toEqual({ ...before, span, view: 'list' });
  });

  it('goes to a whole viewport at once, and puts away what it said about the last', () => {
    const store = opened();
    let changes = 0;
    store.subscribe(() => changes++);
    const viewport = { ...defaultViewport(ferry), selected: 'vote', view: 'list' as const };
    store.restore(viewport, [silent]);
    expect(changes).toBe(1);
    expect(store.getState()).toMatchObject({ viewport, notices: [silent] });
    store.dismissNotices();
    expect(store.getState().notices).toEqual([]);
  });

  it('says one thing after the other', () => {
    const store = opened();
    store.notify(silent);
    store.notify(silent);
    expect(store.getState().notices).toEqual([silent, silent]);
  });

  it('draws the axis with quiet time folded, but for what is opened, or as it is', () => {
    const store = opened();
    const breaks = () => store.axis()!.fold.breaks.map(({ start }) => start);
    const all = ferry.quiet.breaks.map(({ start }) => start);
    expect(all.length).toBeGreaterThan(0);
    expect(breaks()).toEqual(all);
    expect(store.axis()).toBe(store.axis());
    store.setFold({ on: true, opened: all.slice(0, 1) });
    expect(breaks()).toEqual(all.slice(1));
    store.setFold({ on: false, opened: all.slice(0, 1) });
    expect(breaks()).toEqual([]);
  });

  it('changes one preference at a time', () => {
    const store = opened();
    store.setPreference('wheel', 'zoom');
    store.setPreference('shortcuts', false);
    expect(store.getState().preferences).toEqual({
      theme: 'system',
      wheel: 'zoom',
      others: 'hide',
      shortcuts: false,
      keys: {},
      language: 'browser',
    });
  });
});

describe('the selection', () => {
  const names = (store: ReturnType<typeof opened>) =>
    [...store.selection()!.matches].map((i) => store.dataset()!.event(i).id);

  it('follows the query', () => {
    const store = opened();
    expect(names(store)).toHaveLength(ferry.size);
    store.setQuery({ ...EMPTY_QUERY, any: ['berg'], text: 'agreed' });
    expect(names(store)).toEqual(['promise']);
  });

  it('is the same object until the query changes', () => {
    const store = opened();
    const first = store.selection();
    store.setSpan({ start: 0, end: 5 });
    store.openEvent('talks');
    store.setView('list');
    store.setPreference('others', 'dim');
    expect(store.selection()).toBe(first);
    store.setQuery({ ...EMPTY_QUERY, any: ['berg'] });
    expect(store.selection()).not.toBe(first);
    expect(store.selection()).toBe(store.selection());
  });

  it('is another for another dataset', () => {
    const store = opened();
    const first = store.selection();
    store.finishLoading({ ok: true, dataset: datasetOf(['2013']), findings: [], setAside: 0 }, (of) => ({
      viewport: { ...defaultViewport(of), query: store.getState().viewport.query },
      notices: [],
    }));
    expect(store.selection()).not.toBe(first);
    expect(names(store)).toEqual(['e0']);
  });

  it('can be asked of a state that was', () => {
    const store = opened();
    store.setQuery({ ...EMPTY_QUERY, any: ['berg'] });
    const before = store.getState();
    store.clearQuery();
    expect(store.selection(before)!.matches).toHaveLength(3);
    expect(store.selection()!.matches).toHaveLength(ferry.size);
  });

  it('searches another dataset for its own words', () => {
    const store = opened();
    store.setQuery({ ...EMPTY_QUERY, text: 'ferry' });
    expect(names(store).length).toBeGreaterThan(2);
    const other = datasetOf(['2013', '2014'], ['A ferry', 'A train']);
    store.finishLoading({ ok: true, dataset: other, findings: [], setAside: 0 }, (of) => ({
      viewport: { ...defaultViewport(of), query: store.getState().viewport.query },
      notices: [],
    }));
    expect(names(store)).toEqual(['e0']);
  });
});

describe('a comparison', () => {
  it('opens in its view, and the panel makes room for it', () => {
    const store = opened(accounts);
    store.openEvent('talks');
    store.openComparison('c-talks');
    expect(store.getState().viewport).toMatchObject({
      view: 'comparisons',
      compare: 'c-talks',
      selected: undefined,
    });
  });

  it('is left for the list of them, and for another view', () => {
    const store = opened(accounts);
    store.openComparison('c-talks');
    store.openComparison(undefined);
    expect(store.getState().viewport).toMatchObject({ view: 'comparisons', compare: undefined });
    store.openComparison('c-talks');
    store.setView('list');
    expect(store.getState().viewport).toMatchObject({ view: 'list', compare: undefined });
  });
});

describe('a story', () => {
  it('plays on the timeline and opens the event of its step', () => {
    const store = opened(accounts);
    store.openComparison('c-talks');
    store.playStory({ id: 's-ferry', step: 1 }, 'talks');
    expect(store.getState().viewport).toMatchObject({
      view: 'timeline',
      compare: undefined,
      story: { id: 's-ferry', step: 1 },
      selected: 'talks',
    });
  });

  it('is left where it stands: the event stays open, and its place is kept for each story', () => {
    const store = opened(accounts);
    store.playStory({ id: 's-ferry', step: 1 }, 'talks');
    store.leaveStory();
    expect(store.getState().viewport).toMatchObject({ story: undefined, selected: 'talks' });
    store.playStory({ id: 's-strike', step: 0 }, 'strike');
    store.leaveStory();
    expect(store.getState().left).toEqual({ 's-ferry': 1, 's-strike': 0 });
  });

  it('that does not play cannot be left', () => {
    const store = opened(accounts);
    const before = store.getState();
    store.leaveStory();
    expect(store.getState()).toBe(before);
  });
});
