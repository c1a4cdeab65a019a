import { sourceDate, sourceShortName } from '../../dataset/attribution.ts';
import { type CitedExcerpt, quotesOf } from '../../dataset/citations.ts';
import { percentIn } from '../../dataset/excerpts.ts';
import { isEnglish } from '../../dataset/isEnglish.ts';
import { quoteKey } from '../../dataset/quoteKey.ts';
import type { Position } from '../../dataset/schema.ts';
import { accountsWords } from '../../words/accounts.ts';
import { eventWords } from '../../words/event.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useOwnWords, wordsOf } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import styles from './Account.module.css';
import { Stance } from './Stance.tsx';

interface AccountProps {
  readonly position: Position;
  readonly onOpen: (id: string, byKey: boolean, quote?: string) => void;
}

/** What one source says of the matter, or the general record: a line of ours, then its own words. */
export function Account({ position, onOpen }: AccountProps) {
  const words = accountsWords();
  const own = useOwnWords();
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
        <span className={styles.name}>{source ? sourceShortName(source) : words.generalRecord}</span>{' '}
        {source && <span className={styles.date}>{sourceDate(source)}</span>}
      </p>
      <p className={styles.summary} {...own}>
        {position.summary}
      </p>
      <div>
        {quotes.map((cited) => (
          <AccountQuote key={`${cited.event}-${cited.excerpt.start}`} cited={cited} onOpen={onOpen} />
        ))}
        {!source && <p className={styles.none}>{words.knownElsewhere}</p>}
      </div>
    </li>
  );
}

/** A quote; all of its surface opens the event that carries it. */
function AccountQuote({ cited, onOpen }: { cited: CitedExcerpt; onOpen: AccountProps['onOpen'] }) {
  const words = accountsWords();
  const own = useOwnWords();
  const { chronology, sources, sourceIndex, actors, actorIndex, event } = useDataset();
  const { excerpt } = cited;
  const source = sources[sourceIndex.get(excerpt.source)!]!;
  const { title, id } = event(cited.event);
  const mode = eventWords().modes[excerpt.mode];
  const speaker = excerpt.speaker === undefined ? undefined : actors[actorIndex.get(excerpt.speaker) ?? -1];
  return (
    <figure className={styles.quote}>
      <blockquote className={styles.words} cite={source.URL} {...wordsOf(source, own)}>
        {isEnglish(source.language, chronology.language) ? <Stance text={excerpt.exact} /> : excerpt.exact}
      </blockquote>
      <figcaption className={styles.caption}>
        <span className={styles.mode} title={mode.meaning}>
          {mode.name}
        </span>
        <span>
          {speaker?.name}
          {speaker && source.text && ' · '}
          {source.text && (
            <span className={styles.percent} title={words.howFar}>
              {words.percentIn(percentIn(excerpt, source.text.length))}
            </span>
          )}
        </span>
        <button
          type="button"
          className={styles.open}
          aria-label={words.openEvent(title)}
          title={title}
          onClick={(press) => onOpen(id, press.detail === 0, quoteKey(excerpt))}
        >
          {words.open}
        </button>
      </figcaption>
      {excerpt.note && (
        <p className={styles.note} {...own}>
          {excerpt.note}
        </p>
      )}
    </figure>
  );
}
