import { tellerNames } from '../dataset/attribution.ts';
import { pipsOf } from '../layout/pips.ts';
import { rowOf } from '../lib/rows.ts';
import { SOURCE_COLOURS } from '../render/theme.ts';
import { pageWords } from '../words/page.ts';
import styles from './Pips.module.css';
import { useDataset } from './useStore.ts';

/** The CSS colour of a source by its index. */
export function sourceColourVar(source: number): string {
  return `var(--source-${(source % SOURCE_COLOURS) + 1})`;
}

/**
 * A square for each source that tells the event, in its place after the silent ones, which are dots; with `all`, all of
 * them, and the silent ones as hollow squares.
 */
export function Pips({ index, all = false }: { index: number; all?: boolean }) {
  const dataset = useDataset();
  const { sources } = dataset;
  const telling = rowOf(dataset.sourcesOf, index);
  const shown = all
    ? [...sources.keys()].map((source) => ({ source, tells: telling.includes(source) }))
    : pipsOf(dataset, index);
  if (shown.length === 0) return null;
  const told = pageWords().toldBy(tellerNames(dataset, index));
  return (
    <span className={styles.pips} role="img" aria-label={told} title={told}>
      {shown.map(({ source, tells }) => (
        <span
          key={sources[source]!.id}
          className={tells ? styles.pip : all ? styles.hollow : styles.silent}
          style={
            {
              '--colour': sourceColourVar(source),
              '--colour-selected': `var(--source-${(source % SOURCE_COLOURS) + 1}-selected)`,
            } as React.CSSProperties
          }
        />
      ))}
    </span>
  );
}
