import type { Relations } from './columns.ts';
import type { Dataset } from './dataset.ts';
import { RELATIONS, type Relation } from './schema.ts';

/** A relation of an event: `to` when the event has it to the other, `from` when the other has it to the event. */
export interface RelatedEvent {
  readonly event: number;
  readonly how: Relation;
  readonly direction: 'to' | 'from';
}

/** The events that an event is related to, either way round: its own relations first, each in the order of the file. */
export function relatedEvents(
  { relatedTo, relatedFrom }: Pick<Dataset, 'relatedTo' | 'relatedFrom'>,
  index: number,
): readonly RelatedEvent[] {
  return [...relationsIn(relatedTo, index, 'to'), ...relationsIn(relatedFrom, index, 'from')];
}

function relationsIn(
  { rows, how }: Relations,
  index: number,
  direction: RelatedEvent['direction'],
): RelatedEvent[] {
  const found: RelatedEvent[] = [];
  for (let at = rows.offsets[index]!; at < rows.offsets[index + 1]!; at++) {
    found.push({ event: rows.values[at]!, how: RELATIONS[how[at]!]!, direction });
  }
  return found;
}
