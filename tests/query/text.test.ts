import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackStrings } from '../../src/lib/strings.ts';
import { findActors } from '../../src/query/actorTree.ts';
import { findHits, fold, searchIndex, searchTerms, searchTexts } from '../../src/query/text.ts';
import { at, dataset, datasetOf } from '../fixtures.ts';
import { anyCharacter, fuzz } from '../fuzz.ts';

/** Any UTF-16 code units, lone surrogates and combining marks among them. */
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    'ÅÉÎõü',
    'ﬁﬀ',
    'İıſ',
    'ΣΑΣς',
    'ǅ',
    'e\u0301',
    '한글',
    '👩‍🚢',
    '\ud800',
    '\u00a0\u2028',
    '“‘’”',
  ),
);

describe('accents that stand apart from their letters', () => {
  const apart = 'The E\u0301lan of Ångström'.normalize('NFD');

  it.each(['Élan', 'elan', 'E\u0301lan'])('are found by %j, and marked with their letters', (words) => {
    const terms = searchTerms(words);
    for (const text of [apart, apart.normalize('NFC')]) {
      const [[start, end]] = findHits(text, terms) as [[number, number]];
      expect(text.slice(start, end).normalize('NFC')).toBe('Élan');
    }
  });

  it('are marked to the end of the text', () => {
    const [[start, end]] = findHits(apart, searchTerms('angstrom')) as [[number, number]];
    expect(apart.slice(start, end).normalize('NFC')).toBe('Ångström');
    expect(findHits('한글'.normalize('NFD'), searchTerms('한글'))).toEqual([[0, 6]]);
  });

  it('are found in events and names', () => {
    const of = dataset((chronology) => ({
      events: chronology.events.map((event) => ({ ...event, title: `${event.title} ${apart}` })),
    }));
    expect(searchIndex(of)[0]).toContain('elan of angstrom');
    expect(findActors(of, 'Élise'.normalize('NFD')).map(({ actor }) => of.actors[actor]!.id)).toEqual([
      'kessel',
    ]);
  });
});

describe('fold', () => {
  it('takes case, accents and typographic quotes away', () => {
    expect(fold('Qusayr’s Élan')).toBe("qusayr's elan");
    expect(fold('“Ünïcode” ‘Ǆ’')).toMatch(/^"unicode" '.'$/);
    expect(fold('„a“ ‚b‘ «c» ‹d›')).toBe(`"a" 'b' "c" 'd'`);
    expect(fold('S‑300 1–2 −3')).toBe('s-300 1-2 -3');
  });

  it('makes every kind of blank a space', () => {
    expect(fold('a\u00a0b\tc\nd\u202fe')).toBe('a b c d e');
  });

  it('keeps positions: one code unit stays one, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
      fuzz(1000),
    );
    for (let unit = 0; unit <= 0xffff; unit++) {
      if (fold(String.fromCharCode(unit)).length !== 1)
        throw new Error(`U+${unit.toString(16)} changes length`);
    }
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(anyText, (text) => void expect(fold(fold(text))).toBe(fold(text))));
  });

  it('folds a text piece by piece', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => void expect(fold(a + b)).toBe(fold(a) + fold(b))));
  });

  it('tells letters apart that are no accented forms of one another', () => {
    expect(fold('한국')).not.toBe(fold('하고'));
    expect(fold('ß')).not.toBe(fold('s'));
  });
});

describe('search terms', () => {
  it.each([
    ['three hours', ['three', 'hours']],
    ['"three hours" late', ['three hours', 'late']],
    ['“Three hours” LATE', ['three hours', 'late']],
    ['"never closed', ['never closed']],
    ['late late "late"', ['late']],
    ['a"b c"d', ['a', 'b c', 'd']],
    ['  ', []],
    ['"" " "', []],
    ['don’t', ["don't"]],
  ])('of %s', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });

  it('are never empty, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const term of searchTerms(text)) expect(term.trim()).not.toBe('');
      }),
    );
  });
});

describe('hits', () => {
  const marked = (text: string, search: string) =>
    findHits(text, searchTerms(search)).map(([start, end]) => text.slice(start, end));

  it('are stretches of the original text', () => {
    expect(marked('Élan, then élan', 'elan')).toEqual(['Élan', 'élan']);
    expect(findHits('a b a', ['a'])).toEqual([
      [0, 1],
      [4, 5],
    ]);
  });

  it('are merged where they overlap or touch', () => {
    expect(marked('harbour', 'harb bour')).toEqual(['harbour']);
    expect(marked('harbour', 'har bour')).toEqual(['harbour']);
    expect(marked('harbour, harbour', 'harb ou')).toEqual(['harbou', 'harbou']);
  });

  it('are in order, apart and inside the text, and together hold every occurrence', () => {
    const small = fc.string({ unit: fc.constantFrom('a', 'b', 'á', ' ', 'B') });
    fc.assert(
      fc.property(
        small,
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 })),
        (text, terms) => {
          const hits = findHits(text, terms);
          for (const [i, [start, end]] of hits.entries()) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThan(hits[i - 1]?.[1] ?? -1);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const term of terms) {
            const first = fold(text).indexOf(term);
            const held = hits.some(([start, end]) => start <= first && first + term.length <= end);
            expect(held).toBe(first >= 0);
          }
        },
      ),
    );
  });

  it('are none without terms', () => {
    expect(findHits('anything', [])).toEqual([]);
  });
});

describe('the search index', () => {
  it('has an entry for each event, folded', () => {
    const of = dataset();
    const index = searchIndex(of);
    expect(index).toHaveLength(of.size);
    expect(index[at(of, 'strike')]).toContain('elise kessel');
    expect(index.every((entry) => entry.split('\n').every((part) => fold(part) === part))).toBe(true);
  });

  it('is the same in packs, however many there are', () => {
    const of = datasetOf(Array.from({ length: 10_000 }, (_, i) => String(1000 + (i % 1000))));
    const packs = [...searchTexts(of)];
    expect(packs.length).toBeGreaterThan(2);
    expect(packs.flatMap(unpackStrings)).toEqual(searchIndex(of));
    expect([...searchTexts(datasetOf([]))]).toEqual([]);
  });
});
