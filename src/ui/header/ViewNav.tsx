import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { VIEWS, type View } from '../../state/viewport.ts';
import { pageWords } from '../../words/page.ts';
import { useMedia } from '../useMedia.ts';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import styles from './Header.module.css';

/** The views that the chronology has something for, and the one that is shown. */
function useViews(): readonly View[] {
  const { comparisons } = useDataset();
  const view = useAppState((state) => state.viewport.view);
  return VIEWS.filter((name) => name !== 'comparisons' || comparisons.length > 0 || view === name);
}

/** How many of the views have a button of their own; the others share a menu. */
function useRoomForViews(): number {
  const narrow = useMedia('(max-width: 1399px)');
  const narrower = useMedia('(max-width: 1120px)');
  const narrowest = useMedia('(max-width: 900px)');
  return narrowest ? 0 : narrower ? 2 : narrow ? 4 : VIEWS.length;
}

/** The views and the stories: as many as have room stand side by side, the rest in a menu. */
export function ViewNav({ onStories }: { onStories: () => void }) {
  const words = pageWords();
  const { stories } = useDataset();
  const views = useViews();
  const room = useRoomForViews();
  const hasStories = stories.length > 0;
  const storiesButton = hasStories && (
    <button type="button" className={styles.view} aria-haspopup="dialog" onClick={onStories}>
      {words.stories}
    </button>
  );
  return (
    <nav className={styles.views} aria-label={words.viewsLabel}>
      {views.slice(0, room).map((name) => (
        <ViewButton key={name} view={name} />
      ))}
      {views.length <= room ? storiesButton : <ViewMenu views={views.slice(room)}>{storiesButton}</ViewMenu>}
    </nav>
  );
}

function ViewButton({ view }: { view: View }) {
  const store = useStore();
  const current = useAppState((state) => state.viewport.view);
  return (
    <button
      id={`view-${view}`}
      type="button"
      className={styles.view}
      aria-current={current === view ? 'page' : undefined}
      onClick={() => store.setView(view)}
    >
      {pageWords().views[view]}
    </button>
  );
}

/** The views without a button of their own; it is named by the one of them that is shown. */
function ViewMenu({ views, children }: { views: readonly View[]; children: React.ReactNode }) {
  const view = useAppState((state) => state.viewport.view);
  const words = pageWords();
  const [open, setOpen] = useState(false);
  const shown = views.includes(view);
  const menu = useRef<HTMLDivElement>(null);
  const close = () => setOpen(false);
  // Safari gives a button that is pressed no focus, which could then leave it.
  useEffect(() => {
    if (!open) return;
    const onDown = ({ target }: PointerEvent) => {
      if (!menu.current!.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => document.removeEventListener('pointerdown', onDown, true);
  }, [open]);
  /** The button gets the focus of what goes with the list: a dialog that opens gives it back to it. */
  const closeToButton = () => {
    menu.current!.querySelector('button')!.focus();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for what leaves or shuts the menu
    <div
      ref={menu}
      className={styles.menu}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        closeToButton();
      }}
    >
      <button
        type="button"
        className={styles.view}
        aria-expanded={open}
        aria-label={shown ? words.viewAndMore(words.views[view]) : words.moreViews}
        data-shown={shown || undefined}
        onClick={() => setOpen(!open)}
      >
        {shown ? words.views[view] : words.more}
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a choice in it shuts the menu
        <div className={styles.menuList} onClick={closeToButton}>
          {views.map((name) => (
            <ViewButton key={name} view={name} />
          ))}
          {children}
        </div>
      )}
    </div>
  );
}
