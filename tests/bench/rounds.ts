import type { Visit } from './measure/figures.ts';
import type { Setting } from './measure/session.ts';
import { type PlaneBox, parseAlone, visit, warmOpening } from './measure/visit.ts';
import type { Collected } from './report/summary.ts';
import { BLANK, OURS, type Subject } from './subjects.ts';

/** One kind of visit, and what it has given so far. */
interface Series {
  readonly subject: string;
  readonly size: number;
  readonly visits: Visit[];
  measure(skip: string | undefined): Promise<Visit>;
}

/**
 * Visits every page at every size once a round, so that whatever else the machine does hits all alike. A phase that
 * did not finish is not tried again.
 */
export async function measureInRounds(
  setting: Setting,
  plane: PlaneBox,
  { sizes, runs, peers }: { sizes: readonly number[]; runs: number; peers: readonly Subject[] },
  tell: (line: string) => void,
): Promise<readonly Collected[]> {
  const series: Series[] = [OURS, BLANK].map((subject) => ({
    subject: subject.id,
    size: 0,
    visits: [],
    measure: () => warmOpening(setting, subject),
  }));
  for (const size of sizes) {
    series.push({ subject: 'parse', size, visits: [], measure: () => parseAlone(setting, size) });
    for (const subject of [BLANK, OURS, ...peers]) {
      const measure = (skip: string | undefined) => visit(setting, subject, size, plane, skip);
      series.push({ subject: subject.id, size, visits: [], measure });
    }
  }

  for (let run = 0; run < runs; run++) {
    for (const { subject, size, visits, measure } of series) {
      const skip = visits.find(({ failed }) => failed)?.failed?.phase;
      const done = await measure(skip);
      visits.push(done);
      const { failed } = done;
      if (failed) {
        tell(`${size} events, ${subject}: ${failed.phase} did not finish (${failed.reason})`);
      }
    }
    tell(`round ${run + 1} of ${runs} done`);
  }
  return series;
}
