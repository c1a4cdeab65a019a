/**
 * `npm run mutate` changes the code of some folders in many small ways, one at a time, and sees whether the folder's own
 * tests notice: `npm run mutate -- time dataset/json` for some of them, `--again` for what has changed since the last run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { FOLDERS, table, tally } from './tally.ts';

const LEAST_SCORE = 85;
const RESULTS = 'tests/mutation/results';

const given = process.argv.slice(2);
const again = given.includes('--again');
const wanted = given.filter((argument) => !argument.startsWith('--'));
const folderOf = (path: string) => path.split('/')[0]!;
const unknown = wanted.filter((path) => !FOLDERS.includes(folderOf(path)));
if (unknown.length > 0) {
  console.error(
    `no such folder: ${unknown.join(', ')}; expected some of ${FOLDERS.join(', ')}, or none for all`,
  );
  process.exit(2);
}

// Fewer random inputs for each mutant: there are thousands of mutants.
process.env.FUZZ ??= '0.01';
// Far from UTC, so that what is told by the clock of the place shows.
process.env.TZ = 'America/New_York';
mkdirSync(RESULTS, { recursive: true });

const tallies = [];
for (const path of wanted.length > 0 ? wanted : FOLDERS) {
  process.env.MUTATE = folderOf(path);
  const report = `${RESULTS}/${path.replaceAll(/\W+/g, '-')}`;
  const mutants = await new Stryker({
    testRunner: 'folder',
    plugins: [fileURLToPath(new URL('runner.ts', import.meta.url))],
    testRunnerNodeArgs: ['--import', 'tsx'],
    mutate: [`src/${path}${path.endsWith('.ts') ? '' : '/**/*.ts'}`],
    // TypeScript 7 has no interface for programs yet, which rewriting tsconfig.json would take; no test needs it.
    ignorePatterns: ['dist', 'tests/bench', 'tests/e2e', 'tsconfig.json', RESULTS],
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.MUTATE_CONCURRENCY ?? Math.min(2, availableParallelism())),
    // An endless loop is told by its turns. Time decides only about what hangs otherwise: a slow machine kills nothing.
    timeoutMS: 10_000,
    timeoutFactor: 5,
    incremental: true,
    force: !again,
    incrementalFile: `${report}.incremental.json`,
    tempDirName: '.stryker-tmp',
    reporters: ['progress-append-only', 'html', 'json'],
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
    allowConsoleColors: false,
  }).runMutationTest();
  tallies.push(tally(path, mutants));
  console.log(`\n${table(tallies)}\n`);
  writeFileSync(`${RESULTS}/summary.md`, `${table(tallies)}\n`);
}

const low = tallies.filter(({ score }) => score < LEAST_SCORE);
if (low.length > 0) {
  const found = low.map(({ folder, score }) => `${folder} ${score.toFixed(1)} %`).join(', ');
  console.error(`expected a score of at least ${LEAST_SCORE} % in each folder; found ${found}`);
  process.exitCode = 1;
}
