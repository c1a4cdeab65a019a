import { useCallback, useEffect, useState } from 'react';
import { isEmpty } from '../query/query.ts';
import styles from './App.module.css';
import { Dialog } from './Dialog.tsx';
import { DimSwitch } from './DimSwitch.tsx';
import { ToolsProvider } from './exchange/ToolsProvider.tsx';
import { Filters } from './filters/Filters.tsx';
import { Header } from './header/Header.tsx';
import { CopyLink, ExportButton, ThemeButton } from './header/PageActions.tsx';
import { pageCommand } from './keys.ts';
import { List } from './list/List.tsx';
import { Articles } from './panel/Articles.tsx';
import { Panel } from './panel/Panel.tsx';
import { Banner } from './status/Banner.tsx';
import { KeysDialog } from './status/KeysDialog.tsx';
import { Loading, Unreachable, Unusable } from './status/LoadStates.tsx';
import { LegendKeys } from './timeline/LegendKeys.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { useMedia } from './useMedia.ts';
import { useAppState, useDataset, useStore } from './useStore.ts';

export interface AppProps {
  /** Where the chronology comes from, and whether the reader named it. */
  readonly url: string;
  readonly ownFile: boolean;
  readonly onRetry: () => void;
}

/** The page: one chronology, or what stands in its way. */
export function App({ url, ownFile, onRetry }: AppProps) {
  const load = useAppState((state) => state.load);
  switch (load.phase) {
    case 'loading':
      return <Loading url={url} />;
    case 'unreachable':
      return <Unreachable url={url} reason={load.reason} onRetry={onRetry} ownFile={ownFile} />;
    case 'unusable':
      return <Unusable url={url} findings={load.findings} onRetry={onRetry} ownFile={ownFile} />;
    case 'ready':
      return (
        <ToolsProvider>
          <Explorer />
        </ToolsProvider>
      );
  }
}

function Explorer() {
  const store = useStore();
  const { chronology } = useDataset();
  const view = useAppState((state) => state.viewport.view);
  const query = useAppState((state) => state.viewport.query);
  const [dialog, setDialog] = useState<'keys' | 'filters'>();
  const wide = useMedia('(min-width: 1181px)');
  const closeDialog = useCallback(() => setDialog(undefined), []);

  useEffect(() => {
    document.title = `${chronology.title} – Datelines`;
  }, [chronology]);

  /** Opens an event; one who works by keyboard goes on to the panel. */
  const open = useCallback(
    (id: string, byKey: boolean) => {
      store.openEvent(id);
      if (byKey) requestAnimationFrame(() => document.getElementById('panel-title')?.focus());
    },
    [store],
  );

  /** Closes the panel and returns to the event it was opened from. */
  const close = useCallback(() => {
    const { selected } = store.getState().viewport;
    if (selected === undefined) return;
    store.openEvent(undefined);
    (document.getElementById(`event-${selected}`) ?? document.getElementById(`row-${selected}`))?.focus({
      preventScroll: true,
    });
  }, [store]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inTextField =
        event.target instanceof Element && event.target.matches('input[type=text], textarea, select');
      const command = pageCommand(event, inTextField, store.getState().preferences.shortcuts);
      if (!command || event.defaultPrevented) return;
      if (command === 'close') close();
      else if (command === 'keys') setDialog('keys');
      else document.getElementById('search')?.focus();
      if (command === 'search') event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, close]);

  const active = isEmpty(query)
    ? 0
    : query.any.length +
      query.all.length +
      query.none.length +
      query.sources.length +
      query.kinds.length +
      query.bases.length +
      (query.during ? 1 : 0);

  return (
    <div className={styles.page}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.querySelector<HTMLElement>('main ol button[tabindex="0"], main')?.focus()}
      >
        Skip to the events
      </button>
      <Header onKeys={() => setDialog('keys')} onFilters={() => setDialog('filters')} active={active} />
      <Banner />
      <div className={styles.desk}>
        {wide && (
          <div className={styles.filters}>
            <Filters />
          </div>
        )}
        <main
          id="main"
          tabIndex={-1}
          className={styles.main}
          aria-label={view === 'timeline' ? 'Timeline' : 'List'}
        >
          <Toolbar />
          <div className={styles.view}>
            {view === 'timeline' ? <Timeline onOpen={open} /> : <List onOpen={open} />}
          </div>
        </main>
        <Panel onClose={close} />
      </div>
      {dialog === 'keys' && <KeysDialog onClose={closeDialog} />}
      {dialog === 'filters' && !wide && (
        <Dialog title="Filters" onClose={closeDialog} drawer>
          <Filters />
          <div className={styles.drawerActions}>
            <DimSwitch />
            <CopyLink />
            <ExportButton />
            <ThemeButton />
          </div>
          <div className={styles.drawerAbout}>
            <LegendKeys />
            {chronology.description && <p>{chronology.description}</p>}
            <Articles />
          </div>
        </Dialog>
      )}
    </div>
  );
}
