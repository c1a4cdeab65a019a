import { useEffect, useRef, useState } from 'react';
import { pageWords } from '../../words/page.ts';
import { Boundary } from '../Boundary.tsx';
import { useAppState, useDataset } from '../useStore.ts';
import { EmptyPanel } from './EmptyPanel.tsx';
import { OpenEvent } from './openEvent.ts';
import styles from './Panel.module.css';

/** How far the sheet must be pulled to follow the hand, in pixels. */
const PULL = 24;

/** What the sources say about the open event, in their words; apart from it, what the editor says. */
export function Panel({ onClose }: { onClose: () => void }) {
  const words = pageWords();
  const dataset = useDataset();
  const index = useAppState(({ viewport }) =>
    viewport.selected === undefined ? -1 : (dataset.eventIndex.get(viewport.selected) ?? -1),
  );
  const [tall, setTall] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  const pressedAt = useRef(0);

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [index]);

  const className = [styles.panel, index >= 0 && styles.open, tall && styles.tall].filter(Boolean).join(' ');
  return (
    <aside ref={scroller} className={className} aria-label={words.sources}>
      {index < 0 ? (
        <Boundary>
          <EmptyPanel />
        </Boundary>
      ) : (
        <>
          <button
            type="button"
            className={styles.handle}
            aria-expanded={tall}
            onPointerDown={(event) => {
              pressedAt.current = event.clientY;
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerUp={(event) => {
              const moved = event.clientY - pressedAt.current;
              if (Math.abs(moved) < PULL) return setTall(!tall);
              if (moved > 0 && !tall) return onClose();
              setTall(moved < 0);
            }}
            onClick={(event) => event.detail === 0 && setTall(!tall)}
          >
            <span className="visually-hidden">{tall ? words.smaller : words.larger}</span>
          </button>
          <OpenEvent index={index} onClose={onClose} />
        </>
      )}
    </aside>
  );
}
