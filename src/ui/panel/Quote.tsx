import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { attribution } from '../../dataset/attribution.ts';
import type { Excerpt } from '../../dataset/schema.ts';
import { quoteText } from '../../exchange/quoteText.ts';
import { Hits } from '../Hits.tsx';
import { sourceColourVar } from '../Pips.tsx';
import { quoteKey } from '../showQuote.ts';
import { useDataset } from '../useStore.ts';
import { MODE_WORDS } from '../words.ts';
import styles from './Quote.module.css';

/** A verbatim quote in its context, with its source, how the source says it, and its place in the article. */
export function Quote({ excerpt }: { excerpt: Excerpt }) {
  const { sources, sourceIndex, actors, actorIndex } = useDataset();
  const at = sourceIndex.get(excerpt.source)!;
  const source = sources[at]!;
  const mode = MODE_WORDS[excerpt.mode];
  const speaker = excerpt.speaker === undefined ? undefined : actors[actorIndex.get(excerpt.speaker) ?? -1];
  const credit = attribution(source);
  return (
    <figure
      className={styles.quote}
      data-quote={quoteKey(excerpt)}
      style={{ '--colour': sourceColourVar(at) } as React.CSSProperties}
    >
      <blockquote className={styles.text} cite={source.URL} lang={source.language}>
        {excerpt.prefix && <span className={styles.context}>…{excerpt.prefix}</span>}
        <mark className={styles.exact}>
          <Hits text={excerpt.exact} />
        </mark>
        {excerpt.suffix && <span className={styles.context}>{excerpt.suffix}…</span>}
      </blockquote>
      <figcaption className={styles.caption}>
        <span className={styles.mode} title={mode.meaning}>
          {mode.name}
        </span>
        <span className={styles.credit}>
          {speaker && <span className={styles.speaker}>{speaker.name}, in </span>}
          {source.URL ? (
            <a href={source.URL} target="_blank" rel="noreferrer">
              {credit}
            </a>
          ) : (
            credit
          )}
        </span>
        <CopyQuote text={quoteText(excerpt, source, speaker)} />
      </figcaption>
      {excerpt.note && <p className={styles.note}>{excerpt.note}</p>}
      {source.text && <Position excerpt={excerpt} length={source.text.length} />}
    </figure>
  );
}

function Position({ excerpt: { start, end }, length }: { excerpt: Excerpt; length: number }) {
  const share = (value: number) => `${((100 * value) / length).toFixed(2)}%`;
  const percent = Math.round((100 * start) / length);
  return (
    <div
      className={styles.article}
      role="img"
      aria-label={`${percent} % into the article`}
      title={`${percent} % into the article`}
    >
      <span className={styles.here} style={{ left: share(start), width: share(end - start) }} />
    </div>
  );
}

/** Copies the quote with its attribution. */
function CopyQuote({ text }: { text: string }) {
  const [said, setSaid] = useState<'Copied' | 'Not copied'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('Not copied');
    }
    setTimeout(() => setSaid(undefined), 2000);
  };
  return (
    <button type="button" className={styles.copy} onClick={copy} title="Copy the quote with its source">
      {said === 'Copied' ? <Check size={13} aria-hidden="true" /> : <Copy size={13} aria-hidden="true" />}
      <span aria-live="polite">{said ?? 'Copy'}</span>
      <span className="visually-hidden"> quote</span>
    </button>
  );
}
