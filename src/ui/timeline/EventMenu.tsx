import { useEffect, useLayoutEffect, useRef } from 'react';
import { formatEdtf } from '../../time/format.ts';
import { Pips } from '../Pips.tsx';
import { useDataset, useStore } from '../useStore.ts';
import styles from './EventMenu.module.css';

export interface EventMenuContent {
  readonly members: readonly number[];
  /** Where it belongs to, in pixels from the plane's top left corner; the menu opens above it. */
  readonly x: number;
  readonly y: number;
}

/** The members of a count, to choose one from. Esc and a press outside close it. */
export function EventMenu({ content, onClose }: { content: EventMenuContent; onClose: () => void }) {
  const store = useStore();
  const dataset = useDataset();
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current!;
    const plane = element.parentElement!;
    const x = Math.max(8, Math.min(content.x - 40, plane.clientWidth - element.offsetWidth - 8));
    const y = Math.max(8, content.y - 20 - element.offsetHeight);
    element.style.transform = `translate(${x}px, ${y}px)`;
    element.querySelector('button')?.focus();
  }, [content]);

  useEffect(() => {
    const before = document.activeElement;
    const onDown = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => {
      document.removeEventListener('pointerdown', onDown, true);
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
        before.focus();
    };
  }, [onClose]);

  const count = content.members.length;
  return (
    <div
      ref={box}
      className={styles.menu}
      role="dialog"
      aria-label={`${count} ${count === 1 ? 'event' : 'events'}`}
      data-floats
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <p className={styles.head}>
        {count} {count === 1 ? 'event' : 'events'}
      </p>
      <ul>
        {content.members.map((index) => (
          <li key={dataset.events[index]!.id}>
            <button
              type="button"
              className={styles.item}
              onClick={() => {
                store.openEvent(dataset.events[index]!.id);
                onClose();
              }}
            >
              <span className={styles.date}>{formatEdtf(dataset.dates[index]!)}</span>
              <span className={styles.title}>
                {dataset.events[index]!.title} <Pips index={index} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
