import { useEffect, useMemo, useState } from 'react';
import { formatEdtf } from '../../time/format.ts';
import { pageWords } from '../../words/page.ts';
import { planeWords } from '../../words/plane.ts';
import { Hits } from '../Hits.tsx';
import { KindIcon } from '../KindIcon.tsx';
import { evidenceInWords, kindName } from '../names.ts';
import { Pips } from '../Pips.tsx';
import NothingMatches from '../timeline/NothingMatches.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import { groupByMonth } from './groups.ts';
import styles from './List.module.css';

/** How many events are put on the page at a time. */
const PAGE = 1000;

/** The matching events under headings of year and month. */
export default function List({ onOpen }: { onOpen: (id: string, byKey: boolean) => void }) {
  const words = planeWords();
  const own = useOwnWords();
  const store = useStore();
  const dataset = useDataset();
  const { matches } = useSelection();
  const selected = useAppState((state) => state.viewport.selected);
  const [asked, setLimit] = useState(PAGE);
  // As far as the open event, where that is among them.
  const at = selected === undefined ? -1 : matches.indexOf(dataset.eventIndex.get(selected) ?? -1);
  const limit = Math.max(asked, Math.ceil((at + 1) / PAGE) * PAGE);
  const years = useMemo(() => groupByMonth(dataset, matches.subarray(0, limit)), [dataset, matches, limit]);

  // The open event is brought into sight when the view opens and when it changes.
  useEffect(() => {
    if (selected === undefined) return;
    document.getElementById(`row-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  function row(index: number) {
    const event = dataset.event(index);
    return (
      <li key={event.id}>
        <button
          type="button"
          id={`row-${event.id}`}
          className={styles.row}
          aria-label={`${formatEdtf(dataset.date(index))}: ${event.title}`}
          aria-description={evidenceInWords(dataset, index)}
          aria-current={event.id === selected || undefined}
          onClick={(press) => onOpen(event.id, press.detail === 0)}
        >
          <span className={styles.date}>{formatEdtf(dataset.date(index))}</span>{' '}
          <span className={styles.title} {...own}>
            <Hits text={event.title} />
          </span>
          <span>
            <Pips index={index} />
          </span>
          <span className={styles.kind} title={kindName(event.kind)}>
            <KindIcon kind={event.kind} />
          </span>
        </button>
      </li>
    );
  }

  if (matches.length === 0) {
    return (
      <div className={styles.list}>
        <NothingMatches />
      </div>
    );
  }
  return (
    <div className={styles.list}>
      <div className={styles.column}>
        {years.map((year) => (
          <section key={year.heading} className={styles.year}>
            <h2 className={styles.yearHeading}>{year.heading}</h2>
            <div>
              {year.months.map((month) => (
                <section key={month.heading}>
                  {month.heading && <h3 className={styles.monthHeading}>{month.heading}</h3>}
                  <ul>{month.events.map(row)}</ul>
                </section>
              ))}
            </div>
          </section>
        ))}
        {matches.length > limit && (
          <button type="button" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
            {words.showMore(pageWords().events(matches.length - limit))}
          </button>
        )}
        <p className={styles.end}>
          {matches.length < dataset.size ? (
            <>
              {words.matching(matches.length, dataset.size)}
              {' · '}
              <button type="button" onClick={store.clearQuery}>
                {words.showAll}
              </button>
            </>
          ) : (
            pageWords().events(matches.length)
          )}
        </p>
      </div>
    </div>
  );
}
