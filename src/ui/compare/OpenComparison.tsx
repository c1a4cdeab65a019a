import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isEnglish } from '../../dataset/isEnglish.ts';
import type { Comparison } from '../../dataset/schema.ts';
import { formatEdtf } from '../../time/format.ts';
import { accountsWords } from '../../words/accounts.ts';
import { eventWords } from '../../words/event.ts';
import { pageWords } from '../../words/page.ts';
import { Sentence } from '../Sentence.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset, useStore } from '../useStore.ts';
import { Account } from './Account.tsx';
import { byType } from './byType.ts';
import styles from './OpenComparison.module.css';

interface OpenComparisonProps {
  readonly comparison: Comparison;
  readonly onOpen: (id: string, byKey: boolean, quote?: string) => void;
}

/** One comparison: the accounts side by side, each with the words it rests on. */
export function OpenComparison({ comparison, onOpen }: OpenComparisonProps) {
  const words = accountsWords();
  const own = useOwnWords();
  const { differences, editor } = eventWords();
  const { chronology, date, event, eventIndex, sources, sourceIndex } = useDataset();
  const heading = useRef<HTMLHeadingElement>(null);
  const { topic, type, positions, note } = comparison;
  const about = comparison.events.map((id) => eventIndex.get(id)!);

  useEffect(() => {
    // It is made anew in another language, which is chosen at the head of the page.
    if (!document.activeElement?.closest('header')) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <article className={styles.page} aria-labelledby="comparison-title">
      <div className={styles.column}>
        <Steps comparison={comparison} />
        <p className={styles.type}>
          <span className={styles.typeName}>{differences[type].name}</span> {differences[type].meaning}
          {about[0] !== undefined && (
            <>
              {' · '}
              <span className={styles.when}>{formatEdtf(date(about[0]))}</span>
            </>
          )}
        </p>
        <h2 id="comparison-title" ref={heading} tabIndex={-1} className={styles.topic} {...own}>
          {topic}
        </h2>
        <ol
          className={styles.accounts}
          data-count={Math.min(positions.length, 4)}
          aria-label={words.accounts}
        >
          {positions.map((position, i) => (
            // Positions of one comparison do not change, and one source may have two.
            <Account key={i} position={position} onOpen={onOpen} />
          ))}
        </ol>
        {note && (
          <p className={styles.note}>
            <span className={styles.editor}>{editor}</span> <span {...own}>{note}</span>
          </p>
        )}
        <div className={styles.about}>
          <span className={styles.editor}>{words.about}</span>
          <ul className={styles.events} aria-label={words.eventsCompared}>
            {about.map((index) => (
              <li key={index}>
                <button type="button" onClick={(press) => onOpen(event(index).id, press.detail === 0)}>
                  <span className={styles.date}>{formatEdtf(date(index))}</span>{' '}
                  <span className={styles.event} {...own}>
                    {event(index).title}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        {positions.some(
          ({ source }) =>
            source && isEnglish(sources[sourceIndex.get(source)!]!.language, chronology.language),
        ) && (
          <p className={styles.key}>
            <Sentence text={words.key} sample={<u className={styles.sample}>{words.underlined}</u>} />
          </p>
        )}
      </div>
    </article>
  );
}

/** The way back to the list, and to the comparisons before and after this one. */
function Steps({ comparison }: { comparison: Comparison }) {
  const words = accountsWords();
  const store = useStore();
  const { comparisons } = useDataset();
  const all = byType(comparisons).flatMap((group) => group.comparisons);
  const at = all.indexOf(comparison);
  const backToList = () => {
    store.openComparison(undefined);
    requestAnimationFrame(() => document.getElementById(`comparison-${comparison.id}`)?.focus());
  };
  const step = (to: Comparison | undefined, name: string, icon: React.ReactNode) => (
    <button
      type="button"
      aria-label={name}
      title={to?.topic}
      disabled={!to}
      onClick={() => to && store.openComparison(to.id)}
    >
      {icon}
    </button>
  );
  return (
    <div className={styles.steps}>
      <button type="button" className={styles.all} onClick={backToList}>
        <ChevronLeft size={16} className="mirrored" aria-hidden="true" /> {words.allComparisons}
      </button>
      <span className={styles.place}>{pageWords().of(at + 1, all.length)}</span>
      {step(all[at - 1], words.previous, <ChevronLeft size={17} className="mirrored" aria-hidden="true" />)}
      {step(all[at + 1], words.next, <ChevronRight size={17} className="mirrored" aria-hidden="true" />)}
    </div>
  );
}
