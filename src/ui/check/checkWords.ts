import { STEPS } from '../../dataset/texts/fold.ts';
import type { Located } from '../../dataset/texts/locate.ts';
import { countOf } from '../words.ts';
import type { CheckedQuote } from './copy.ts';
import type { Fault } from './readCopy.ts';

/** How a quote stands to a copy, from best to worst. */
export type Standing = 'exact' | 'alike' | 'ambiguous' | 'missing';

export function standingOf(located: Located): Standing {
  if (located.state !== 'found') return located.state;
  return located.steps === 0 ? 'exact' : 'alike';
}

const STEP_WORDS: Readonly<Record<keyof typeof STEPS, string>> = {
  SPACES: 'white space',
  QUOTES: 'quotation marks',
  DASHES: 'dashes',
  FORMS: 'ligatures or accents',
  HYPHENS: 'hyphenation',
  CAPITALS: 'capitals',
};

/** "white space and dashes" */
function stepsInWords(steps: number): string {
  const names = (Object.keys(STEPS) as (keyof typeof STEPS)[]).filter((name) => steps & STEPS[name]);
  return new Intl.ListFormat('en-GB').format(names.map((name) => STEP_WORDS[name]));
}

/** "Exact", "The same but for dashes; stands in 2 places, told by its context", "Not found" */
export function standingWords(located: Located): string {
  if (located.state === 'missing') return 'Not found';
  const how = located.steps === 0 ? 'Exact' : `The same but for ${stepsInWords(located.steps)}`;
  if (located.places === 1) return how;
  const told = located.state === 'found' ? 'told by its context' : 'its context does not tell which';
  return `${how}; stands in ${countOf(located.places, 'place')}, ${told}`;
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
  return `After “…${from}” the quote has “${beginning(excerpt.exact, inQuote)}”, this copy “${beginning(text, inText)}”`;
}

/** "71 of 72 quotes found: 60 exact, 11 the same but for how they are written; 1 not found" */
export function summaryOf(quotes: readonly CheckedQuote[]): string {
  const counts = { exact: 0, alike: 0, ambiguous: 0, missing: 0 };
  for (const { located } of quotes) counts[standingOf(located)]++;
  const found = quotes.length - counts.missing;
  const parts = [
    counts.exact > 0 && `${counts.exact} exact`,
    counts.alike > 0 && `${counts.alike} the same but for how they are written`,
    counts.ambiguous > 0 && `${counts.ambiguous} in several places`,
    counts.missing > 0 && `${counts.missing} not found`,
  ].filter(Boolean);
  return `${found} of ${countOf(quotes.length, 'quote')} found: ${parts.join(', ')}.`;
}

export const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  empty: 'It is empty. Choose the saved page or the text of the article.',
  'no words':
    'It has no words on it: the page may build its text by a script. Copy the text from the page and paste it here.',
  pdf: 'It is a PDF, which this page cannot read. Open it, select all of its text, copy it and paste it here.',
  archive:
    'It is an archive or a word processor’s file. Save it as plain text or as a web page, or paste its text here.',
  binary: 'It is no text: a picture or a program, perhaps. Choose a .txt, .html or .md file.',
  'too large': 'It is larger than 50 MB. Save the article alone, or paste its text here.',
  unreadable: 'The browser could not read it. Was it moved or renamed? Choose it again.',
};
