import { jsonPath } from '../findings.ts';
import type { EventRecord } from '../schema.ts';
import type { Records } from './records.ts';
import type { Report } from './report.ts';

const LISTS = ['sources', 'actors', 'places', 'events', 'comparisons', 'stories'] as const;
type ListName = (typeof LISTS)[number];

/** Whether a list has a record with this id; if not, tells where it is asked for and what is lost. */
export type Resolves = (list: ListName, id: string, path: () => string, loss: string) => boolean;

/** Sets aside each record whose id another record of its list has before it. */
export function keepUniqueIds(records: Records, report: Report): void {
  for (const list of LISTS) {
    const first = new Map<string, number>();
    const keepFirst = <T extends { readonly id: string }>(entries: T[]): T[] =>
      report.positions.filter(entries, ({ id }, index) => {
        const taken = first.get(id);
        if (taken === undefined) {
          first.set(id, index);
          return true;
        }
        report.error(`${list} duplicate id`, () => ({
          path: jsonPath('$', list, index, 'id'),
          value: id,
          expected: `an id of its own; ${jsonPath('$', list, taken)} has this one`,
          mend: 'Give it another id, or merge the two. The second is set aside.',
        }));
        report.setAside(list);
        return false;
      });
    Object.assign(records, { [list]: keepFirst<{ readonly id: string }>(records[list]) });
  }
}

/** What references lead to. */
interface References {
  isThere(list: ListName, id: string): boolean;
  /** Tells of one that leads nowhere, and what is lost by it. */
  tell(list: ListName, id: string, path: string, loss: string): void;
}

/** Looks ids up among the records as they are when their list is first asked for. */
function referencesIn(records: Records, report: Report): References {
  const known: Partial<Record<ListName, Set<string>>> = {};
  const idsOf = (list: ListName) => (known[list] ??= new Set(records[list].map((record) => record.id)));
  const isThere = (list: ListName, id: string) => idsOf(list).has(id);
  const tell = (list: ListName, id: string, path: string, loss: string): void => {
    report.error(`unknown ${list}`, () => ({
      path,
      value: id,
      expected: `the id of one of the ${list}`,
      mend: report.isSetAside(list, id)
        ? `Mend that record first: it was set aside. ${loss}`
        : `Add it to the ${list}, or mend the id${report.suggestions.didYouMean(id, idsOf(list))}. ${loss}`,
    }));
  };
  return { isThere, tell };
}

/** Resolves ids against the records as they are now. */
export function resolverOf(records: Records, report: Report): Resolves {
  const { isThere, tell } = referencesIn(records, report);
  return (list, id, path, loss) => {
    if (isThere(list, id)) return true;
    tell(list, id, path(), loss);
    return false;
  };
}

/**
 * Takes out every reference to a record that is not there: the excerpt of an unknown source, the actor or relation
 * that leads nowhere, and the properties `place`, `speaker` and `of`. Each is told.
 */
export function resolveReferences(records: Records, report: Report): void {
  const { isThere, tell } = referencesIn(records, report);
  for (const [i, actor] of records.actors.entries()) {
    if (actor.of === undefined || isThere('actors', actor.of)) continue;
    tell('actors', actor.of, jsonPath('$.actors', report.positions.of(actor, i), 'of'), 'It is left out.');
    delete actor.of;
  }
  for (const [i, event] of records.events.entries()) resolveEvent(event, i, { isThere, tell }, report);
}

function resolveEvent(event: EventRecord, i: number, { isThere, tell }: References, report: Report): void {
  const at = (...keys: (string | number)[]) => jsonPath('$.events', report.positions.of(event, i), ...keys);
  /** Counts an entry of the event as set aside. */
  const lose = (list: string): false => {
    report.mend(event);
    report.setAside(`events.${list}`);
    return false;
  };
  if (event.place !== undefined && !isThere('places', event.place)) {
    tell('places', event.place, at('place'), 'It is left out.');
    report.mend(event);
    delete event.place;
  }
  event.actors = report.positions.filter(event.actors, ({ actor }, j) => {
    if (isThere('actors', actor)) return true;
    tell('actors', actor, at('actors', j, 'actor'), 'This entry is set aside.');
    return lose('actors');
  });
  event.excerpts = report.positions.filter(event.excerpts, (excerpt, j) => {
    const { source, speaker } = excerpt;
    if (!isThere('sources', source)) {
      tell('sources', source, at('excerpts', j, 'source'), 'The excerpt is set aside.');
      return lose('excerpts');
    }
    if (speaker === undefined) {
      if (excerpt.mode === 'attributes') tellMissingSpeaker(at('excerpts', j, 'speaker'), report);
    } else if (!isThere('actors', speaker)) {
      tell('actors', speaker, at('excerpts', j, 'speaker'), 'It is left out.');
      report.mend(event);
      delete excerpt.speaker;
    }
    return true;
  });
  if (!event.related) return;
  event.related = report.positions.filter(event.related, (relation, j) => {
    if (relation.event === event.id) {
      report.error('related to itself', () => ({
        path: at('related', j, 'event'),
        value: relation.event,
        expected: 'the id of another event',
        mend: 'Take the relation out. It is set aside.',
      }));
      return lose('related');
    }
    if (isThere('events', relation.event)) return true;
    tell('events', relation.event, at('related', j, 'event'), 'The relation is set aside.');
    return lose('related');
  });
}

function tellMissingSpeaker(path: string, report: Report): void {
  report.error('no speaker', () => ({
    path,
    value: undefined,
    expected: 'the id of the actor to whom the source attributes it',
    mend: 'Name the speaker, or choose the mode "reports".',
  }));
}
