import { type RelatedEvent, relatedEvents } from '../../dataset/related.ts';
import { formatEdtf } from '../../time/format.ts';
import { eventWords } from '../../words/event.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset, useStore } from '../useStore.ts';
import { focusTitle } from './focusTitle.ts';
import styles from './Panel.module.css';

/** Events that this one is related to, either way round, under a heading for each relation. */
export function Related({ index }: { index: number }) {
  const store = useStore();
  const own = useOwnWords();
  const dataset = useDataset();
  const groups = byHeading(relatedEvents(dataset, index));
  if (groups.length === 0) return null;
  return (
    <dl className={styles.related} aria-label={eventWords().related}>
      {groups.map(([heading, events]) => (
        <div key={heading}>
          <dt>{heading}</dt>
          {events.map((other, n) => (
            <dd key={`${other} ${n}`}>
              <button
                type="button"
                onClick={() => {
                  store.openEvent(dataset.event(other).id);
                  focusTitle();
                }}
              >
                <span className={styles.relatedTitle} {...own}>
                  {dataset.event(other).title}
                </span>{' '}
                <span className={styles.relatedDate}>{formatEdtf(dataset.date(other))}</span>
              </button>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** The related events under their headings, in the order in which the headings first occur. */
function byHeading(related: readonly RelatedEvent[]): (readonly [string, readonly number[]])[] {
  const groups = new Map<string, number[]>();
  for (const { event, how, direction } of related) {
    const heading = eventWords().relations[how][direction];
    groups.set(heading, [...(groups.get(heading) ?? []), event]);
  }
  return [...groups];
}
