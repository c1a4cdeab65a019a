import { useCallback, useEffect } from 'react';
import { accountsWords } from '../../words/accounts.ts';
import { pageWords } from '../../words/page.ts';
import { Boundary } from '../Boundary.tsx';
import { keepFocus } from '../keepFocus.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import { Printed } from '../written/onPaper.ts';
import styles from './EmbeddedStory.module.css';
import StoryPlayer from './StoryPlayer.tsx';

/** A page for an inline frame: the timeline, and the player below it. */
export default function EmbeddedStory() {
  const store = useStore();
  const { chronology } = useDataset();
  const story = useAppState((state) => state.viewport.story);
  const open = useCallback((id: string) => store.openEvent(id), [store]);
  useEffect(keepFocus, []);
  useEffect(() => {
    document.title = `${chronology.title} – Datelines`;
  }, [chronology]);
  return (
    <>
      <Printed />
      <main className={styles.page} aria-label={pageWords().views.timeline} tabIndex={-1}>
        <div className={styles.timeline}>
          <Boundary>
            <Timeline onOpen={open} bare />
          </Boundary>
        </div>
        <Boundary about={story?.id}>
          {story ? <StoryPlayer embedded /> : <p className={styles.none}>{accountsWords().noStory}</p>}
        </Boundary>
      </main>
    </>
  );
}
