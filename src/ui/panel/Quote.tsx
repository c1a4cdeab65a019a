import { Check, Copy } from 'lucide-react';
import { attribution, sourceDate } from '../../dataset/attribution.ts';
import { excerptsOf, percentIn } from '../../dataset/excerpts.ts';
import { quoteKey } from '../../dataset/quoteKey.ts';
import type { Excerpt } from '../../dataset/schema.ts';
import { quoteText } from '../../exchange/quoteText.ts';
import { textFragmentLink } from '../../exchange/textFragment.ts';
import { eventWords } from '../../words/event.ts';
import { Hits } from '../Hits.tsx';
import { sourceColourVar } from '../Pips.tsx';
import { useCopy } from '../useCopy.ts';
import { useOwnWords, wordsOf } from '../useOwnWords.ts';
import { useAppState, useDataset } from '../useStore.ts';
import { useTools } from '../useTools.ts';
import styles from './Quote.module.css';

/** A verbatim quote in its context, with its source, how the source says it, and its place in the article. */
export function Quote({ event, excerpt }: { event: number; excerpt: Excerpt }) {
  const words = eventWords();
  const own = useOwnWords();
  const dataset = useDataset();
  const tools = useTools();
  const { sources, sourceIndex, actors, actorIndex } = dataset;
  const at = sourceIndex.get(excerpt.source)!;
  const source = sources[at]!;
  const mode = words.modes[excerpt.mode];
  const speaker = excerpt.speaker === undefined ? undefined : actors[actorIndex.get(excerpt.speaker) ?? -1];
  const date = sourceDate(source) ?? '';
  const credit = (
    <>
      {attribution(source).slice(0, -date.length || undefined)}
      <span className={styles.date}>{date}</span>
    </>
  );
  const key = quoteKey(excerpt);
  const isCurrent = useAppState((state) => state.viewport.quote === key);
  return (
    <figure
      className={styles.quote}
      data-quote={key}
      aria-current={isCurrent || undefined}
      style={{ '--colour': sourceColourVar(at) } as React.CSSProperties}
    >
      <blockquote className={styles.text} cite={source.URL} {...wordsOf(source, own)}>
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
          {speaker && <span className={styles.speaker}>{words.speakerIn(speaker.name)} </span>}
          {source.URL ? (
            <a
              href={textFragmentLink(source.URL, excerpt, excerptsOf(dataset, at))}
              target="_blank"
              rel="noreferrer"
              title={words.openArticle}
            >
              {credit}
            </a>
          ) : (
            credit
          )}
        </span>
        <span className={styles.actions}>
          <CopyQuote text={quoteText(excerpt, source, speaker)} />
          <button type="button" className={styles.copy} onClick={() => tools.cite(event, excerpt)}>
            {words.cite} <span className="visually-hidden">{words.quote}</span>
          </button>
          {tools.copies.has(excerpt.source) ? (
            <button
              type="button"
              className={styles.copy}
              onClick={() => tools.check(excerpt.source, excerpt)}
              title={words.readTitle}
            >
              {words.readInContext}
            </button>
          ) : (
            <button
              type="button"
              className={styles.copy}
              onClick={() => tools.check(excerpt.source, excerpt)}
              title={words.checkTitle}
            >
              {words.check} <span className="visually-hidden">{words.againstCopy}</span>
            </button>
          )}
        </span>
      </figcaption>
      {excerpt.note && (
        <p className={styles.note} {...own}>
          {excerpt.note}
        </p>
      )}
      {source.text && <Position excerpt={excerpt} length={source.text.length} />}
    </figure>
  );
}

function Position({ excerpt, length }: { excerpt: Excerpt; length: number }) {
  const { start, end } = excerpt;
  const share = (value: number) => `${((100 * value) / Math.max(1, length)).toFixed(2)}%`;
  const place = eventWords().intoArticle(percentIn(excerpt, length));
  return (
    <div className={styles.article} role="img" aria-label={place} title={place}>
      <span className={styles.here} style={{ insetInlineStart: share(start), width: share(end - start) }} />
    </div>
  );
}

/** Copies the quote with its attribution. */
function CopyQuote({ text }: { text: string }) {
  const words = eventWords();
  const [told, copy] = useCopy();
  return (
    <button type="button" className={styles.copy} onClick={() => copy(text)} title={words.copyQuoteTitle}>
      {told === 'copied' ? <Check size={13} aria-hidden="true" /> : <Copy size={13} aria-hidden="true" />}
      {!told && words.copy}
      <span aria-live="polite">{told && words[told]}</span>
      <span className="visually-hidden"> {words.quote}</span>
    </button>
  );
}
