import { STEPS } from '../../dataset/texts/fold.ts';
import type { Located } from '../../dataset/texts/locate.ts';
import { checkWords } from '../../words/check.ts';
import type { CheckedQuote } from './copy.ts';

/** How a quote stands to a copy, from best to worst. */
export type Standing = 'exact' | 'alike' | 'ambiguous' | 'missing';

export function standingOf(located: Located): Standing {
  if (located.state !== 'found') return located.state;
  return located.steps === 0 ? 'exact' : 'alike';
}

/** "Exact", "The same but for dashes; stands in 2 places, told by its context", "Not found" */
export function standingWords(located: Located): string {
  const words = checkWords();
  if (located.state === 'missing') return words.missing;
  const passedOver = (Object.keys(STEPS) as (keyof typeof STEPS)[]).filter(
    (name) => located.steps & STEPS[name],
  );
  const how =
    passedOver.length === 0 ? words.exact : words.alike(passedOver.map((name) => words.steps[name]));
  if (located.places === 1) return how;
  return (located.state === 'found' ? words.byContext : words.ambiguous)(how, located.places);
}

/** How much is shown of either side of a difference, in UTF-16 code units. */
const SHOWN = 36;

/** Where a quote that is missing begins to differ from the copy, undefined when none of it stands there. */
export function differenceWords({ located, excerpt }: CheckedQuote, text: string): string | undefined {
  if (located.state !== 'missing' || !located.differs) return undefined;
  // The words that differ are told whole, from the beginning that they may have in common.
  const common = /\S*$/.exec(excerpt.exact.slice(0, located.differs.inQuote))![0].length;
  const inQuote = located.differs.inQuote - common;
  const inText = located.differs.inText - common;
  const from = excerpt.exact
    .slice(Math.max(0, inQuote - SHOWN), inQuote)
    .replace(/^\S*\s/, '')
    .trimEnd();
  const beginning = (of: string, at: number) => `${of.slice(at, at + SHOWN).replace(/\s+/g, ' ')}…`;
  return checkWords().differs(from, beginning(excerpt.exact, inQuote), beginning(text, inText));
}

/** "71 of 72 quotes found: 60 exact, 11 the same but for how they are written; 1 not found" */
export function summaryOf(quotes: readonly CheckedQuote[]): string {
  const words = checkWords();
  const sums: Record<Standing, number> = { exact: 0, alike: 0, ambiguous: 0, missing: 0 };
  for (const { located } of quotes) sums[standingOf(located)]++;
  const counts = (Object.keys(sums) as Standing[])
    .filter((standing) => sums[standing] > 0)
    .map((standing) => words.counts[standing](sums[standing]));
  return words.found(quotes.length - sums.missing, quotes.length, counts);
}
