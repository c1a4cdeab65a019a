import { ChevronLeft, ChevronRight } from 'lucide-react';
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
  const words = (value: number) => value.toLocaleString('en-GB');
  return (
    <nav className={styles.pages} aria-label="Pages of the coverage">
      <button type="button" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        <ChevronLeft size={16} aria-hidden="true" /> Before
      </button>
      <span>
        {words(page * size + 1)}–{words(Math.min(count, (page + 1) * size))} of {words(count)}
      </span>
      <button type="button" disabled={page === last} onClick={() => onTurn(page + 1)}>
        Next <ChevronRight size={16} aria-hidden="true" />
      </button>
      <label>
        Page{' '}
        <input
          type="number"
          min={1}
          max={last + 1}
          value={page + 1}
          onChange={({ target }) => {
            const to = Math.round(target.valueAsNumber) - 1;
            if (to >= 0 && to <= last) onTurn(to);
          }}
        />{' '}
        of {words(last + 1)}
      </label>
    </nav>
  );
}
