import { PEERS, type Subject } from './subjects.ts';

export interface Options {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly peers: readonly Subject[];
  /** Where the figures go as JSON. */
  readonly out: string | undefined;
  /** Where the picture goes as SVG. */
  readonly chart: string | undefined;
  /** Profile our page instead of measuring. */
  readonly profile: boolean;
}

export const USAGE = `usage: npm run bench -- [--sizes 60,1000,10000,100000] [--runs 5] [--peers all|none|vis,echarts,canvas]
                      [--out FILE.json] [--chart FILE.svg] [--profile]
  --profile  tells which functions of our page take the time, instead of measuring`;

/** Throws with the option that cannot be understood. */
export function readOptions(argv: readonly string[]): Options {
  let options: Options = {
    sizes: [60, 1000, 10_000, 100_000],
    runs: 5,
    peers: Object.values(PEERS).flat(),
    out: undefined,
    chart: undefined,
    profile: false,
  };
  for (let i = 0; i < argv.length; i++) {
    const name = argv[i]!;
    if (name === '--profile') {
      options = { ...options, profile: true };
      continue;
    }
    const value = argv[++i];
    if (value === undefined) throw new Error(`${name}: expected a value after it\n${USAGE}`);
    if (name === '--sizes')
      options = { ...options, sizes: value.split(',').map((size) => count(name, size)) };
    else if (name === '--runs') options = { ...options, runs: count(name, value) };
    else if (name === '--peers') options = { ...options, peers: peersOf(value) };
    else if (name === '--out') options = { ...options, out: value };
    else if (name === '--chart') options = { ...options, chart: value };
    else throw new Error(`unknown option: ${name}\n${USAGE}`);
  }
  return options;
}

function count(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${name}: expected whole numbers above 0, received ${JSON.stringify(text)}`);
}

function peersOf(text: string): readonly Subject[] {
  if (text === 'none') return [];
  if (text === 'all') return Object.values(PEERS).flat();
  return text.split(',').flatMap((name) => {
    const subjects = PEERS[name];
    if (!subjects)
      throw new Error(
        `--peers: expected all, none or some of ${Object.keys(PEERS)}, received ${JSON.stringify(name)}`,
      );
    return subjects;
  });
}
