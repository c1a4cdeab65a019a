import type { Actor, Chronology, EventRecord } from '../dataset/schema.ts';
import { exchangeWords } from '../words/exchange.ts';
import { type Exported, mapSelected, type Selected } from './selected.ts';

/** The longest description that a chronology may have, in UTF-16 code units. */
const MAX_DESCRIPTION = 2000;

/**
 * Events as a chronology of their own, which this page opens again: with the sources, actors and places that they
 * name, and the comparisons and stories that rest on them alone; all events come with all there is. Relations to events
 * that are left out are left out too, which the description says.
 */
export function toChronology(selected: Selected): Exported {
  const { dataset } = selected;
  const { title, description, language, open, sources, actors, places } = dataset.chronology;
  const ids = new Set(mapSelected(selected, (index) => dataset.event(index).id));
  const whole = ids.size === dataset.size;
  let dropped = 0;
  const events = mapSelected(selected, (index): EventRecord => {
    const { related, ...event } = dataset.event(index);
    const kept = (related ?? []).filter((link) => ids.has(link.event));
    dropped += (related?.length ?? 0) - kept.length;
    return kept.length > 0 ? { ...event, related: kept } : event;
  });
  const comparisons = dataset.comparisons.filter(({ events: own, positions }) =>
    [...own, ...positions.flatMap(({ quotes = [] }) => quotes.map(({ event }) => event))].every((id) =>
      ids.has(id),
    ),
  );
  const stories = dataset.stories.filter(({ steps }) => steps.every(({ event }) => ids.has(event)));
  const told = whole ? undefined : partSentence(selected, dropped);
  const chronology: Chronology = {
    format: 'datelines/1',
    title,
    ...describe(description, told),
    ...(language !== undefined && { language }),
    ...(whole && open !== undefined && { open }),
    ...(whole ? { sources, actors, places } : recordsOf(dataset, events)),
    events,
    ...(comparisons.length > 0 && { comparisons }),
    ...(stories.length > 0 && { stories }),
  };
  const left = [
    dataset.comparisons.length - comparisons.length,
    dataset.stories.length - stories.length,
  ] as const;
  const words = exchangeWords();
  const notes = [
    ...(dropped > 0 ? [words.relationsLeftOut(dropped)] : []),
    ...(left[0] + left[1] > 0 ? [words.accountsLeftOut(...left)] : []),
  ];
  return { text: `${JSON.stringify(chronology, null, 2)}\n`, notes };
}

/** In English whatever the page speaks, since it becomes a part of the file. */
function partSentence({ dataset, events, version }: Selected, dropped: number): string {
  const relations = dropped > 0 ? `; ${relationsTo(dropped)} left out` : '';
  return `A selection of ${events.length} of ${dataset.size} events, version ${version}${relations}.`;
}

/** "3 relations to events that are not among them are" */
function relationsTo(count: number): string {
  return `${count} ${count === 1 ? 'relation' : 'relations'} to events that are not among them ${count === 1 ? 'is' : 'are'}`;
}

function describe(description: string | undefined, told: string | undefined): { description?: string } {
  if (told === undefined) return description === undefined ? {} : { description };
  const room = MAX_DESCRIPTION - told.length - 1;
  const before =
    description && description.length > room ? `${description.slice(0, room - 1)}…` : description;
  return { description: before ? `${before} ${told}` : told };
}

/** The sources, actors and places that events name; actors with all whom they belong to. */
function recordsOf(
  { sources, actors, actorIndex, chronology }: Selected['dataset'],
  events: readonly EventRecord[],
): Pick<Chronology, 'sources' | 'actors' | 'places'> {
  const excerpts = events.flatMap((event) => event.excerpts);
  const quoted = new Set(excerpts.map(({ source }) => source));
  const named = new Set<string>();
  const add = (id: string | undefined) => {
    for (let actor: Actor | undefined; id !== undefined && !named.has(id); id = actor?.of) {
      named.add(id);
      actor = actors[actorIndex.get(id) ?? -1];
    }
  };
  for (const event of events) for (const { actor } of event.actors) add(actor);
  for (const { speaker } of excerpts) add(speaker);
  const places = new Set(events.map(({ place }) => place));
  return {
    sources: sources.filter(({ id }) => quoted.has(id)),
    actors: actors.filter(({ id }) => named.has(id)),
    places: chronology.places.filter(({ id }) => places.has(id)),
  };
}
