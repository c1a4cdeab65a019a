import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { readingWords } from '../../words/reading.ts';
import { Sentence } from '../Sentence.tsx';
import styles from './Coverage.module.css';

interface PagesProps {
  /** From 0. */
  readonly page: number;
  readonly size: number;
  readonly count: number;
  readonly onTurn: (to: number) => void;
}

/** Which of many rows are on the page, and the way to the others. */
export function Pages({ page, size, count, onTurn }: PagesProps) {
  const last = Math.ceil(count / size) - 1;
  const words = readingWords();
  const field = useRef<HTMLInputElement>(null);
  const showPage = () => {
    field.current!.value = String(page + 1);
  };
  useEffect(showPage, [page]);
  /** A number is typed as a whole before it counts; what is no page leaves the one that is shown. */
  const turn = () => {
    const to = Math.round(field.current!.valueAsNumber) - 1;
    if (to >= 0 && to <= last) onTurn(to);
    else showPage();
  };
  return (
    <nav className={styles.pages} aria-label={words.pages}>
      <button type="button" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        <ChevronLeft size={16} className="mirrored" aria-hidden="true" /> {words.before}
      </button>
      <span>{words.range(page * size + 1, Math.min(count, (page + 1) * size), count)}</span>
      <button type="button" disabled={page === last} onClick={() => onTurn(page + 1)}>
        {words.nextPage} <ChevronRight size={16} className="mirrored" aria-hidden="true" />
      </button>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: its field stands in the sentence */}
      <label>
        <Sentence
          text={words.pageOf(last + 1)}
          field={
            <input
              ref={field}
              type="number"
              min={1}
              max={last + 1}
              defaultValue={page + 1}
              onBlur={turn}
              onKeyDown={({ key }) => key === 'Enter' && turn()}
            />
          }
        />
      </label>
    </nav>
  );
}
