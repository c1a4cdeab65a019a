import { sourceDate, sourceShortName } from '../../dataset/attribution.ts';
import { type CitedExcerpt, quotesOf } from '../../dataset/citations.ts';
import { quoteKey } from '../../dataset/quoteKey.ts';
import type { Position } from '../../dataset/schema.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useDataset } from '../useStore.ts';
import { MODE_WORDS } from '../words.ts';
import styles from './Account.module.css';
import { Stance } from './Stance.tsx';

interface AccountProps {
  readonly position: Position;
  readonly onOpen: (id: string, byKey: boolean, quote?: string) => void;
}

/** What one source says of the matter, or the general record: a line of ours, then its own words. */
export function Account({ position, onOpen }: AccountProps) {
  const dataset = useDataset();
  const at = position.source === undefined ? undefined : dataset.sourceIndex.get(position.source);
  const source = at === undefined ? undefined : dataset.sources[at];
  const colour = at === undefined ? 'var(--control)' : sourceColourVar(at);
  const quotes = quotesOf(dataset, position);
  return (
    <li
      className={`${styles.account} ${source ? '' : styles.record}`}
      style={{ '--colour': colour } as React.CSSProperties}
    >
      <p className={styles.teller}>
        <span className={styles.name}>{source ? sourceShortName(source) : 'General record'}</span>{' '}
        {source && <span className={styles.date}>{sourceDate(source)}</span>}
      </p>
      <p className={styles.summary}>{position.summary}</p>
      <div>
        {quotes.map((cited) => (
          <AccountQuote key={`${cited.event}-${cited.excerpt.start}`} cited={cited} onOpen={onOpen} />
        ))}
        {!source && <p className={styles.none}>Known from elsewhere, not from the articles.</p>}
      </div>
    </li>
  );
}

/** A quote; all of its surface opens the event that carries it. */
function AccountQuote({ cited, onOpen }: { cited: CitedExcerpt; onOpen: AccountProps['onOpen'] }) {
  const { sources, sourceIndex, actors, actorIndex, event } = useDataset();
  const { excerpt } = cited;
  const source = sources[sourceIndex.get(excerpt.source)!]!;
  const { title, id } = event(cited.event);
  const mode = MODE_WORDS[excerpt.mode];
  const speaker = excerpt.speaker === undefined ? undefined : actors[actorIndex.get(excerpt.speaker) ?? -1];
  return (
    <figure className={styles.quote}>
      <blockquote className={styles.words} cite={source.URL} lang={source.language}>
        <Stance text={excerpt.exact} />
      </blockquote>
      <figcaption className={styles.caption}>
        <span className={styles.mode} title={mode.meaning}>
          {mode.name}
        </span>
        <span>
          {speaker?.name}
          {speaker && source.text && ' · '}
          {source.text && (
            <span className={styles.percent} title="How far into the article it stands">
              {Math.round((100 * excerpt.start) / source.text.length)} % in
            </span>
          )}
        </span>
        <button
          type="button"
          className={styles.open}
          aria-label={`Open the event: ${title}`}
          title={title}
          onClick={(press) => onOpen(id, press.detail === 0, quoteKey(excerpt))}
        >
          Open
        </button>
      </figcaption>
      {excerpt.note && <p className={styles.note}>{excerpt.note}</p>}
    </figure>
  );
}
