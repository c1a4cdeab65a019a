import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { VIEWS, type View } from '../../state/viewport.ts';
import { useMedia } from '../useMedia.ts';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import { VIEW_NAMES } from '../words.ts';
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
  const { stories } = useDataset();
  const views = useViews();
  const room = useRoomForViews();
  const hasStories = stories.length > 0;
  const storiesButton = hasStories && (
    <button type="button" className={styles.view} aria-haspopup="dialog" onClick={onStories}>
      Stories
    </button>
  );
  return (
    <nav className={styles.views} aria-label="Views">
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
      {VIEW_NAMES[view]}
    </button>
  );
}

/** The views without a button of their own; it is named by the one of them that is shown. */
function ViewMenu({ views, children }: { views: readonly View[]; children: React.ReactNode }) {
  const view = useAppState((state) => state.viewport.view);
  const [open, setOpen] = useState(false);
  const shown = views.includes(view);
  const close = () => setOpen(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for what leaves or shuts the menu
    <div
      className={styles.menu}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        close();
        event.currentTarget.querySelector('button')!.focus();
      }}
    >
      <button
        type="button"
        className={styles.view}
        aria-expanded={open}
        aria-label={shown ? `${VIEW_NAMES[view]}, more views` : 'More views'}
        data-shown={shown || undefined}
        onClick={() => setOpen(!open)}
      >
        {shown ? VIEW_NAMES[view] : 'More'}
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a choice in it shuts the menu
        <div className={styles.menuList} onClick={close}>
          {views.map((name) => (
            <ViewButton key={name} view={name} />
          ))}
          {children}
        </div>
      )}
    </div>
  );
}
