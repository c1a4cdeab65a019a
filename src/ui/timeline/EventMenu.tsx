import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formatEdtf } from '../../time/format.ts';
import { direction } from '../../words/language.ts';
import { pageWords } from '../../words/page.ts';
import { planeWords } from '../../words/plane.ts';
import { Pips } from '../Pips.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import styles from './EventMenu.module.css';

export interface EventMenuContent {
  readonly members: readonly number[];
  /** Where it belongs to, in pixels from the plane's top left corner; the menu opens above it. */
  readonly x: number;
  readonly y: number;
}

interface EventMenuProps {
  readonly content: EventMenuContent;
  readonly onOpen: (id: string, byKey: boolean) => void;
  readonly onClose: () => void;
}

/** How many members are put into the menu at a time. */
const MOST = 200;

/** The members of a count, to choose one from. Esc and a press outside close it. */
export default function EventMenu({ content, onOpen, onClose }: EventMenuProps) {
  const dataset = useDataset();
  const own = useOwnWords();
  const box = useRef<HTMLDivElement>(null);

  const [limit, setLimit] = useState(MOST);
  const chosen = useRef(false);

  // The focus goes to the list, and back to where it was unless an event is chosen.
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current!.querySelector('button')?.focus({ preventScroll: true });
    return () => {
      if (!chosen.current && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useLayoutEffect(() => {
    const element = box.current!;
    const plane = element.parentElement!;
    const x = Math.max(8, Math.min(content.x - 40, plane.clientWidth - element.offsetWidth - 8));
    const y = Math.max(8, content.y - 20 - element.offsetHeight);
    element.style.transform = `translate(${x}px, ${y}px)`;
  }, [content]);

  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => document.removeEventListener('pointerdown', onDown, true);
  }, [onClose]);

  /** Arrow keys go through the list. */
  function step(by: number): void {
    const buttons = [...box.current!.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + by))]?.focus();
  }

  const count = pageWords().events(content.members.length);
  return (
    <div
      ref={box}
      className={styles.menu}
      dir={direction()}
      role="dialog"
      aria-label={count}
      data-floats
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          step(event.key === 'ArrowDown' ? 1 : -1);
        }
      }}
    >
      <p className={styles.head}>{count}</p>
      <ul>
        {content.members.slice(0, limit).map((index) => (
          <li key={dataset.event(index).id}>
            <button
              type="button"
              className={styles.item}
              onClick={(event) => {
                chosen.current = true;
                onOpen(dataset.event(index).id, event.detail === 0);
                onClose();
              }}
            >
              <span className={styles.date}>{formatEdtf(dataset.date(index))}</span>
              <span className={styles.title} {...own}>
                {dataset.event(index).title} <Pips index={index} />
              </span>
            </button>
          </li>
        ))}
        {content.members.length > limit && (
          <li>
            <button type="button" className={styles.item} onClick={() => setLimit(limit + MOST)}>
              {planeWords().showMore(pageWords().events(content.members.length - limit))}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
