import { X } from 'lucide-react';
import { sourceShortName } from '../../dataset/attribution.ts';
import { COVERAGE_SORTS } from '../../query/coverageChoice.ts';
import { readingWords } from '../../words/reading.ts';
import { ModeLegend } from '../ModeMark.tsx';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import styles from './CoverageBar.module.css';

/** What the shapes mean, in which order the events come, and which of them are left aside. */
export function CoverageBar({ shown, matching }: { shown: number; matching: number }) {
  const words = readingWords();
  const store = useStore();
  const { sources, sourceIndex } = useDataset();
  const { sort, several, silent } = useAppState((state) => state.viewport.coverage);
  const others = sources.filter(({ id }) => !silent.includes(id));
  return (
    <div className={styles.bar}>
      <ModeLegend silent />
      <div className={styles.choices}>
        <p className={styles.shown} aria-live="polite">
          {shown < matching && words.shown(shown, matching)}
        </p>
        {silent.map((id) => {
          const name = sourceShortName(sources[sourceIndex.get(id)!]!);
          return (
            <button
              key={id}
              type="button"
              className={styles.silent}
              title={words.showToo(name)}
              onClick={() => store.setCoverage({ silent: silent.filter((other) => other !== id) })}
            >
              {words.silentIn(name)} <X size={13} aria-hidden="true" />
            </button>
          );
        })}
        {/* It stays when the last is chosen, for it has the focus. */}
        {sources.length > 0 && (
          <select
            className={styles.select}
            aria-label={words.silent}
            title={words.silentTitle}
            value=""
            onChange={({ target }) => store.setCoverage({ silent: [...silent, target.value] })}
          >
            <option value="">{words.chooseSilent}</option>
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
          {words.several}
        </button>
        <select
          className={styles.select}
          aria-label={words.order}
          value={sort}
          onChange={({ target }) =>
            store.setCoverage({ sort: COVERAGE_SORTS.find((one) => one === target.value) ?? sort })
          }
        >
          {COVERAGE_SORTS.map((one) => (
            <option key={one} value={one}>
              {words.sorts[one]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
