import type { Dataset } from '../../dataset/dataset.ts';
import type { Relation } from '../../dataset/schema.ts';
import { formatEdtf } from '../../time/format.ts';
import { useDataset, useStore } from '../useStore.ts';
import { RELATION_WORDS } from '../words.ts';
import styles from './Panel.module.css';

/** Events that this one is related to, either way round, under a heading for each relation. */
export function Related({ index }: { index: number }) {
  const store = useStore();
  const dataset = useDataset();
  const groups = relatedEvents(dataset, index);
  if (groups.length === 0) return null;
  return (
    <dl className={styles.related} aria-label="Related events">
      {groups.map(([heading, events]) => (
        <div key={heading}>
          <dt>{heading}</dt>
          {events.map((other) => (
            <dd key={other}>
              <button type="button" onClick={() => store.openEvent(dataset.events[other]!.id)}>
                <span className={styles.relatedTitle}>{dataset.events[other]!.title}</span>{' '}
                <span className={styles.relatedDate}>{formatEdtf(dataset.dates[other]!)}</span>
              </button>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function relatedEvents(
  { events, eventIndex }: Dataset,
  index: number,
): (readonly [string, readonly number[]])[] {
  const { id, related = [] } = events[index]!;
  const groups = new Map<string, number[]>();
  const add = (heading: string, other: number) =>
    groups.set(heading, [...(groups.get(heading) ?? []), other]);
  for (const { event, how } of related) {
    const other = eventIndex.get(event);
    if (other !== undefined) add(RELATION_WORDS[how].to, other);
  }
  const backwards: [Relation, number][] = events.flatMap((event, other) =>
    (event.related ?? [])
      .filter((link) => link.event === id)
      .map(({ how }): [Relation, number] => [how, other]),
  );
  for (const [how, other] of backwards) add(RELATION_WORDS[how].from, other);
  return [...groups];
}
