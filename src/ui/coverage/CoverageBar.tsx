import { X } from 'lucide-react';
import { sourceShortName } from '../../dataset/attribution.ts';
import { COVERAGE_SORTS, type CoverageSort } from '../../query/coverageChoice.ts';
import { ModeLegend } from '../ModeMark.tsx';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import { countOf } from '../words.ts';
import styles from './CoverageBar.module.css';

const SORT_WORDS: Readonly<Record<CoverageSort, string>> = {
  date: 'Sorted by date',
  tellers: 'Most told first',
};

/** What the shapes mean, in which order the events come, and which of them are left aside. */
export function CoverageBar({ shown, matching }: { shown: number; matching: number }) {
  const store = useStore();
  const { sources, sourceIndex } = useDataset();
  const { sort, several, silent } = useAppState((state) => state.viewport.coverage);
  const others = sources.filter(({ id }) => !silent.includes(id));
  return (
    <div className={styles.bar}>
      <ModeLegend silent />
      <div className={styles.choices}>
        {shown < matching && (
          <p className={styles.shown}>
            {shown.toLocaleString('en-GB')} of {countOf(matching, 'event')} shown
          </p>
        )}
        {silent.map((id) => {
          const name = sourceShortName(sources[sourceIndex.get(id)!]!);
          return (
            <button
              key={id}
              type="button"
              className={styles.silent}
              title={`Show what ${name} tells, too`}
              onClick={() => store.setCoverage({ silent: silent.filter((other) => other !== id) })}
            >
              silent in {name} <X size={13} aria-hidden="true" />
            </button>
          );
        })}
        {others.length > 0 && (
          <select
            className={styles.select}
            aria-label="Silent in"
            title="Only events that an article does not tell"
            value=""
            onChange={({ target }) => store.setCoverage({ silent: [...silent, target.value] })}
          >
            <option value="">Silent in…</option>
            {others.map((source) => (
              <option key={source.id} value={source.id}>
                {sourceShortName(source)}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={several}
          onClick={() => store.setCoverage({ several: !several })}
        >
          Told by 2 or more
        </button>
        <select
          className={styles.select}
          aria-label="Order of events"
          value={sort}
          onChange={({ target }) =>
            store.setCoverage({ sort: COVERAGE_SORTS.find((one) => one === target.value) ?? sort })
          }
        >
          {COVERAGE_SORTS.map((one) => (
            <option key={one} value={one}>
              {SORT_WORDS[one]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
