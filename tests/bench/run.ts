import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, thisMachine } from '../e2e/browser.ts';
import { buildOurs, buildPages, installPeers, recorderScript } from './build.ts';
import { checkGenerator, writeChronology } from './generate.ts';
import type { Setting } from './measure/session.ts';
import { findPlane } from './measure/visit.ts';
import { type Options, readOptions } from './options.ts';
import { profileOurs } from './profile.ts';
import { chart } from './report/chart.ts';
import { goals } from './report/goals.ts';
import { type Collected, summarise } from './report/summary.ts';
import { figuresTable, goalTable, ratioTable } from './report/table.ts';
import { measureInRounds } from './rounds.ts';
import { serve } from './serve.ts';
import { BLANK, OURS } from './subjects.ts';

/* Measures our page and its peers: npm run bench. The options are told by options.ts. */

const RESULTS = fileURLToPath(new URL('results', import.meta.url));
/** What the picture shows, when it was measured. */
const CHART_SIZE = 10_000;

const tell = (line: string) => console.error(line);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  checkGenerator();
  const folder = mkdtempSync(join(tmpdir(), 'datelines-bench-'));
  try {
    tell('building');
    await prepare(folder, options);
    const server = await serve(folder);
    try {
      const recorder = recorderScript(join(folder, 'pages'));
      await measure({ browserPath: findBrowser(thisMachine), server, recorder }, options);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(folder: string, { sizes, peers, profile }: Options): Promise<void> {
  mkdirSync(join(folder, 'data'));
  for (const size of sizes) await writeChronology(join(folder, 'data', `${size}.json`), size);
  await buildOurs(join(folder, 'ours'), profile);
  if (!profile && peers.length > 0) installPeers();
  const pages = profile ? [] : peers.map(({ page }) => page!);
  await buildPages(join(folder, 'pages'), ['blank', 'parse', ...pages]);
}

async function measure(setting: Setting, options: Options): Promise<void> {
  const { sizes, peers } = options;
  const plane = await findPlane(setting, Math.min(...sizes));
  if (options.profile) {
    for (const size of sizes) console.log(await profileOurs(setting, plane, size));
    return;
  }
  const collected = await measureInRounds(setting, plane, options, tell);
  const results = summarise(collected);
  const subjects = [OURS, ...peers, BLANK];
  const reached = goals(results);
  const parts = sizes.map((size) => figuresTable(results, subjects, size));
  if (peers.length > 0) parts.push(ratioTable(results, peers, sizes));
  parts.push(goalTable(reached));
  console.log(`\n${parts.join('\n\n')}\n`);

  write(
    options.out ?? join(RESULTS, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`),
    record(collected),
  );
  if (options.chart) {
    const size = sizes.includes(CHART_SIZE) ? CHART_SIZE : Math.max(...sizes);
    write(options.chart, chart(results, subjects, size));
  }

  function record(all: readonly Collected[]): string {
    const machine = { cores: cpus().length, processor: cpus()[0]?.model, node: process.version };
    const visits = all.map(({ subject, size, visits: each }) => ({ subject, size, visits: each }));
    return `${JSON.stringify({ when: new Date().toISOString(), machine, plane, results, goals: reached, visits }, null, 1)}\n`;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  tell(`written: ${path}`);
}

await main();
