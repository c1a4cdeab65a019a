import { useEffect } from 'react';
import { Timeline } from '../timeline/Timeline.tsx';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import styles from './EmbeddedStory.module.css';
import StoryPlayer from './StoryPlayer.tsx';

/** A page for an inline frame: the timeline, and the player below it. */
export default function EmbeddedStory() {
  const store = useStore();
  const { chronology } = useDataset();
  const story = useAppState((state) => state.viewport.story);
  useEffect(() => {
    document.title = `${chronology.title} – Datelines`;
  }, [chronology]);
  return (
    <main className={styles.page} aria-label="Timeline" tabIndex={-1}>
      <div className={styles.timeline}>
        <Timeline onOpen={(id) => store.openEvent(id)} bare />
      </div>
      {story ? (
        <StoryPlayer embedded />
      ) : (
        <p className={styles.none}>This chronology has no story to tell.</p>
      )}
    </main>
  );
}
