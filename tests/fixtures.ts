import { buildDataset, type Dataset } from '../src/dataset/dataset.ts';
import {
  type Actor,
  BASES,
  type Chronology,
  type EventRecord,
  type Excerpt,
  MODES,
  type Source,
} from '../src/dataset/schema.ts';
import { validate } from '../src/dataset/validate.ts';
import { createLabels, type Labels } from '../src/layout/labels.ts';
import { times } from './fuzz.ts';

/** An excerpt for tests that do not look at articles: its position fits its length, whatever the article says. */
export function quote(source: string, exact: string, start: number, more: Partial<Excerpt> = {}): Excerpt {
  return {
    source,
    exact,
    prefix: '',
    suffix: '',
    start,
    end: start + exact.length,
    mode: 'reports',
    ...more,
  };
}

export const GAZETTE: Source = {
  id: 'gazette',
  type: 'article-newspaper',
  title: 'Two ministers and a ferry',
  author: [{ given: 'Mira', family: 'Holt' }],
  'container-title': 'The Esker Gazette',
  'container-title-short': 'Gazette',
  issued: { 'date-parts': [[2013, 6, 12]] },
  URL: 'https://example.org/ferry',
  language: 'en',
  text: { sha256: 'a'.repeat(64), length: 4000 },
};

export const REVIEW: Source = {
  id: 'review',
  type: 'article-magazine',
  'container-title': 'Lakeland Review',
  issued: { 'date-parts': [[2013, 6]] },
  notes: 'The text prints neither title nor byline.',
};

export const ALMANAC: Source = {
  id: 'almanac',
  type: 'webpage',
  title: 'The lake, year by year',
  author: [{ literal: 'Lake Society' }, { given: 'Ida', family: 'Rask' }],
  'container-title': 'Lake Almanac',
  issued: {
    'date-parts': [
      [2014, 1, 2],
      [2014, 1, 5],
    ],
  },
  URL: 'https://example.org/almanac',
  text: { sha256: 'b'.repeat(64), length: 2000 },
};

const ACTORS: readonly Actor[] = [
  { id: 'arland', name: 'Arland', kind: 'state', aliases: ['the Arlandic government'] },
  { id: 'berg', name: 'Ada Berg', kind: 'person', aliases: ['the minister', 'Minister Berg'], of: 'arland' },
  { id: 'ferry-board', name: 'Ferry Board', kind: 'organisation', aliases: [], of: 'arland' },
  { id: 'holm', name: 'Jonas Holm', kind: 'person', aliases: ['the harbour master'], of: 'ferry-board' },
  { id: 'kessel', name: 'Élise Kessel', kind: 'person', aliases: [], of: 'arland' },
  { id: 'borland', name: 'Borland', kind: 'state', aliases: ['the Republic'] },
  { id: 'dorn', name: 'Carl Dorn', kind: 'person', aliases: ['Mr. Dorn'], of: 'borland' },
  { id: 'dockers', name: 'Dockers’ Union', kind: 'group', aliases: ['the strikers'] },
];

const EVENTS: readonly EventRecord[] = [
  {
    id: 'treaty',
    title: 'Arland and Borland share the lake by treaty',
    date: '1921-03-04',
    dating: { basis: 'record' },
    kind: 'agreement',
    actors: [{ actor: 'arland' }, { actor: 'borland' }],
    excerpts: [quote('almanac', 'the lake was parted down its middle', 100)],
  },
  {
    id: 'decline',
    title: 'Traffic on the lake declines',
    date: '197X',
    dating: { basis: 'inferred', words: 'in the years of the motorway' },
    kind: 'relations',
    actors: [],
    excerpts: [quote('almanac', 'fewer boats every summer', 400, { mode: 'judges' })],
  },
  {
    id: 'closure',
    title: 'The ferry is taken out of service',
    date: '1998-01/..',
    dating: { basis: 'stated', words: 'since the storm of January 1998' },
    kind: 'decision',
    actors: [{ actor: 'ferry-board' }],
    excerpts: [quote('gazette', 'out of service since the storm of January 1998', 900)],
  },
  {
    id: 'survey',
    title: 'A survey of the lake bed is made',
    date: '2012',
    dating: { basis: 'record' },
    kind: 'publication',
    actors: [],
    excerpts: [],
    note: 'No article tells of it; the survey itself is in the library of Port Esker.',
  },
  {
    id: 'letter',
    title: 'The Ferry Board writes to both ministers',
    date: '2013-05',
    dating: { basis: 'stated', words: 'in May' },
    kind: 'statement',
    actors: [{ actor: 'holm', role: 'author' }, { actor: 'berg' }, { actor: 'dorn' }],
    excerpts: [quote('review', 'a letter that went to both capitals', 60)],
  },
  {
    id: 'talks',
    title: 'Berg meets Dorn in Port Esker',
    date: '2013-05-06',
    dating: {
      basis: 'inferred',
      words: 'On Monday',
      note: 'The article is of the Wednesday after, 8 May 2013.',
    },
    kind: 'meeting',
    actors: [{ actor: 'berg', role: 'host' }, { actor: 'dorn' }],
    place: 'port-esker',
    excerpts: [
      quote('review', 'the two met in the harbour office', 10),
      quote('gazette', 'met her colleague Carl Dorn in Port Esker', 1000, {
        prefix: 'On Monday the minister ',
        suffix: ' and offered tea',
      }),
      quote('almanac', 'talks at Port Esker', 1500),
    ],
    related: [{ event: 'closure', how: 'responds-to' }],
  },
  {
    id: 'promise',
    title: 'Berg says that the ferry is agreed on',
    date: '2013-05-06',
    dating: { basis: 'inferred', words: 'afterwards' },
    kind: 'statement',
    actors: [{ actor: 'berg', role: 'speaker' }],
    place: 'port-esker',
    excerpts: [
      quote('gazette', '“We have agreed on the ferry”', 1200, {
        mode: 'attributes',
        speaker: 'berg',
        note: 'Said on the quay.',
      }),
    ],
    related: [
      { event: 'talks', how: 'part-of' },
      { event: 'closure', how: 'responds-to' },
    ],
  },
  {
    id: 'strike',
    title: 'The dockers strike',
    date: '2013-05-19/2013-06-05',
    dating: { basis: 'stated', words: 'from 19 May to 5 June' },
    kind: 'strike',
    actors: [{ actor: 'dockers' }, { actor: 'kessel', role: 'go-between' }],
    excerpts: [
      quote('gazette', 'for eighteen days nothing was unloaded', 2000),
      quote('gazette', 'the strikers held out', 2100),
    ],
    related: [{ event: 'promise', how: 'follows' }],
  },
  {
    id: 'vote',
    title: 'Borland’s parliament votes on the ferry',
    date: '2013-05-21T14:30Z',
    dating: { basis: 'stated', words: 'at half past two on 21 May' },
    kind: 'decision',
    actors: [{ actor: 'borland' }],
    excerpts: [quote('review', 'at half past two the vote was taken', 600)],
  },
  {
    id: 'launch',
    title: 'A new ferry is to be launched',
    date: '2014~',
    dating: { basis: 'inferred', words: 'within the year' },
    kind: 'ferry-launch',
    actors: [{ actor: 'arland' }, { actor: 'dorn' }],
    excerpts: [quote('gazette', 'it will sail again within the year', 3600, { mode: 'predicts' })],
  },
];

/** A small invented chronology: a ferry that is out of service, two states and three articles. */
export const CHRONOLOGY: Chronology = {
  format: 'datelines/1',
  title: 'The ferry across the lake',
  description: 'How two states came to talk about a ferry.',
  language: 'en',
  open: '2013-04/2013-07',
  sources: [GAZETTE, REVIEW, ALMANAC],
  actors: [...ACTORS],
  places: [{ id: 'port-esker', name: 'Port Esker', country: 'Arland' }],
  events: [...EVENTS],
};

/** The small chronology after a change to a copy of it, as it comes out of the validator. */
export function dataset(change: (chronology: Chronology) => Partial<Chronology> = () => ({})): Dataset {
  const written = { ...CHRONOLOGY, ...change(structuredClone(CHRONOLOGY)) };
  const { chronology, findings } = validate(JSON.stringify(written));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!chronology || errors.length > 0) throw new Error(`not valid: ${JSON.stringify(errors[0])}`);
  return buildDataset(chronology);
}

/** A dataset of events that have only dates; their ids are e0, e1 … in the order given. */
export function datasetOf(dates: readonly string[], titles: readonly string[] = []): Dataset {
  return dataset(() => ({
    open: '2013',
    events: dates.map((date, i) => ({
      id: `e${i}`,
      title: titles[i] ?? `Event ${i}`,
      date,
      dating: { basis: 'stated', words: 'that day' },
      kind: 'meeting',
      actors: [],
      excerpts: [],
    })),
  }));
}

/** Position of an event in date order. */
export function at(of: Dataset, id: string): number {
  const index = of.eventIndex.get(id);
  if (index === undefined) throw new Error(`no event ${id}`);
  return index;
}

const WORDS = ['ferry', 'lake', 'quay', 'storm', 'minister', 'Élan', 'don’t', '“no”', 'treaty', 'ß', 'İzmir'];

export type Random = () => number;

export const integer = (random: Random, below: number): number => Math.floor(random() * below);
export const pick = <T>(random: Random, from: readonly T[]): T => from[integer(random, from.length)]!;
/** Each of the values with the given chance. */
export const some = <T>(random: Random, from: readonly T[], chance: number): T[] =>
  from.filter(() => random() < chance);

const two = (n: number) => String(n).padStart(2, '0');

/** Dates of all the forms that matter for drawing, most of them within three years. */
function randomDate(random: Random): string {
  const year = random() < 0.9 ? 2011 + integer(random, 3) : 1900 + integer(random, 110);
  const month = 1 + integer(random, 12);
  const day = 1 + integer(random, 28);
  const forms = [
    `${year}-${two(month)}-${two(day)}`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}-${two(month)}-${two(day)}T${two(integer(random, 24))}:00Z`,
    `${year}-${two(month)}`,
    `${year}`,
    `${year}-${two(month)}~`,
    `${Math.floor(year / 10)}X`,
    `${year}-01-03/${year}-${two(month)}-${two(3 + day)}`.replace(/-(29|3[01])$/, '-28'),
    `${year}/..`,
    `../${year}`,
  ];
  return pick(random, forms);
}

/** A chronology of `size` events, the same for the same seed; built without the validator, whose rules it keeps. */
export function randomChronology(random: Random, size: number): Chronology {
  const actors: Actor[] = Array.from({ length: 9 }, (_, i) => ({
    id: `a${i}`,
    name: `${pick(random, WORDS)} ${i}`,
    kind: 'person',
    aliases: some(random, WORDS, 0.1),
    ...(i > 2 && random() < 0.6 ? { of: `a${integer(random, i)}` } : {}),
  }));
  const sources: Source[] = Array.from({ length: 4 }, (_, i) => ({
    id: `s${i}`,
    type: 'webpage',
    title: `Article ${i}`,
  }));
  const events = Array.from({ length: size }, (_, i): EventRecord => {
    const words = () => Array.from({ length: 1 + integer(random, 5) }, () => pick(random, WORDS)).join(' ');
    return {
      id: `e${i}`,
      title: words(),
      date: randomDate(random),
      dating: { basis: pick(random, BASES) },
      kind: pick(random, ['meeting', 'visit', 'statement', 'war']),
      actors: some(random, actors, 0.2).map(({ id }) => ({ actor: id })),
      excerpts: some(random, sources, 0.4).flatMap(({ id }) =>
        Array.from({ length: 1 + integer(random, 2) }, (_n, at) =>
          quote(id, words(), 100 * at, { mode: pick(random, MODES) }),
        ),
      ),
      ...(random() < 0.2 ? { note: words() } : {}),
    };
  });
  return { format: 'datelines/1', title: 'Random', sources, actors, places: [], events };
}

export function randomDataset(random: Random, size: number): Dataset {
  return buildDataset(randomChronology(random, size));
}

/** Labels measured at seven pixels a character. */
export function labelsOf(of: Dataset, maxWidth = 400): Labels {
  return createLabels(of, (text) => 7 * text.length, maxWidth);
}

/** Runs a check for each seed, for a quarter of them where mutants are, and names the seed when it fails. */
export function forSeeds(seeds: number, check: (seed: number) => void): void {
  const last = times < 1 ? Math.ceil(seeds / 4) : seeds;
  for (let seed = 1; seed <= last; seed++) {
    try {
      check(seed);
    } catch (error) {
      if (error instanceof Error) error.message = `seed ${seed}: ${error.message}`;
      throw error;
    }
  }
}

/** The records of a dataset in date order. */
export function eventsOf(of: Dataset): EventRecord[] {
  return Array.from({ length: of.size }, (_, i) => of.event(i));
}
