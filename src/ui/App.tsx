import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FACETS, isEmpty } from '../query/query.ts';
import type { Viewport } from '../state/viewport.ts';
import { language } from '../words/language.ts';
import { pageWords } from '../words/page.ts';
import styles from './App.module.css';
import { Boundary } from './Boundary.tsx';
import { inDialog } from './Dialog.tsx';
import { ToolsProvider } from './exchange/ToolsProvider.tsx';
import { Filters } from './filters/Filters.tsx';
import { Header } from './header/Header.tsx';
import { FIELDS, keepFocus } from './keepFocus.ts';
import { pageCommand } from './keys.ts';
import { onDemand } from './onDemand.tsx';
import type { PageDialogProps } from './PageDialog.tsx';
import { focusPanelTitle } from './panel/openEvent.tsx';
import { Panel } from './panel/Panel.tsx';
import { Cancelled, Loading, Unreachable } from './status/LoadStates.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { ActiveFilters, Toolbar } from './toolbar/Toolbar.tsx';
import { useMedia } from './useMedia.ts';
import { useAppState, useDataset, useStore } from './useStore.ts';
import { Printed } from './written/onPaper.ts';
import { takeOver } from './written/takeOver.ts';

const Stranger = onDemand(() => import('./status/Stranger.tsx'), { whenIdle: false });
const Unusable = onDemand(() => import('./status/Unusable.tsx'), { whenIdle: false });
const Announcer = onDemand(() => import('./Announcer.tsx'));
const Banner = onDemand(() => import('./status/Banner.tsx'));
const NewVersionNotice = onDemand(() => import('./offline/NewVersionNotice.tsx'));
const List = onDemand(() => import('./list/List.tsx'));
const PageDialog = onDemand(() => import('./PageDialog.tsx'), { frame: inDialog });
const Comparisons = onDemand(() => import('./compare/Comparisons.tsx'));
const ReadingOrder = onDemand(() => import('./reading/ReadingOrder.tsx'));
const Coverage = onDemand(() => import('./coverage/Coverage.tsx'));
const StoryPlayer = onDemand(() => import('./story/StoryPlayer.tsx'));
const EmbeddedStory = onDemand(() => import('./story/EmbeddedStory.tsx'));

/**
 * Loads what a page shows around its view from the start and the first view does not have, so that nothing is pushed
 * aside when it comes: notices where something is `told`, filters, a story. What cannot be had says so in its place.
 */
export async function loadAround({ query, story }: Viewport, told: boolean): Promise<void> {
  await Promise.allSettled([
    told && Banner.load(),
    !isEmpty(query) && ActiveFilters.load(),
    story && StoryPlayer.load(),
  ]);
}

export interface AppProps {
  /** Where the chronology comes from, and whether the reader named it. */
  readonly url: string;
  readonly ownFile: boolean;
  /** Whether only a story is shown, on a page of somebody else. */
  readonly embedded?: boolean;
  /** The reader agrees to have it fetched from the host of somebody else. */
  readonly onAgree: () => void;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

/** The page: one chronology, or what stands in its way. */
export function App({ url, ownFile, embedded = false, onAgree, onRetry, onCancel }: AppProps) {
  const load = useAppState((state) => state.load);
  /** Whether what was pressed is gone since, with the focus. */
  const pressed = useRef(false);
  const press = (act: () => void) => () => {
    pressed.current = document.activeElement !== document.body;
    act();
  };
  useLayoutEffect(() => {
    if (load.phase !== 'loading') takeOver();
    // The page as it came is called after the chronology that was built into it.
    else if (ownFile || embedded) document.title = `${pageWords().loading} – Datelines`;
    if (load.phase !== 'ready' || !pressed.current) return;
    pressed.current = false;
    if (document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true });
  }, [load.phase, ownFile, embedded]);
  switch (load.phase) {
    case 'asking':
      return <Stranger url={url} onAgree={press(onAgree)} />;
    case 'loading':
      return <Loading url={url} progress={load.progress} onCancel={onCancel} />;
    case 'cancelled':
      return <Cancelled url={url} onRetry={press(onRetry)} ownFile={ownFile} />;
    case 'unreachable':
      return <Unreachable url={url} reason={load.reason} onRetry={press(onRetry)} ownFile={ownFile} />;
    case 'unusable':
      return <Unusable url={url} findings={load.findings} onRetry={press(onRetry)} ownFile={ownFile} />;
    case 'ready':
      return embedded ? (
        <EmbeddedStory />
      ) : (
        <ToolsProvider>
          <Explorer />
        </ToolsProvider>
      );
  }
}

function Explorer() {
  const words = pageWords();
  const store = useStore();
  const { chronology } = useDataset();
  // Only a link that cannot be followed or a file with findings needs the banner.
  const told = useAppState(
    ({ load, notices }) => notices.length > 0 || (load.phase === 'ready' && load.findings.length > 0),
  );
  const view = useAppState((state) => state.viewport.view);
  const query = useAppState((state) => state.viewport.query);
  const compared = useAppState(({ viewport }) => viewport.view === 'comparisons' && viewport.compare);
  const selected = useAppState((state) => state.viewport.selected);
  const playing = useAppState(({ viewport }) => viewport.view === 'timeline' && viewport.story !== undefined);
  const [dialog, setDialog] = useState<PageDialogProps['show']>();
  const wide = useMedia('(min-width: 1181px)');
  const [searching, setSearching] = useState(false);
  const closeDialog = useCallback(() => setDialog(undefined), []);
  const showKeys = useCallback(() => setDialog('keys'), []);

  useEffect(() => {
    document.title = `${chronology.title} – Datelines`;
  }, [chronology]);

  /** Opens an event, at a quote where that is named by its key; one who works by keyboard goes on to the panel. */
  const open = useCallback(
    (id: string, byKey: boolean, quote?: string) => {
      store.openEvent(id, quote);
      if (byKey) void focusPanelTitle();
      // Where there is next to no room, the panel is all that is left of the page once it is drawn.
      else
        queueMicrotask(() => {
          const main = document.getElementById('main')!;
          if (getComputedStyle(main).visibility === 'hidden') void focusPanelTitle();
        });
    },
    [store],
  );

  /** Closes the panel and returns to the event it was opened from. */
  const close = useCallback(() => {
    const { selected } = store.getState().viewport;
    if (selected === undefined) return;
    store.openEvent(undefined);
    const openers = [`event-${selected}`, `row-${selected}`, 'comparison-title', 'main'];
    // Once it is drawn: where the panel had the whole page, the opener was not there.
    queueMicrotask(() => {
      const opener = openers.map((id) => document.getElementById(id)).find((element) => element !== null);
      opener?.focus({ preventScroll: true });
    });
  }, [store]);

  const search = useCallback(() => {
    const field = () => document.getElementById('search');
    field()?.focus();
    if (document.activeElement === field()) return;
    // Where it has no room of its own it is there once it is asked for.
    setSearching(true);
    requestAnimationFrame(() => field()?.focus());
  }, []);

  useEffect(keepFocus, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The page behind a dialog is not meant, even where the dialog has lost the focus.
      if (document.querySelector('dialog[open]')) return;
      const inTextField = event.target instanceof Element && event.target.matches(`${FIELDS}, select`);
      const command = pageCommand(event, inTextField, store.getState().preferences);
      if (!command || event.defaultPrevented) return;
      if (command === 'close') close();
      else if (command === 'keys') setDialog('keys');
      else search();
      if (command === 'search') event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, close, search]);

  const active = FACETS.reduce((count, facet) => count + query[facet].length, query.during ? 1 : 0);

  return (
    <>
      <Printed />
      <NewVersionNotice />
      <div className={styles.page}>
        <button
          type="button"
          className={styles.skip}
          onClick={() => {
            const event = document.querySelector<HTMLElement>('main ol button[tabindex="0"]');
            (event ?? document.getElementById('main'))?.focus();
          }}
        >
          {words.skip}
        </button>
        <Boundary>
          <Header
            onKeys={showKeys}
            onStories={() => setDialog('stories')}
            onFilters={() => setDialog('filters')}
            active={active}
            searching={searching}
            onSearching={(on) => (on ? search() : setSearching(false))}
          />
        </Boundary>
        {told && <Banner />}
        <div
          className={[styles.desk, compared && styles.reading, playing && styles.playing]
            .filter(Boolean)
            .join(' ')}
        >
          {wide && !compared && (
            <div className={styles.filters}>
              <Boundary>
                <Filters />
              </Boundary>
            </div>
          )}
          <main id="main" tabIndex={-1} className={styles.main} aria-label={words.views[view]}>
            <Boundary about={compared}>{!compared && <Toolbar />}</Boundary>
            {/* What is drawn or computed in words is made anew in another language. */}
            <div key={language()} className={styles.view}>
              <Boundary about={view}>{view === 'timeline' && <Timeline onOpen={open} />}</Boundary>
              {view === 'list' && <List onOpen={open} />}
              {view === 'reading' && <ReadingOrder onOpen={open} />}
              {view === 'coverage' && <Coverage onOpen={open} />}
              {view === 'comparisons' && <Comparisons onOpen={open} />}
            </div>
            {playing && <StoryPlayer />}
          </main>
          {(!compared || selected !== undefined) && <Panel onClose={close} />}
        </div>
        <Announcer />
        {dialog && !(dialog === 'filters' && wide) && (
          <PageDialog show={dialog} onKeys={showKeys} onClose={closeDialog} />
        )}
      </div>
    </>
  );
}
