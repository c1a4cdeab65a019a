import { type EdtfDate, parseEdtf } from '../../time/edtf.ts';
import { jsonPath } from '../findings.ts';
import type { Actor, EventRecord, Relation } from '../schema.ts';
import type { Report } from './report.ts';

/** The relations that must not lead back to where they start. */
const ORDERING: readonly Relation[] = ['part-of', 'follows', 'responds-to'];

/** How many members of a circle are named before the rest is counted. */
const NAMED = 6;

/** Takes out each `of` that closes a circle of actors who belong to one another. */
export function breakActorCircles(actors: readonly Actor[], report: Report): void {
  const index = new Map(actors.map((actor, i) => [actor.id, i]));
  const targets = actors.map(({ of }) => (of === undefined ? [] : [index.get(of)!]));
  for (const edge of closingEdges(targets)) {
    const actor = actors[edge.from]!;
    const { of } = actor;
    report.error('actor circle', () => ({
      path: jsonPath('$.actors', report.positions.of(actor, edge.from), 'of'),
      value: of,
      expected: `an actor that does not belong to this one in turn (${inWords(edge, actors, 'is of')})`,
      mend: 'Take out the one that is wrong; this one is left out.',
    }));
    delete actor.of;
  }
}

/** Sets aside each relation that closes a circle, and tells of those that the events' dates contradict. */
export function checkRelations(events: readonly EventRecord[], report: Report): void {
  const { positions } = report;
  if (events.every(({ related = [] }) => related.length === 0)) return;
  const index = new Map(events.map((event, i) => [event.id, i]));
  for (const how of ORDERING) breakEventCircles(events, index, how, report);
  for (const [i, event] of events.entries()) {
    for (const [j, relation] of (event.related ?? []).entries()) {
      const { how, event: target } = relation;
      if (how !== 'follows' && how !== 'responds-to') continue;
      const own = dateOf(event);
      const other = dateOf(events[index.get(target)!]!);
      if (!own || !other || other.earliest < own.latest) continue;
      report.warning('relation against time', () => ({
        path: jsonPath('$.events', positions.of(event, i), 'related', positions.of(relation, j)),
        value: relation,
        expected: `an event that does not lie later: this is dated ${own.text}, that ${other.text}`,
        mend: 'Turn the relation round, or mend one of the dates.',
      }));
    }
  }
}

function dateOf({ date }: EventRecord): EdtfDate | undefined {
  const parsed = parseEdtf(date);
  return parsed.ok ? parsed.date : undefined;
}

function breakEventCircles(
  events: readonly EventRecord[],
  index: ReadonlyMap<string, number>,
  how: Relation,
  report: Report,
): void {
  const targets = events.map(({ related }) =>
    (related ?? []).filter((relation) => relation.how === how).map((relation) => index.get(relation.event)!),
  );
  const closing = new Map<number, Map<string, ClosingEdge>>();
  for (const edge of closingEdges(targets)) {
    const ofEvent = closing.get(edge.from) ?? new Map<string, ClosingEdge>();
    closing.set(edge.from, ofEvent.set(events[edge.to]!.id, edge));
  }
  for (const [from, edges] of closing) {
    const event = events[from]!;
    event.related = report.positions.filter(event.related ?? [], (relation, j) => {
      const edge = relation.how === how ? edges.get(relation.event) : undefined;
      if (!edge) return true;
      report.error(`${how} circle`, () => ({
        path: jsonPath('$.events', report.positions.of(event, from), 'related', j),
        value: relation,
        expected: `an event that does not lead back to this one (${inWords(edge, events, how)})`,
        mend: 'Take out the relation that is wrong; this one is set aside.',
      }));
      report.setAside('events.related');
      report.mend(event);
      return false;
    });
  }
}

/** `a part-of b, b part-of a` */
function inWords(
  { circle, length }: ClosingEdge,
  records: readonly { readonly id: string }[],
  verb: string,
): string {
  const steps = circle.slice(0, NAMED).map((node, i) => {
    const next = circle[(i + 1) % length]!;
    return `${records[node]!.id} ${verb} ${records[next]!.id}`;
  });
  return steps.join(', ') + (length > NAMED ? `, and ${length - NAMED} more` : '');
}

export interface ClosingEdge {
  readonly from: number;
  readonly to: number;
  /** The first nodes of the circle, beginning with `to`, along the edges: all of them in a short one. */
  readonly circle: readonly number[];
  /** How many nodes the circle has. */
  readonly length: number;
}

/**
 * The edges whose removal leaves a directed graph without circles, as a depth-first walk meets them. `targets[i]` holds
 * the nodes that node `i` leads to. Takes linear time and no recursion: chains may be 100,000 long.
 */
export function closingEdges(targets: readonly (readonly number[])[]): ClosingEdge[] {
  const closing: ClosingEdge[] = [];
  const done = new Uint8Array(targets.length);
  const depth = new Int32Array(targets.length).fill(-1);
  for (let root = 0; root < targets.length; root++) {
    if (done[root]) continue;
    const walk = [root];
    const next = [0];
    depth[root] = 0;
    while (walk.length > 0) {
      const node = walk[walk.length - 1]!;
      const target = targets[node]![next[next.length - 1]!++];
      if (target === undefined) {
        done[node] = 1;
        depth[node] = -1;
        walk.pop();
        next.pop();
      } else if (depth[target]! >= 0) {
        const start = depth[target]!;
        closing.push({
          from: node,
          to: target,
          circle: walk.slice(start, start + NAMED + 1),
          length: walk.length - start,
        });
      } else if (!done[target]) {
        depth[target] = walk.length;
        walk.push(target);
        next.push(0);
      }
    }
  }
  return closing;
}
