import { attribution } from '../../dataset/attribution.ts';
import type { Excerpt } from '../../dataset/schema.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useDataset } from '../useStore.ts';
import { MODE_WORDS } from '../words.ts';
import styles from './StepQuote.module.css';

/** The words that a step rests on, with their source. */
export function StepQuote({ excerpt }: { excerpt: Excerpt }) {
  const { sources, sourceIndex, actors, actorIndex } = useDataset();
  const at = sourceIndex.get(excerpt.source)!;
  const source = sources[at]!;
  const speaker = excerpt.speaker === undefined ? undefined : actors[actorIndex.get(excerpt.speaker) ?? -1];
  const mode = MODE_WORDS[excerpt.mode];
  return (
    <figure className={styles.quote} style={{ '--colour': sourceColourVar(at) } as React.CSSProperties}>
      <blockquote className={styles.words} cite={source.URL} lang={source.language}>
        {excerpt.exact}
      </blockquote>
      <figcaption className={styles.caption}>
        <span className={styles.mode} title={mode.meaning}>
          {mode.name}
        </span>{' '}
        {speaker && `${speaker.name}, in `}
        {attribution(source)}
      </figcaption>
      {excerpt.note && <p className={styles.note}>{excerpt.note}</p>}
    </figure>
  );
}
