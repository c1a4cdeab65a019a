import { useMemo } from 'react';
import { findStance } from '../../query/stance.ts';
import styles from './Stance.module.css';

/** A quote in which the words that show the writer's stance are underlined. */
export function Stance({ text }: { text: string }) {
  const hits = useMemo(() => findStance(text), [text]);
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (const [start, end] of hits) {
    parts.push(text.slice(from, start));
    parts.push(
      <u key={start} className={styles.stance}>
        {text.slice(start, end)}
      </u>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
