import { afterEach, describe, expect, it } from 'vitest';
import { kindName } from '../../src/ui/names.ts';
import { accountsWords } from '../../src/words/accounts.ts';
import type { Catalogue } from '../../src/words/catalogue.ts';
import { checkWords } from '../../src/words/check.ts';
import { type DateSort, dateWords } from '../../src/words/dates.ts';
import { eventWords } from '../../src/words/event.ts';
import { exchangeWords } from '../../src/words/exchange.ts';
import { counted, enumerated, list, number } from '../../src/words/intl.ts';
import { keysWords } from '../../src/words/keys.ts';
import { LANGUAGES, type Language, language } from '../../src/words/language.ts';
import { pageWords } from '../../src/words/page.ts';
import { planeWords } from '../../src/words/plane.ts';
import { readingWords } from '../../src/words/reading.ts';
import { languageFor, speak } from '../../src/words/speak.ts';
import { statusWords } from '../../src/words/status.ts';
import { writtenWords } from '../../src/words/written.ts';

afterEach(() => speak('en'));

const REGIONS: { readonly [Name in keyof Catalogue]: () => Catalogue[Name] } = {
  accounts: accountsWords,
  check: checkWords,
  dates: dateWords,
  event: eventWords,
  exchange: exchangeWords,
  keys: keysWords,
  page: pageWords,
  plane: planeWords,
  reading: readingWords,
  status: statusWords,
  written: writtenWords,
};

/** What words are given that ask for more than numbers and texts. */
const SPECIAL: Readonly<Record<string, readonly unknown[]>> = {
  ...Object.fromEntries(
    ['phrase', 'perhaps', 'about', 'since', 'from', 'until', 'in'].map((name) => [
      `dates.${name}`,
      [{ words: '2013', sort: 'year' satisfies DateSort }],
    ]),
  ),
  'dates.between': ['year', (and: string) => `1990${and}1999`],
  'dates.polished': ['7 May 2013'],
  'page.toldBy': [['⟨a⟩', '⟨b⟩']],
  'status.link.filters': [['⟨a⟩', '⟨b⟩'], 2],
  'status.link.choice': ['⟨a⟩', '⟨b⟩', ['⟨c⟩', '⟨d⟩']],
  'status.link.sort': [['⟨a⟩', '⟨b⟩']],
  'plane.noneContains': [['⟨a⟩', '⟨b⟩']],
  'reading.notDrawn': [12, 20, ['⟨a⟩', '⟨b⟩'], true],
  'reading.passesOn': [['⟨a⟩', '⟨b⟩'], 2],
  'check.alike': [['⟨a⟩', '⟨b⟩']],
  'check.found': [2, 3, ['⟨a⟩', '⟨b⟩']],
};

/** As much as any word is given; what is too much is passed over. */
const MOST_GIVEN = 6;

/** Every text of the language that is spoken, by its path; functions are given the same number for all they take. */
function texts(count = 2): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') {
      const given = SPECIAL[path] ?? Array.from({ length: MOST_GIVEN }, () => count);
      found.set(path, String(value(...given)));
    } else
      for (const [key, inner] of Object.entries(value as object)) visit(inner, path ? `${path}.${key}` : key);
  };
  for (const [name, words] of Object.entries(REGIONS)) visit(words(), name);
  return found;
}

/** What is rightly the same as in English. */
const SAME: Readonly<Record<'de' | 'fr', readonly string[]>> = {
  de: ['dates.polished', 'page.esc'],
  fr: [
    'check.article',
    'dates.polished',
    'event.differences.attribution.name',
    'page.articles',
    'page.articlesHeading',
    'page.sources',
    'reading.date',
  ],
};

describe.each(['de', 'fr'] as const)('the words in %s', (tag) => {
  it('are there wherever English has some, and are no English', async () => {
    const english = texts();
    await speak(tag);
    const own = texts();
    const paths = [...own.keys()].filter((path) => !path.startsWith('page.kindNames.'));
    expect(paths.sort()).toEqual([...english.keys()].sort());
    const same = [...english].filter(([path, text]) => /\p{L}{2}/u.test(text) && own.get(path) === text);
    expect(same.map(([path]) => path).sort()).toEqual(SAME[tag]);
  });

  it('have a place for all that English has a place for', async () => {
    const partsOf = (text: string) => (text.match(/\{\w+\}|⟨\w⟩/g) ?? []).sort();
    const english = texts();
    await speak(tag);
    const own = texts();
    const parts = [...english].filter(([, text]) => partsOf(text).length > 0);
    expect(parts.length).toBeGreaterThan(10);
    for (const [path, text] of parts) expect(partsOf(own.get(path)!), path).toEqual(partsOf(text));
  });

  it('are set as the language is', async () => {
    await speak(tag);
    for (const [path, text] of texts()) {
      if (path.startsWith('page.quotationMarks.')) continue;
      expect(text, path).not.toMatch(/["']|undefined|NaN|\[object/);
      // Foreign words are quoted as the language quotes.
      if (tag === 'de') expect(text, path).not.toMatch(/”|«|»/);
      else
        expect(text, path).not.toMatch(/[“”„]|(?<![\u00a0\u202f\d.])[;!?»]|(?<!\u00a0):(?=\s|$)|«(?!\u00a0)/);
    }
  });

  it('give each kind that has an icon a name', async () => {
    await speak(tag);
    expect(kindName('arms-transfer')).not.toBe('Arms transfer');
    expect(kindName('ferry-crossing')).toBe('Ferry crossing');
  });
});

describe('what is said of one', () => {
  it.each<[Language, goesOut: string, one: string, several: string]>([
    [
      'en',
      '{events} matches and goes out.',
      '1 of 3 comparisons is about events that match',
      '2 of 3 comparisons are about events that match',
    ],
    [
      'de',
      '{events} passt und wird exportiert.',
      '1 von 3 Vergleichen zu passenden Ereignissen',
      '2 von 3 Vergleichen zu passenden Ereignissen',
    ],
    [
      'fr',
      '{events} est retenu et sera exporté.',
      '1 sur 3 comparaisons porte sur des événements retenus',
      '2 sur 3 comparaisons portent sur des événements retenus',
    ],
  ])('agrees with it in %s', async (tag, goesOut, one, several) => {
    await speak(tag);
    expect(exchangeWords().someGoOut(1)).toBe(goesOut);
    expect(accountsWords().aboutMatching(1, 3)).toBe(one);
    expect(accountsWords().aboutMatching(2, 3)).toBe(several);
    expect(readingWords().toldNoun(1)).not.toBe(readingWords().toldNoun(2));
    expect(checkWords().someStand(1, 30, 'X')).toMatch(/stands|steht|se trouve /);
  });

  it('is one unknown filter of a French link', async () => {
    await speak('fr');
    const { filters } = statusWords().link;
    expect(filters(['x'], 0)).toMatch(/», absent de/);
    expect(filters(['x'], 1)).toMatch(/et 1 autre, absents de/);
  });
});

describe('numbers', () => {
  it.each<[Language, one: string, none: string, many: string, items: string, columns: string]>([
    ['en', '1 event', '0 events', '12,345 events', 'a, b and c', 'a, b, c'],
    ['de', '1 Ereignis', '0 Ereignisse', '12.345 Ereignisse', 'a, b und c', 'a, b und c'],
    ['fr', '1 événement', '0 événement', '12\u202f345 événements', 'a, b et c', 'a, b et c'],
  ])('and lists are as %s has them', async (tag, one, none, many, items, columns) => {
    await speak(tag);
    const { events } = pageWords();
    expect([events(1), events(0), events(12_345)]).toEqual([one, none, many]);
    expect(list(['a', 'b', 'c'])).toBe(items);
    expect(enumerated(['a', 'b', 'c'])).toBe(columns);
    expect(number(0)).toBe('0');
  });

  it('take the only form where a language has no other', () => {
    expect(counted(1, { other: 'sheep' })).toBe('1 sheep');
  });
});

describe('the language to begin with', () => {
  it.each<[asks: string | null, chosen: string, browser: readonly string[], Language]>([
    [null, 'browser', [], 'en'],
    [null, 'browser', ['ja', 'pl'], 'en'],
    [null, 'browser', ['de-AT', 'en'], 'de'],
    [null, 'browser', ['ja', 'fr-CA', 'en'], 'fr'],
    [null, 'browser', ['en-GB', 'de'], 'en'],
    [null, 'fr', ['de'], 'fr'],
    ['de', 'fr', ['en'], 'de'],
    ['DE', 'browser', [], 'de'],
    ['ar-XB', 'de', ['de'], 'ar-XB'],
    ['tlh', 'browser', ['de'], 'de'],
    ['', 'browser', ['fr'], 'fr'],
    ['deutsch', 'browser', [], 'en'],
  ])('where a link asks for %s, %s was chosen and the browser wants %j, is %s', (...row) => {
    const [asks, chosen, browser, expected] = row;
    expect(languageFor(asks, chosen, browser)).toBe(expected);
  });

  it('is that which was asked for last, whichever comes first', async () => {
    await Promise.all([speak('de'), speak('fr')]);
    expect(language()).toBe('fr');
    await Promise.all([speak('de'), speak('en')]);
    expect(language()).toBe('en');
  });

  it('is one of its own name', () => {
    expect(LANGUAGES.map(({ name }) => name)).toEqual(['English', 'Deutsch', 'Français']);
  });
});

describe('the pseudo-locale', () => {
  it('turns every word, and leaves no plain English', async () => {
    const english = texts();
    await speak('ar-XB');
    for (const [path, text] of texts()) {
      const left = text.replace(/\u202e[^\u202c]*\u202c|\{\w+\}/g, '');
      expect(left, path).not.toMatch(/\p{L}/u);
      // Marks and no more: taken away, they leave the English.
      expect(text.replace(/[\u202e\u202c]/g, ''), path).toBe(english.get(path));
    }
  });
});
