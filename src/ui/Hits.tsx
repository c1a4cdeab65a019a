import { useMemo } from 'react';
import { findHits, searchTerms } from '../query/text.ts';
import styles from './Hits.module.css';
import { useAppState } from './useStore.ts';

/** A text in which what the reader searches for is marked. */
export function Hits({ text }: { text: string }) {
  const words = useAppState((state) => state.viewport.query.text);
  const hits = useMemo(() => findHits(text, searchTerms(words)), [text, words]);
  if (hits.length === 0) return text;
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (const [start, end] of hits) {
    parts.push(text.slice(from, start));
    parts.push(
      <mark key={start} className={styles.hit}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
