import type { Dataset } from './dataset.ts';
import type { Relation } from './schema.ts';

/** A relation of an event: `to` when the event has it to the other, `from` when the other has it to the event. */
export interface RelatedEvent {
  readonly event: number;
  readonly how: Relation;
  readonly direction: 'to' | 'from';
}

/** The events that an event is related to, either way round: its own relations first, each in the order of the file. */
export function relatedEvents(
  { chronology: { events }, event: recordOf, eventIndex }: Dataset,
  index: number,
): readonly RelatedEvent[] {
  const { id, related = [] } = recordOf(index);
  const own = related.flatMap(({ event, how }): RelatedEvent[] => {
    const other = eventIndex.get(event);
    return other === undefined ? [] : [{ event: other, how, direction: 'to' }];
  });
  const others = events.flatMap((event) =>
    (event.related ?? [])
      .filter((link) => link.event === id)
      .map(({ how }): RelatedEvent => ({ event: eventIndex.get(event.id)!, how, direction: 'from' })),
  );
  return [...own, ...others];
}
