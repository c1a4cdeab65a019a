import { jsonPath } from '../findings.ts';
import type { Excerpt } from '../schema.ts';
import type { Records } from './records.ts';
import { resolverOf } from './references.ts';
import type { Report } from './report.ts';

/** An excerpt as other records refer to it: the event that carries it, its source, and where it starts. */
export interface Citation {
  readonly event: string;
  readonly source: string;
  readonly start: number;
}

/** Looks up what comparisons and stories refer to. Each answer of false is told, with what is lost. */
export interface Citations {
  event(id: string, path: () => string, loss: string): boolean;
  source(id: string, path: () => string, loss: string): boolean;
  /** `path` is that of the citation; its properties `event` and `start` are pointed to. */
  excerpt(citation: Citation, path: () => string, loss: string): boolean;
}

/** How many starts of excerpts a finding lists. */
const LISTED = 6;

export function citationsIn(records: Records, report: Report): Citations {
  const resolves = resolverOf(records, report);
  let excerpts: ReadonlyMap<string, readonly Excerpt[]> | undefined;
  const excerptsOf = (event: string) => {
    excerpts ??= new Map(records.events.map(({ id, excerpts: own }) => [id, own]));
    return excerpts.get(event) ?? [];
  };
  const event: Citations['event'] = (id, path, loss) => resolves('events', id, path, loss);
  return {
    event,
    source: (id, path, loss) => resolves('sources', id, path, loss),
    excerpt(citation, path, loss) {
      if (!event(citation.event, () => jsonPath(path(), 'event'), loss)) return false;
      const starts = excerptsOf(citation.event)
        .filter(({ source }) => source === citation.source)
        .map(({ start }) => start);
      if (starts.includes(citation.start)) return true;
      report.error('unknown excerpt', () => ({
        path: jsonPath(path(), 'start'),
        value: citation.start,
        expected:
          starts.length > 0
            ? `the start of an excerpt that ${citation.event} has from ${citation.source}: ${starts.slice(0, LISTED).join(', ')}`
            : `an event with an excerpt from ${citation.source}; ${citation.event} has none`,
        mend: `Name one of the event’s own excerpts, or add this one to the event. ${loss}`,
      }));
      return false;
    },
  };
}
