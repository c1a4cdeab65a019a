import { createHash } from 'node:crypto';
import { againstTexts } from '../../src/dataset/texts/check.ts';
import { type Validation, validate } from '../../src/dataset/validate.ts';

/** An invented article, with what makes quotes hard: typographic quotes, a double space, a no-break space, an emoji. */
export const ARTICLE = `The harbour talks

On Monday the minister of Arland, Ada Berg, met her colleague Carl Dorn in Port Esker. “We have  agreed on the ferry,” she said afterwards. Mr.\u00a0Dorn said nothing, and the two did not shake hands – or so it seemed. 🚢

The ferry had been out of service since the storm of January 1998, when it ran aground. It will sail again in May, the ministers promise. Nobody in Port Esker believes them. The harbour master, who has seen four ministers come and go, keeps the old timetable on his wall; he says that it is still right twice a day.
`;

/** A chronology as written in its file, loose enough to be broken on purpose. */
// biome-ignore lint/suspicious/noExplicitAny: tests put wrong values wherever they like.
export type Draft = any;

/** An excerpt of the article, cut by plain search. */
export function excerpt(exact: string, more: Draft = {}): Draft {
  const start = ARTICLE.indexOf(exact);
  const end = start + exact.length;
  return {
    source: 'esker-post',
    exact,
    prefix: ARTICLE.slice(Math.max(0, start - 10), start),
    suffix: ARTICLE.slice(end, end + 10),
    start,
    end,
    mode: 'reports',
    ...more,
  };
}

/** A small chronology without findings, its article given or not; `change` may break it. */
export function draft(change: (chronology: Draft) => void = () => {}): Draft {
  const chronology: Draft = {
    format: 'datelines/1',
    title: 'The harbour talks',
    language: 'en',
    open: '1998/2013-12',
    sources: [
      {
        id: 'esker-post',
        type: 'article-newspaper',
        title: 'The harbour talks',
        issued: { 'date-parts': [[2013, 5, 8]] },
        URL: 'https://example.org/harbour',
        text: { sha256: createHash('sha256').update(ARTICLE).digest('hex'), length: ARTICLE.length },
      },
    ],
    actors: [
      { id: 'arland', name: 'Arland', kind: 'state', aliases: [] },
      { id: 'berg', name: 'Ada Berg', kind: 'person', aliases: ['the minister of Arland'], of: 'arland' },
      { id: 'dorn', name: 'Carl Dorn', kind: 'person', aliases: ['Mr. Dorn'] },
    ],
    places: [{ id: 'port-esker', name: 'Port Esker' }],
    events: [
      {
        id: 'storm',
        title: 'A storm runs the ferry aground',
        date: '1998-01',
        dating: { basis: 'stated', words: 'January 1998' },
        kind: 'accident',
        actors: [],
        excerpts: [excerpt('out of service since the storm of January 1998')],
      },
      {
        id: 'meeting',
        title: 'Berg meets Dorn in Port Esker',
        date: '2013-05-06',
        dating: { basis: 'inferred', words: 'On Monday', note: 'The article is of Wednesday 8 May 2013.' },
        kind: 'meeting',
        actors: [{ actor: 'berg', role: 'host' }, { actor: 'dorn' }],
        place: 'port-esker',
        excerpts: [excerpt('met her colleague Carl Dorn in Port Esker')],
        related: [{ event: 'storm', how: 'follows' }],
      },
      {
        id: 'statement',
        title: 'Berg says that the ferry is agreed on',
        date: '2013-05-06',
        dating: { basis: 'inferred', words: 'afterwards', note: 'On the day of the meeting.' },
        kind: 'statement',
        actors: [{ actor: 'berg' }],
        excerpts: [excerpt('“We have  agreed on the ferry,”', { mode: 'attributes', speaker: 'berg' })],
        related: [
          { event: 'meeting', how: 'part-of' },
          { event: 'meeting', how: 'follows' },
        ],
      },
    ],
    comparisons: [],
    stories: [],
  };
  change(chronology);
  return chronology;
}

/** A comparison and a story for the small chronology, without findings. */
export function accounts(): Draft {
  return {
    comparisons: [
      {
        id: 'agreed',
        topic: 'Whether the ferry is agreed on',
        type: 'certainty',
        events: ['meeting', 'statement'],
        positions: [
          {
            source: 'esker-post',
            summary: 'Berg says that it is.',
            quotes: [{ event: 'statement', start: ARTICLE.indexOf('“We have  agreed') }],
          },
          {
            source: 'esker-post',
            summary: 'The two only met.',
            quotes: [{ event: 'meeting', start: ARTICLE.indexOf('met her colleague') }],
          },
          { summary: 'No agreement is on record.' },
        ],
        note: 'The minutes are lost.',
      },
    ],
    stories: [
      {
        id: 'harbour',
        title: 'From the storm to the talks',
        description: 'How the ferry came to be talked about.',
        steps: [
          {
            event: 'storm',
            text: 'The ferry runs aground.',
            quote: { source: 'esker-post', start: ARTICLE.indexOf('out of service') },
          },
          { event: 'meeting', text: 'Fifteen years later two ministers meet.' },
        ],
      },
    ],
  };
}

/** Validates the small chronology with a comparison and a story, after a change. */
export function checkAccounts(change: (chronology: Draft) => void = () => {}): Validation {
  return check((chronology) => change(Object.assign(chronology, accounts())));
}

export const TEXTS: ReadonlyMap<string, string> = new Map([['esker-post', ARTICLE]]);

/** Validates the small chronology after a change. */
export function check(change?: (chronology: Draft) => void, texts?: ReadonlyMap<string, string>): Validation {
  return validate(JSON.stringify(draft(change)), texts && againstTexts(texts));
}

/** Validates the small chronology after a change, against its article. */
export function checkAgainstArticle(change?: (chronology: Draft) => void): Validation {
  return check(change, TEXTS);
}

/** `error $.events[1].date` for each finding. */
export function places({ findings }: Validation): string[] {
  return findings.map(({ severity, path }) => `${severity} ${path}`);
}
