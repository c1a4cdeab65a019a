import type { Hit } from './text.ts';

/*
 * Words that show where a writer stands to what is told: verbs of reporting (“claims”), modal verbs (“may”), hedges
 * (“reportedly”), words that limit (“only”) and words that insist (“no doubt”). English only. The lists are drawn up
 * for commentary on politics; they are a help for reading, not a measure.
 */

/** Verbs by which words or views are given to somebody: stems, with the endings that English gives them. */
const REPORTING = [
  'accept(?:s|ed|ing)?',
  'acknowledge(?:s|d)?',
  'admit(?:s|ted)?',
  'agree(?:s|d|ment)?',
  'announce(?:s|d|ment)?',
  'ask(?:s|ed)?',
  'assert(?:s|ed)?',
  'believe(?:s|d)?',
  'back(?:s|ed|ing)',
  'call(?:s|ed)?',
  'claim(?:s|ed|ing)?',
  'concede(?:s|d)?',
  'confirm(?:s|ed)?',
  'convey(?:s|ed)?',
  'declare(?:s|d)?',
  'den(?:y|ies|ied)',
  'emphasi[sz]e(?:s|d)?',
  'expect(?:s|ed|ation)?',
  'favou?r(?:s|ed)?',
  'indicate(?:s|d)?',
  'insist(?:s|ed)?',
  'in the words of',
  "in \\p{Lu}\\p{L}+['’]s words",
  'mention(?:s|ed)?',
  'news',
  'note(?:s|d)',
  'predict(?:s|ed|ions?)',
  'promise(?:s|d)?',
  'propos(?:e|es|ed|al)',
  'push(?:es|ed)? for',
  'reiterate(?:s|d)?',
  'report(?:s|ed|edly)',
  'sa(?:y|ys|id)',
  'seek(?:s|ing)?',
  'sought',
  'suggest(?:s|ed)?',
  'te(?:ll|lls)|told',
  'th(?:ink|inks)|thought',
  'vow(?:s|ed)?',
  'warn(?:s|ed)?',
];

const MODAL = [
  "can(?:not|['’]t)?",
  "could(?:n['’]t)?",
  'may',
  'might',
  'must',
  'ought to',
  'shall',
  "should(?:n['’]t)?",
  // Not the noun: “Moscow’s will”, “the will to fight”.
  'will',
  "won['’]t",
  "would(?:n['’]t)?",
  '(?:was|were|is|are) going to',
  'prepared to',
  'likely',
  'unlikely',
];

const HEDGE = [
  'according to',
  'apparent(?:ly)?',
  'allegedly',
  'appear(?:s|ed)?',
  'at least',
  'bandied about',
  'confident',
  'hope(?:s|d|fully)?',
  'maybe',
  'mean(?:s|t) to',
  'no sign of',
  'perhaps',
  'possib(?:le|ly)',
  'presumably',
  'probab(?:le|ly)',
  'purportedly',
  'seem(?:s|ed|ingly)?',
  'so-called',
  'some say',
  'soon to be',
  'a matter of',
];

const LIMIT = ['barely', 'hardly', 'merely', 'no longer', 'never', 'only', 'just'];

const INSISTENCE = [
  'all too clear',
  'certain(?:ly)?',
  'clear(?:ly)?',
  'definitely',
  'indeed',
  'no doubt',
  'obvious(?:ly)?',
  'of course',
  'strictly',
  'surely',
  'undoubtedly',
];

/** What stands before “will” where that is a thing. */
const HAS_A_WILL = /(?:['’]s|\b(?:the|a|own|good|free)) $/;

/** A word may begin a sentence, but “May” is a month, and “Will” a name. */
const STANCE = new RegExp(
  `(^|[^\\p{L}\\p{N}])(${[...REPORTING, ...MODAL, ...HEDGE, ...LIMIT, ...INSISTENCE]
    .map(capitalisable)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

function capitalisable(pattern: string): string {
  const first = pattern[0]!;
  return /[a-z]/.test(first) && pattern !== 'may' && pattern !== 'will'
    ? `[${first}${first.toUpperCase()}]${pattern.slice(1)}`
    : pattern;
}

/**
 * Where such words stand in an English text, in its order: `findStance('He may have said so')` is
 * `[[3, 6], [12, 16]]`, for “may” and “said”.
 */
export function findStance(text: string): readonly Hit[] {
  return [...text.matchAll(STANCE)].flatMap(({ index, 1: before = '', 2: word = '' }) => {
    const start = index + before.length;
    if (word === 'will' && HAS_A_WILL.test(text.slice(0, start))) return [];
    return [[start, start + word.length] as const];
  });
}
