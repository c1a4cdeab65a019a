import { Check, Equal, MapPin, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Excerpt } from '../../dataset/schema.ts';
import { checkWords } from '../../words/check.ts';
import { useOwnWords, wordsOf } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import styles from './Check.module.css';
import { CopyReader } from './CopyReader.tsx';
import type { CheckedQuote, Copy } from './copy.ts';
import { differenceWords, type Standing, standingOf, standingWords } from './standing.ts';

const ICONS: Readonly<Record<Standing, typeof Check>> = {
  exact: Check,
  alike: Equal,
  ambiguous: MapPin,
  missing: X,
};

interface CheckResultsProps {
  readonly copy: Copy;
  /** CSS colour of the source. */
  readonly colour: string;
  /** The quote to show first. */
  readonly first: Excerpt | undefined;
  readonly onOpenEvent: (index: number) => void;
}

/** Each quote with how it stands to the copy, and beside it the copy where the chosen one stands. */
export function CheckResults({ copy, colour, first, onOpenEvent }: CheckResultsProps) {
  const { quotes, text } = copy;
  const [chosen, setChosen] = useState(() => beginning(quotes, first));
  const list = useRef<HTMLUListElement>(null);
  const quote = quotes[chosen];

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (!row) return;
    list.current!.scrollTo({ top: row.offsetTop });
    // Where a copy was brought by keyboard, what had the focus went with the way to bring it.
    if (document.activeElement === document.body) row.focus({ preventScroll: true });
  }, []);

  return (
    <div className={styles.results} style={{ '--colour': colour } as React.CSSProperties}>
      <ul ref={list} className={styles.quotes} aria-label={checkWords().quotes}>
        {quotes.map((one, i) => (
          <li key={`${one.event}-${one.excerpt.start}`}>
            <QuoteRow quote={one} text={text} chosen={i === chosen} onChoose={() => setChosen(i)} />
          </li>
        ))}
      </ul>
      {quote && <CopyReader copy={copy} chosen={quote} onOpenEvent={onOpenEvent} />}
    </div>
  );
}

/** The quote that was asked for, else the first that was found. */
function beginning(quotes: readonly CheckedQuote[], first: Excerpt | undefined): number {
  const asked = quotes.findIndex(({ excerpt }) => excerpt === first);
  const found = quotes.findIndex(({ located }) => located.state !== 'missing');
  return Math.max(0, asked >= 0 ? asked : found);
}

function QuoteRow({
  quote,
  text,
  chosen,
  onChoose,
}: {
  quote: CheckedQuote;
  text: string;
  chosen: boolean;
  onChoose: () => void;
}) {
  const dataset = useDataset();
  const own = useOwnWords();
  const { located, excerpt, event } = quote;
  const source = dataset.sources[dataset.sourceIndex.get(excerpt.source)!]!;
  const Icon = ICONS[standingOf(located)];
  return (
    <button type="button" className={styles.quote} aria-pressed={chosen} onClick={onChoose}>
      <span className={styles.standing}>
        <Icon size={14} aria-hidden="true" /> {standingWords(located)}
      </span>
      <span className={styles.words} {...wordsOf(source, own)}>
        {excerpt.exact}
      </span>
      <span className={styles.event} {...own}>
        {dataset.event(event).title}
      </span>
      {located.state === 'missing' && located.differs && (
        <span className={styles.event}>{differenceWords(quote, text)}</span>
      )}
    </button>
  );
}
