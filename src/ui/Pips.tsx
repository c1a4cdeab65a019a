import { sourceShortName } from '../dataset/attribution.ts';
import { rowOf } from '../lib/rows.ts';
import { SOURCE_COLOURS } from '../render/theme.ts';
import { pageWords } from '../words/page.ts';
import styles from './Pips.module.css';
import { useDataset } from './useStore.ts';

/** The CSS colour of a source by its index. */
export function sourceColourVar(source: number): string {
  return `var(--source-${(source % SOURCE_COLOURS) + 1})`;
}

/** A square for each source that tells the event; with `all`, hollow ones for those that do not. */
export function Pips({ index, all = false }: { index: number; all?: boolean }) {
  const { sources, sourcesOf } = useDataset();
  const telling = new Set(rowOf(sourcesOf, index));
  const shown = [...sources.keys()].filter((source) => all || telling.has(source));
  if (shown.length === 0) return null;
  const names = [...telling].map((source) => sourceShortName(sources[source]!));
  return (
    <span className={styles.pips} role="img" aria-label={pageWords().toldBy(names)}>
      {shown.map((source) => (
        <span
          key={sources[source]!.id}
          className={telling.has(source) ? styles.pip : styles.silent}
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
