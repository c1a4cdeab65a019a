import type { Excerpt } from '../schema.ts';
import { findAll } from './findAll.ts';
import {
  CAPITALS,
  characterEnd,
  DASHES,
  FORMS,
  type Folded,
  fold,
  HYPHENS,
  QUOTES,
  SPACES,
  STEPS,
} from './fold.ts';
import { type Difference, longestBeginning, type Stretch, unfold } from './stretches.ts';

/** What is looked up of an excerpt: the TextQuoteSelector of the W3C Web Annotation model. */
export type QuoteSelector = Pick<Excerpt, 'exact' | 'prefix' | 'suffix'>;

/** What became of a quote in a text that it was looked up in. */
export type Located =
  | {
      /** Where it stands, and the differences in writing that were passed over: bits of `STEPS`, 0 for none. */
      readonly state: 'found';
      readonly at: Stretch;
      readonly steps: number;
      /** How many places read like it; where there are several, its prefix and suffix told which. */
      readonly places: number;
    }
  | {
      /** Several places read like it, and its context does not tell which. `at` is the first of the likeliest. */
      readonly state: 'ambiguous';
      readonly at: Stretch;
      readonly steps: number;
      readonly places: number;
    }
  | {
      readonly state: 'missing';
      /** Where the text begins to read like the quote and then differs; undefined where not even that. */
      readonly differs: Difference | undefined;
    };

const EASY = SPACES | QUOTES | DASHES | FORMS;
const ALL = EASY | HYPHENS | CAPITALS;
/** How much of a quote must stand in the text to say where it differs, in folded code units. */
const LEAST_BEGINNING = 16;

/**
 * Looks quotes up in a text: verbatim, then with the easy differences in writing passed over, then with all of them.
 * A quote is found at the first of these at which it stands anywhere, and the answer names the fewest differences
 * that had to be passed over; but a place that its context speaks against yields to one that it fits better, written
 * as it may be. Takes time in proportion to the text, whatever the number of quotes.
 */
export function locateQuotes(text: string, quotes: readonly QuoteSelector[]): Located[] {
  const choices: (Choice | undefined)[] = quotes.map(() => undefined);
  let left = [...quotes.keys()].filter((i) => quotes[i]!.exact.trim() !== '');
  let folded: Folded | undefined;
  for (const steps of [0, EASY, ALL]) {
    if (left.length === 0) break;
    const form = steps === 0 ? undefined : fold(text, steps);
    const wanted = left.map((i) => (form ? fold(quotes[i]!.exact, steps).text.trim() : quotes[i]!.exact));
    const found = findAll(form ? form.text : text, wanted);
    for (const [n, i] of left.entries()) {
      const length = wanted[n]!.length;
      const places = found[n]!.map((at) =>
        form ? unfold(text, form, at, length) : { start: at, end: at + length },
      ).filter((place) => isWhole(text, place, quotes[i]!));
      if (places.length === 0) continue;
      const choice = choose(text, quotes[i]!, places);
      if (choice.likeness > (choices[i]?.likeness ?? -1)) choices[i] = choice;
    }
    left = left.filter((i) => !choices[i]?.fits);
    folded = form;
  }
  const last = folded;
  return choices.map(
    (one, i) => one?.located ?? { state: 'missing', differs: last && differs(text, last, quotes[i]!) },
  );
}

/** Words that were whole in the article must be whole here: “Iran” does not stand in “Iranian”. */
function isWhole(text: string, { start, end }: Stretch, { exact, prefix, suffix }: QuoteSelector): boolean {
  const isJoined = (at: number) => joins(text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2));
  return (joins(prefix, exact) || !isJoined(start)) && (joins(exact, suffix) || !isJoined(end));
}

/** Whether one text ends within a word that the other goes on with. */
function joins(left: string, right: string): boolean {
  return /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right);
}

/** A place that was chosen for a quote. */
interface Choice {
  readonly located: Located;
  /** How many folded code units around it agree with the context. */
  readonly likeness: number;
  /** Whether that is half of the context at least. */
  readonly fits: boolean;
}

function choose(text: string, quote: QuoteSelector, places: readonly Stretch[]): Choice {
  const before = fold(quote.prefix, ALL).text;
  const after = fold(quote.suffix, ALL).text;
  const likeness = places.map((place) => alike(text, place, before, after));
  const most = likeness.reduce((a, b) => Math.max(a, b));
  const at = places[likeness.indexOf(most)]!;
  const alone = likeness.indexOf(most) === likeness.lastIndexOf(most);
  const fits = most >= (before.length + after.length) / 2;
  const isTold = places.length === 1 || (alone && fits);
  const steps = stepsBetween(text, at, quote);
  const located: Located = { state: isTold ? 'found' : 'ambiguous', at, steps, places: places.length };
  return { located, likeness: most, fits };
}

/** How many folded code units around a place agree with the context of the quote. */
function alike(text: string, { start, end }: Stretch, before: string, after: string): number {
  const left = fold(text.slice(Math.max(0, start - 3 * before.length - 20), start), ALL).text.trimEnd();
  const right = fold(text.slice(end, end + 3 * after.length + 20), ALL).text.trimStart();
  const wantedLeft = before.trimEnd();
  const wantedRight = after.trimStart();
  let count = 0;
  for (let i = 1; i <= wantedLeft.length && wantedLeft.at(-i) === left.at(-i); i++) count++;
  for (let i = 0; i < wantedRight.length && wantedRight[i] === right[i]; i++) count++;
  return count;
}

/** The fewest steps under which a place reads as the quote: each that can be left out is, the heaviest first. */
function stepsBetween(text: string, { start, end }: Stretch, { exact }: QuoteSelector): number {
  const found = text.slice(start, end);
  const same = (steps: number) => fold(found, steps).text.trim() === fold(exact, steps).text.trim();
  if (found === exact) return 0;
  let needed = ALL;
  for (const step of Object.values(STEPS).reverse()) {
    if (same(needed & ~step)) needed &= ~step;
  }
  return needed;
}

/** Where the beginning of a quote stands and what follows differs. Indices into the folded forms are taken back. */
function differs(text: string, folded: Folded, { exact }: QuoteSelector): Difference | undefined {
  const quote = fold(exact, ALL);
  const least = Math.min(LEAST_BEGINNING, Math.ceil(quote.text.length / 2));
  if (least === 0 || !folded.text.includes(quote.text.slice(0, least))) return undefined;
  const beginning = longestBeginning(folded.text, quote.text);
  const start = folded.text.indexOf(beginning);
  return {
    inQuote: quote.at[beginning.length] ?? exact.length,
    inText: folded.at[start + beginning.length] ?? characterEnd(text, folded.at.at(-1)!),
  };
}
