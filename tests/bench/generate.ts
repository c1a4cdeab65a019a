import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Actor, Basis, EventRecord, Mode, Source } from '../../src/dataset/schema.ts';
import { seededRandom } from '../../src/lib/rng.ts';

/*
 * Invented chronologies of any size: dates in bursts between 1990 and 2015, titles of 5 to 10 words, 1 to 4 of 40
 * actors, and one excerpt to an event. The same size and seed give the same file on every machine.
 */

const DAY = 86_400_000;
const FIRST = Date.UTC(1990, 0, 1);
const DAYS = Math.round((Date.UTC(2016, 0, 1) - FIRST) / DAY);
const ACTORS = 40;
const MAX_TITLE = 80;

const WORDS =
  `minister council envoy treaty border harbour summit embassy convoy pipeline ceasefire election deputy
speech union forum budget court port rail grain energy visa fleet army police press border river coast north south
talks visit offer reply draft terms plan delay crisis pact motion inquiry report hearing mission patrol review signs
meets rejects opens closes warns urges backs blocks leaves enters joins delays praises hosts sends new joint final
second secret formal rapid open hostile quiet public early late`.split(/\s+/);
const SYLLABLES = 'ar bel cor dan el fen gar hol is jor kal lin mor nar os pel quin ros sal tor'.split(' ');
const KINDS = ['visit', 'meeting', 'statement', 'agreement', 'vote', 'arms-transfer'];
const MODES: readonly Mode[] = ['reports', 'reports', 'reports', 'judges'];
const SOURCES = 4;

/** The actor that the filter is measured with: the one who takes part most often. */
export const BUSIEST = { id: 'actor-0', name: nameOf(0) };

function nameOf(actor: number): string {
  const [a, b] = [SYLLABLES[actor % 20]!, SYLLABLES[(actor * 7 + 3) % 20]!];
  const name = `${a}${b}${actor < 20 ? 'a' : 'ia'}`;
  return name[0]!.toUpperCase() + name.slice(1);
}

function actors(): Actor[] {
  return Array.from({ length: ACTORS }, (_, i) => {
    const name = nameOf(i);
    return { id: `actor-${i}`, name, kind: 'state', aliases: [name] };
  });
}

function sources(): Source[] {
  return Array.from({ length: SOURCES }, (_, i) => ({
    id: `source-${i}`,
    type: 'article-newspaper',
    title: `Invented article ${i + 1}`,
    'container-title': `Paper ${'ABCD'[i]}`,
    issued: { 'date-parts': [[2016, i + 1, 1]] },
  }));
}

/** The events in date order, one at a time. */
function* events(size: number, seed: number): Generator<EventRecord> {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const words = (from: number, to: number) =>
    Array.from({ length: from + below(to - from + 1) }, () => WORDS[below(WORDS.length)]!);

  for (const [i, day] of days(size, random).entries()) {
    const title = words(5, 10);
    while (title.join(' ').length > MAX_TITLE) title.pop();
    const text = title.join(' ');
    const exact = words(7, 14).join(' ');
    const start = below(20_000);
    const date = dateOf(day, below);
    // The first a little more often than the others.
    const taking = new Set(Array.from({ length: 1 + below(4) }, () => Math.floor(ACTORS * random() ** 1.2)));
    const basis: Basis = random() < 0.85 ? 'stated' : 'record';
    yield {
      id: `e${i.toString(36)}`,
      title: text[0]!.toUpperCase() + text.slice(1),
      date,
      dating: basis === 'stated' ? { basis, words: words(2, 3).join(' ') } : { basis, note: 'Invented.' },
      kind: KINDS[below(KINDS.length)]!,
      actors: [...taking].map((actor) => ({ actor: `actor-${actor}` })),
      excerpts: [
        {
          source: `source-${below(SOURCES)}`,
          exact,
          prefix: `${words(3, 5).join(' ')} `,
          suffix: ` ${words(3, 5).join(' ')}`,
          start,
          end: start + exact.length,
          mode: MODES[below(MODES.length)]!,
        },
      ],
    };
  }
}

/** Days since `FIRST`, ascending: three in four lie in a burst of a few days to some weeks. */
function days(size: number, random: () => number): Float64Array {
  const bursts = Array.from({ length: Math.max(4, Math.round(Math.sqrt(size) / 2)) }, () => ({
    centre: random() * DAYS,
    spread: 2 + 30 * random() ** 3,
  }));
  const found = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const { centre, spread } = bursts[Math.floor(random() * bursts.length)]!;
    const inBurst = centre + (random() + random() + random() - 1.5) * spread;
    const day = random() < 0.75 ? inBurst : random() * DAYS;
    found[i] = Math.floor(Math.min(DAYS - 1, Math.max(0, day)));
  }
  return found.sort();
}

/** Mostly a day, sometimes a month or a stretch of days. */
function dateOf(day: number, below: (n: number) => number): string {
  const iso = (at: number) => new Date(FIRST + at * DAY).toISOString().slice(0, 10);
  const sort = below(20);
  if (sort < 15) return iso(day);
  if (sort < 18) return iso(day).slice(0, 7);
  return `${iso(day)}/${iso(Math.min(DAYS - 1, day + 1 + below(40)))}`;
}

/** The text of the file in pieces: a million events make a longer text than a string can be. */
function* pieces(size: number, seed: number): Generator<string> {
  const head = {
    format: 'datelines/1',
    title: `${size.toLocaleString('en-GB')} invented events`,
    description: 'Made up to measure with; none of this happened.',
    language: 'en',
    open: '1990/2015',
  };
  yield `${JSON.stringify({ ...head, sources: sources(), actors: actors() }).slice(0, -1)},"events":[\n`;
  let first = true;
  for (const event of events(size, seed)) {
    yield (first ? '' : ',\n') + JSON.stringify(event);
    first = false;
  }
  yield '\n]}\n';
}

/** Writes a chronology of `size` events to a file. */
export async function writeChronology(path: string, size: number, seed = 1): Promise<void> {
  const file = createWriteStream(path);
  let gathered = '';
  for (const piece of pieces(size, seed)) {
    gathered += piece;
    if (gathered.length < 1 << 20) continue;
    if (!file.write(gathered)) await once(file, 'drain');
    gathered = '';
  }
  file.end(gathered);
  await once(file, 'finish');
}

const EXPECTED = '4044112787076db7';

/** Throws unless the generator gives what it has always given: figures of two days must be of the same events. */
export function checkGenerator(): void {
  const hash = (seed: number) => {
    const sum = createHash('sha256');
    for (const piece of pieces(60, seed)) sum.update(piece);
    return sum.digest('hex').slice(0, 16);
  };
  const received = hash(1);
  if (received !== EXPECTED || received !== hash(1) || received === hash(2)) {
    throw new Error(`the generator has changed: expected ${EXPECTED}, received ${received}`);
  }
}
