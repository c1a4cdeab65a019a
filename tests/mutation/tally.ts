/** Folders that are mutated: those from which the page follows, without the page. */
export const FOLDERS: readonly string[] = ['lib', 'time', 'dataset', 'query', 'layout', 'state'];

/** What became of a mutant, in Stryker's words. */
interface Fate {
  readonly status: string;
  readonly statusReason?: string | undefined;
}

/** What became of a folder's mutants. */
export interface Tally {
  readonly folder: string;
  readonly mutants: number;
  readonly killed: number;
  /** Went round a loop a hundred times as often as the code does: the same on any machine. */
  readonly endless: number;
  /** Took too long by the clock, for whatever reason. */
  readonly late: number;
  readonly survived: number;
  /** No test reaches them. */
  readonly unreached: number;
  /** In per cent, as Stryker counts it: what never ended was noticed. */
  readonly score: number;
  /** The same, as if what never ended had never been. */
  readonly scoreOfEnded: number;
}

/** Counts mutants by what became of them. Those that are ignored, or do not compile, do not count. */
export function tally(folder: string, fates: readonly Fate[]): Tally {
  const count = (status: string) => fates.filter((fate) => fate.status === status).length;
  const killed = count('Killed');
  const survived = count('Survived');
  const unreached = count('NoCoverage');
  const timedOut = count('Timeout');
  const endless = fates.filter(
    ({ status, statusReason }) => status === 'Timeout' && statusReason?.startsWith('Hit limit reached'),
  ).length;
  const missed = survived + unreached;
  return {
    folder,
    mutants: killed + timedOut + missed,
    killed,
    endless,
    late: timedOut - endless,
    survived,
    unreached,
    score: (100 * (killed + timedOut)) / (killed + timedOut + missed),
    scoreOfEnded: (100 * killed) / (killed + missed),
  };
}

/** The figures as a table in Markdown. */
export function table(tallies: readonly Tally[]): string {
  return [
    '| folder | mutants | killed | endless | late | survived | not reached | score | of those that ended |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...tallies.map(
      ({ folder, mutants, killed, endless, late, survived, unreached, score, scoreOfEnded }) =>
        `| ${folder} | ${mutants} | ${killed} | ${endless} | ${late} | ${survived} | ${unreached} | ${score.toFixed(1)} % | ${scoreOfEnded.toFixed(1)} % |`,
    ),
  ].join('\n');
}
