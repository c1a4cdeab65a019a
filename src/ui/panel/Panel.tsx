import { useEffect, useRef, useState } from 'react';
import { pageWords } from '../../words/page.ts';
import { Boundary } from '../Boundary.tsx';
import { useAppState, useDataset } from '../useStore.ts';
import { EmptyPanel } from './EmptyPanel.tsx';
import { OpenEvent } from './openEvent.tsx';
import styles from './Panel.module.css';

/** How far the panel reaches up where it is a sheet at the bottom of a phone. */
export type Snap = 'peek' | 'half' | 'full';

/** What the sources say about the open event, in their words; apart from it, what the editor says. */
export function Panel({ onClose }: { onClose: () => void }) {
  const words = pageWords();
  const dataset = useDataset();
  const index = useAppState(({ viewport }) =>
    viewport.selected === undefined ? -1 : (dataset.eventIndex.get(viewport.selected) ?? -1),
  );
  const [snap, setSnap] = useState<Snap>('half');
  const scroller = useRef<HTMLElement>(null);

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    if (index < 0) setSnap('half');
  }, [index]);

  return (
    <aside
      ref={scroller}
      className={styles.panel}
      aria-label={words.sources}
      data-snap={index < 0 ? undefined : snap}
    >
      {index < 0 ? (
        <Boundary>
          <EmptyPanel />
        </Boundary>
      ) : (
        <OpenEvent index={index} onClose={onClose} snap={snap} onSnap={setSnap} />
      )}
    </aside>
  );
}
