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
    const keepFirst = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
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

/** Resolves ids against the records as they are now. */
export function resolverOf(records: Records, report: Report): Resolves {
  const ids = Object.fromEntries(
    LISTS.map((list) => [list, new Set(records[list].map((record) => record.id))]),
  ) as Record<ListName, Set<string>>;

  return (list, id, path, loss) => {
    if (ids[list].has(id)) return true;
    report.error(`unknown ${list}`, () => ({
      path: path(),
      value: id,
      expected: `the id of one of the ${list}`,
      mend: report.isSetAside(list, id)
        ? `Mend that record first: it was set aside. ${loss}`
        : `Add it to the ${list}, or mend the id${report.suggestions.didYouMean(id, ids[list])}. ${loss}`,
    }));
    return false;
  };
}

/**
 * Takes out every reference to a record that is not there: the excerpt of an unknown source, the actor or relation
 * that leads nowhere, and the properties `place`, `speaker` and `of`. Each is told.
 */
export function resolveReferences(records: Records, report: Report): void {
  const resolves = resolverOf(records, report);
  for (const [i, actor] of records.actors.entries()) {
    const path = () => jsonPath('$.actors', report.positions.of(actor, i), 'of');
    if (actor.of !== undefined && !resolves('actors', actor.of, path, 'It is left out.')) delete actor.of;
  }
  for (const [i, event] of records.events.entries()) {
    resolveEvent(event, jsonPath('$.events', report.positions.of(event, i)), resolves, report);
  }
}

function resolveEvent(event: EventRecord, path: string, resolves: Resolves, report: Report): void {
  /** Keeps an entry of the event, or counts it as set aside. */
  const kept = (list: string, keeps: boolean): boolean => {
    if (!keeps) report.setAside(`events.${list}`);
    return keeps;
  };
  if (
    event.place !== undefined &&
    !resolves('places', event.place, () => `${path}.place`, 'It is left out.')
  ) {
    delete event.place;
  }
  event.actors = report.positions.filter(event.actors, ({ actor }, i) => {
    const at = () => jsonPath(path, 'actors', i, 'actor');
    return kept('actors', resolves('actors', actor, at, 'This entry is set aside.'));
  });
  event.excerpts = report.positions.filter(event.excerpts, (excerpt, i) => {
    const at = (key: string) => () => jsonPath(path, 'excerpts', i, key);
    if (!kept('excerpts', resolves('sources', excerpt.source, at('source'), 'The excerpt is set aside.'))) {
      return false;
    }
    const { speaker } = excerpt;
    if (speaker === undefined) tellMissingSpeaker(excerpt.mode, at('speaker'), report);
    else if (!resolves('actors', speaker, at('speaker'), 'It is left out.')) delete excerpt.speaker;
    return true;
  });
  if (!event.related) return;
  event.related = report.positions.filter(event.related, (relation, i) => {
    const at = () => jsonPath(path, 'related', i, 'event');
    if (relation.event === event.id) {
      report.error('related to itself', () => ({
        path: at(),
        value: relation.event,
        expected: 'the id of another event',
        mend: 'Take the relation out. It is set aside.',
      }));
      return kept('related', false);
    }
    return kept('related', resolves('events', relation.event, at, 'The relation is set aside.'));
  });
}

function tellMissingSpeaker(mode: string, path: () => string, report: Report): void {
  if (mode !== 'attributes') return;
  report.error('no speaker', () => ({
    path: path(),
    value: undefined,
    expected: 'the id of the actor to whom the source attributes it',
    mend: 'Name the speaker, or choose the mode "reports".',
  }));
}
