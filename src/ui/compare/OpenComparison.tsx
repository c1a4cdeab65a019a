import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Comparison } from '../../dataset/schema.ts';
import { formatEdtf } from '../../time/format.ts';
import { useDataset, useStore } from '../useStore.ts';
import { DIFFERENCE_WORDS } from '../words.ts';
import { Account } from './Account.tsx';
import { byType } from './byType.ts';
import styles from './OpenComparison.module.css';

interface OpenComparisonProps {
  readonly comparison: Comparison;
  readonly onOpen: (id: string, byKey: boolean, quote?: string) => void;
}

/** One comparison: the accounts side by side, each with the words it rests on. */
export function OpenComparison({ comparison, onOpen }: OpenComparisonProps) {
  const { date, event, eventIndex } = useDataset();
  const heading = useRef<HTMLHeadingElement>(null);
  const { topic, type, positions, note } = comparison;
  const about = comparison.events.map((id) => eventIndex.get(id)!);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <article className={styles.page} aria-labelledby="comparison-title">
      <div className={styles.column}>
        <Steps comparison={comparison} />
        <p className={styles.type}>
          <span className={styles.typeName}>{DIFFERENCE_WORDS[type].name}</span>{' '}
          {DIFFERENCE_WORDS[type].meaning}
          {about[0] !== undefined && (
            <>
              {' · '}
              <span className={styles.when}>{formatEdtf(date(about[0]))}</span>
            </>
          )}
        </p>
        <h2 id="comparison-title" ref={heading} tabIndex={-1} className={styles.topic}>
          {topic}
        </h2>
        <ol className={styles.accounts} data-count={Math.min(positions.length, 4)} aria-label="Accounts">
          {positions.map((position, i) => (
            // Positions of one comparison do not change, and one source may have two.
            <Account key={i} position={position} onOpen={onOpen} />
          ))}
        </ol>
        {note && (
          <p className={styles.note}>
            <span className={styles.editor}>Editor</span> <span>{note}</span>
          </p>
        )}
        <div className={styles.about}>
          <span className={styles.editor}>About</span>
          <ul className={styles.events} aria-label="Events compared">
            {about.map((index) => (
              <li key={index}>
                <button type="button" onClick={(press) => onOpen(event(index).id, press.detail === 0)}>
                  <span className={styles.date}>{formatEdtf(date(index))}</span>{' '}
                  <span className={styles.event}>{event(index).title}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        <p className={styles.key}>
          <u className={styles.sample}>Underlined</u> here, not in the articles: words that say who speaks and
          how surely, such as “claims”, “may” or “only”. Press a quote to read it in its context.
        </p>
      </div>
    </article>
  );
}

/** The way back to the list, and to the comparisons before and after this one. */
function Steps({ comparison }: { comparison: Comparison }) {
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
        <ChevronLeft size={16} aria-hidden="true" /> All comparisons
      </button>
      <span className={styles.place}>
        {at + 1} of {all.length}
      </span>
      {step(all[at - 1], 'Previous comparison', <ChevronLeft size={17} aria-hidden="true" />)}
      {step(all[at + 1], 'Next comparison', <ChevronRight size={17} aria-hidden="true" />)}
    </div>
  );
}
