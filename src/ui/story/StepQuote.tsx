import { attribution } from '../../dataset/attribution.ts';
import type { Excerpt } from '../../dataset/schema.ts';
import { eventWords } from '../../words/event.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useOwnWords, wordsOf } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import styles from './StepQuote.module.css';

/** The words that a step rests on, with their source. */
export function StepQuote({ excerpt }: { excerpt: Excerpt }) {
  const words = eventWords();
  const own = useOwnWords();
  const { sources, sourceIndex, actors, actorIndex } = useDataset();
  const at = sourceIndex.get(excerpt.source)!;
  const source = sources[at]!;
  const speaker = excerpt.speaker === undefined ? undefined : actors[actorIndex.get(excerpt.speaker) ?? -1];
  const mode = words.modes[excerpt.mode];
  return (
    <figure className={styles.quote} style={{ '--colour': sourceColourVar(at) } as React.CSSProperties}>
      <blockquote className={styles.words} cite={source.URL} {...wordsOf(source, own)}>
        {excerpt.exact}
      </blockquote>
      <figcaption className={styles.caption}>
        <span className={styles.mode} title={mode.meaning}>
          {mode.name}
        </span>{' '}
        {speaker && `${words.speakerIn(speaker.name)} `}
        {attribution(source)}
      </figcaption>
      {excerpt.note && (
        <p className={styles.note} {...own}>
          {excerpt.note}
        </p>
      )}
    </figure>
  );
}
