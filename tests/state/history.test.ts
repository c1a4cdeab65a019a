import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, setActor, toggle } from '../../src/query/query.ts';
import { connectHistory, type HistoryPort } from '../../src/state/history.ts';
import { parsePreferences } from '../../src/state/preferences.ts';
import { createAppStore } from '../../src/state/store.ts';
import { decodeUrl } from '../../src/state/url.ts';
import { datasetWithAccounts } from '../accounts.ts';

const ferry = datasetWithAccounts();

interface Entry {
  search: string;
  focus: string | undefined;
}

/** A browser's history, kept in memory: its entries, where the reader is in it, and a clock that only the test moves. */
function memoryHistory(search: string) {
  const entries: Entry[] = [{ search, focus: undefined }];
  let at = 0;
  let now = 0;
  let focused: string | undefined;
  let listener: (focus: string | undefined) => void = () => {};
  const timers = new Set<{ due: number; callback: () => void }>();
  const written: string[] = [];
  let refuses: false | 'throws' | 'does nothing' = false;
  /** Whether it takes no change now; Firefox and Safari throw then, Chromium does nothing. */
  const refused = () => {
    if (refuses === 'throws') throw new DOMException('Too many calls', 'SecurityError');
    return refuses !== false;
  };
  const port: HistoryPort = {
    search: () => entries[at]!.search,
    push(next) {
      if (refused()) return;
      written.push(`push ${next}`);
      entries.splice(at + 1);
      entries.push({ search: next, focus: undefined });
      at++;
    },
    replace(next, focus) {
      if (refused()) return;
      written.push(`replace ${next}`);
      entries[at] = { search: next, focus };
    },
    onPop(callback) {
      listener = callback;
    },
    focused: () => focused,
    later(callback, ms) {
      const timer = { due: now + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const go = (by: number) => {
    at = Math.max(0, Math.min(entries.length - 1, at + by));
    listener(entries[at]!.focus);
  };
  return {
    port,
    entries,
    written,
    at: () => at,
    back: () => go(-1),
    forward: () => go(1),
    focus: (id: string | undefined) => {
      focused = id;
    },
    wait(ms: number) {
      now += ms;
      for (const timer of [...timers]) {
        if (timer.due > now || !timers.delete(timer)) continue;
        timer.callback();
      }
    },
    pending: () => timers.size,
    refuse: (on: boolean, how: 'throws' | 'does nothing' = 'throws') => {
      refuses = on && how;
    },
  };
}

/** A page that was opened by a link. */
function page(search = '') {
  const history = memoryHistory(search);
  const store = createAppStore(parsePreferences(null));
  const refocused: string[] = [];
  connectHistory(store, history.port, (id) => refocused.push(id));
  store.finishLoading({ ok: true, dataset: ferry, findings: [], setAside: 0 }, (of) => decodeUrl(search, of));
  const type = (text: string) => {
    for (let n = 1; n <= text.length; n++) {
      store.setQuery({ ...store.getState().viewport.query, text: text.slice(0, n) });
    }
  };
  const viewport = () => store.getState().viewport;
  const searches = () => history.entries.map((entry) => entry.search);
  return { store, ...history, refocused, type, viewport, searches };
}

const SPAN = { start: Date.UTC(2013, 4, 1), end: Date.UTC(2013, 4, 20) };
const LINK = 'span=2013-05-01T00:00Z/2013-05-20T00:00Z';

describe('a browser that has had enough', () => {
  it('keeps nothing from being shown, and is told what is shown once it listens again', () => {
    const { store, refuse, wait, searches, pending, viewport } = page('?event=talks');
    const seen: (string | undefined)[] = [];
    store.subscribe((state) => seen.push(state.viewport.selected));
    refuse(true);
    for (const id of ['letter', 'promise', 'strike']) store.openEvent(id);
    expect(seen).toEqual(['letter', 'promise', 'strike']);
    wait(1000);
    expect(searches()).toEqual(['?event=talks']);
    refuse(false);
    wait(1000);
    expect(searches()).toEqual(['?event=talks', '?event=strike']);
    expect(viewport().selected).toBe('strike');
    expect(pending()).toBe(0);
  });

  it.each(['throws', 'does nothing'] as const)(
    'and %s has an entry for what came, whatever follows',
    (how) => {
      const { store, refuse, wait, searches, type } = page('?event=talks');
      refuse(true, how);
      store.openEvent('letter');
      store.setSpan(SPAN);
      type('ferry');
      refuse(false);
      wait(1000);
      expect(searches()).toEqual(['?event=talks', `?event=letter&${LINK}&q=ferry`]);
      store.openEvent('strike');
      expect(searches()).toHaveLength(3);
    },
  );

  it('leaves older entries as they are, once it listens again', () => {
    const { store, refuse, searches } = page('?event=talks');
    refuse(true);
    store.openEvent('letter');
    refuse(false);
    store.openEvent('strike');
    expect(searches()).toEqual(['?event=talks', '?event=strike']);
  });

  it('is told a pan that it refused', () => {
    const { store, refuse, wait, searches } = page();
    refuse(true);
    store.setSpan(SPAN);
    wait(300);
    refuse(false);
    wait(1000);
    expect(searches()).toEqual([`?${LINK}`]);
  });
});

describe('opening a page', () => {
  it('leaves the history as it is', () => {
    expect(page('?event=talks&view=list').written).toEqual([]);
  });

  it('leaves the parameters of others as they are, from then on', () => {
    const { store, searches } = page('?data=other.json');
    store.openEvent('talks');
    store.setView('list');
    expect(searches()).toEqual([
      '?data=other.json',
      '?data=other.json&event=talks',
      '?data=other.json&event=talks&view=list',
    ]);
  });

  it('takes no notice of preferences and of notices that are put away', () => {
    const { store, written, pending } = page('?view=map');
    store.dismissNotices();
    store.setPreference('others', 'dim');
    expect(written).toEqual([]);
    expect(pending()).toBe(0);
  });
});

describe('selection, filters and view', () => {
  it('each add an entry', () => {
    const { store, searches, viewport } = page();
    store.openEvent('talks');
    store.setQuery(setActor(viewport().query, 'berg', 'any'));
    store.setView('list');
    store.openEvent(undefined);
    expect(searches()).toEqual([
      '',
      '?event=talks',
      '?event=talks&any=berg',
      '?event=talks&any=berg&view=list',
      '?any=berg&view=list',
    ]);
  });

  it('add an entry for each comparison and each step of a story, and for leaving it', () => {
    const { store, searches, back, viewport } = page();
    store.openComparison('c-talks');
    store.openComparison('c-ferry');
    store.playStory({ id: 's-ferry', step: 0 }, 'closure');
    store.playStory({ id: 's-ferry', step: 1 }, 'talks');
    store.leaveStory();
    expect(searches()).toEqual([
      '',
      '?view=comparisons&compare=c-talks',
      '?view=comparisons&compare=c-ferry',
      '?event=closure&story=s-ferry&step=1',
      '?event=talks&story=s-ferry&step=2',
      '?event=talks',
    ]);
    back();
    expect(viewport().story).toEqual({ id: 's-ferry', step: 1 });
  });

  it('add one entry for a walk from quote to quote in reading order, which Back leaves', () => {
    const { store, searches, back, viewport } = page('?view=reading');
    store.openEvent('closure', 'gazette:900');
    store.openEvent('talks', 'gazette:1000');
    store.openEvent('strike', 'gazette:2000');
    store.openEvent('strike', 'gazette:2100');
    expect(searches()).toEqual(['?view=reading', '?view=reading&event=strike&quote=gazette:2100']);
    back();
    expect(viewport()).toMatchObject({ view: 'reading', selected: undefined, quote: undefined });
  });

  it('add an entry for a step of the walk with which the filter changes too', () => {
    const { store, searches, viewport } = page('?view=reading&event=closure&quote=gazette:900');
    const query = toggle(viewport().query, 'any', 'berg');
    store.restore({ ...viewport(), selected: 'talks', quote: 'gazette:1000', query }, []);
    expect(searches()).toEqual([
      '?view=reading&event=closure&quote=gazette:900',
      '?view=reading&event=talks&quote=gazette:1000&any=berg',
    ]);
  });

  it('add an entry for each quote that is opened in another view, and after a walk', () => {
    const { store, searches } = page('?view=coverage');
    store.openEvent('talks', 'gazette:1000');
    store.openEvent('strike', 'gazette:2000');
    store.setView('reading');
    store.openEvent('strike', 'gazette:2100');
    store.openEvent('talks');
    expect(searches()).toEqual([
      '?view=coverage',
      '?view=coverage&event=talks&quote=gazette:1000',
      '?view=coverage&event=strike&quote=gazette:2000',
      '?view=reading&event=strike&quote=gazette:2100',
      '?view=reading&event=talks',
    ]);
  });

  it('add no entry when nothing changes', () => {
    const { store, entries, viewport } = page();
    store.openEvent('talks');
    store.openEvent('talks');
    store.setQuery({ ...viewport().query });
    expect(entries).toHaveLength(2);
  });
});

describe('pan and zoom', () => {
  it('change the entry once they rest', () => {
    const { store, searches, wait, written } = page();
    for (let day = 1; day <= 10; day++) {
      store.setSpan({ start: SPAN.start - day, end: SPAN.end - day });
      wait(50);
    }
    store.setSpan(SPAN);
    wait(200);
    expect(written).toEqual([]);
    wait(100);
    expect(written).toEqual([`replace ?${LINK}`]);
    expect(searches()).toEqual([`?${LINK}`]);
  });

  it('stay with the entry that is left, and go along to the next', () => {
    const { store, searches, pending } = page();
    store.setSpan(SPAN);
    store.openEvent('talks');
    expect(searches()).toEqual([`?${LINK}`, `?${LINK}&event=talks`]);
    expect(pending()).toBe(0);
  });

  it('change the new entry afterwards, not the one that was left', () => {
    const { store, searches, wait } = page();
    store.openEvent('talks');
    store.setSpan(SPAN);
    wait(300);
    expect(searches()).toEqual(['', `?event=talks&${LINK}`]);
  });
});

describe('typing', () => {
  it('shares one entry', () => {
    const { searches, type } = page();
    type('ferry');
    expect(searches()).toEqual(['', '?q=ferry']);
  });

  it('leaves the entry before it behind once', () => {
    const { written, type } = page();
    type('fer');
    expect(written).toEqual(['replace ', 'push ?q=f', 'replace ?q=fe', 'replace ?q=fer']);
  });

  it('begins another entry when a filter changes along with the words', () => {
    const { store, searches, type, viewport } = page();
    type('f');
    store.setQuery({ ...toggle(viewport().query, 'any', 'berg'), text: 'fe' });
    store.setQuery({ ...viewport().query, text: 'fer' });
    store.setQuery({ ...viewport().query, text: 'ferr', during: SPAN });
    expect(searches()).toEqual([
      '',
      '?q=f',
      '?q=fe&any=berg',
      '?q=fer&any=berg',
      `?q=ferr&any=berg&${LINK.replace('span', 'during')}`,
    ]);
  });

  it('goes on in its entry after a pause and a pan', () => {
    const { store, searches, type, wait } = page();
    type('fer');
    wait(10_000);
    store.setSpan(SPAN);
    wait(300);
    store.setQuery({ ...EMPTY_QUERY, text: 'ferry' });
    expect(searches()).toEqual(['', `?q=ferry&${LINK}`]);
  });

  it('begins another entry after a step of another kind', () => {
    const { store, searches, type } = page();
    type('fe');
    store.openEvent('talks');
    type('la');
    expect(searches()).toEqual(['', '?q=fe', '?q=fe&event=talks', '?q=la&event=talks']);
  });

  it('is left with the words as they were when an actor is chosen', () => {
    const { store, searches, type, viewport } = page();
    type('fe');
    store.setQuery(toggle(viewport().query, 'any', 'berg'));
    expect(searches()).toEqual(['', '?q=fe', '?q=fe&any=berg']);
  });

  it('begins another entry after going back', () => {
    const { searches, type, back } = page();
    type('fe');
    back();
    type('la');
    expect(searches()).toEqual(['', '?q=la']);
  });
});

describe('going back', () => {
  it('restores what was, and forward what came after, without a new entry', () => {
    const { store, entries, back, forward, viewport, at } = page();
    store.setSpan(SPAN);
    store.openEvent('talks');
    store.setQuery({ ...EMPTY_QUERY, any: ['berg'] });
    store.setView('list');
    const last = viewport();
    back();
    expect(viewport()).toEqual({ ...last, view: 'timeline' });
    back();
    back();
    expect(viewport()).toEqual({ ...last, view: 'timeline', query: EMPTY_QUERY, selected: undefined });
    forward();
    forward();
    forward();
    expect(viewport()).toEqual(last);
    expect(entries).toHaveLength(4);
    expect(at()).toBe(3);
  });

  it('writes nothing', () => {
    const { store, back, written, wait } = page();
    store.openEvent('talks');
    const before = written.length;
    back();
    wait(1000);
    expect(written.slice(before)).toEqual([]);
  });

  it('gives up a pan that has not come to rest', () => {
    const { store, back, searches, wait, viewport } = page();
    store.openEvent('talks');
    store.setSpan(SPAN);
    back();
    wait(1000);
    expect(searches()).toEqual(['', '?event=talks']);
    expect(viewport().span).toEqual(ferry.open);
  });

  it('returns to the span that was in view when the entry was left', () => {
    const { store, back, viewport } = page();
    store.setSpan(SPAN);
    store.openEvent('talks');
    store.setSpan({ start: SPAN.start, end: SPAN.end + 1e9 });
    back();
    expect(viewport().span).toEqual(SPAN);
  });

  it('returns the focus to what had it when the entry was left', () => {
    const { store, back, refocused, focus } = page();
    focus('event-talks');
    store.openEvent('talks');
    focus('panel-title');
    back();
    expect(refocused).toEqual(['event-talks']);
  });

  it('moves no focus where nothing had it', () => {
    const { store, back, refocused } = page();
    store.openEvent('talks');
    back();
    expect(refocused).toEqual([]);
  });

  it('says what of an old entry cannot be followed', () => {
    const { store, entries, back } = page();
    store.openEvent('talks');
    entries[0]!.search = '?event=gone';
    back();
    expect(store.getState().viewport.selected).toBeUndefined();
    expect(store.getState().notices).toHaveLength(1);
  });

  it('waits for a chronology to go back in', () => {
    const history = memoryHistory('?event=talks');
    const store = createAppStore(parsePreferences(null));
    connectHistory(store, history.port, () => {});
    const before = store.getState();
    history.back();
    expect(store.getState()).toBe(before);
  });
});
