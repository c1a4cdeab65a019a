import { basename } from 'node:path';
import { type Cut, cutExcerpt } from '../dataset/texts/cut.ts';
import { MAX_EXACT } from '../dataset/texts/measures.ts';
import { type ExitCode, type Io, reasonOf, runIfMain } from './io.ts';

const USAGE = `usage: npm run cut -- ARTICLE.txt "first words" ["last words"]
  Prints the excerpt that reads as the first words, or that goes from them to the next of the last words.
  Straight quotes match typographic ones, and a space matches any white space.`;

/** How much of the article is shown on either side of words that stand at several places. */
const SHOWN = 30;

/** Prints an excerpt to paste into a chronology. 0 when it is cut, 1 when the words do not say which, 2 otherwise. */
export function runCut(argv: readonly string[], io: Io): ExitCode {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(USAGE);
    return 0;
  }
  const [article, first, last] = argv;
  if (article === undefined || first === undefined || first.trim() === '' || argv.length > 3) {
    io.err(`expected an article and the first words, received ${JSON.stringify(argv)}`);
    io.err(USAGE);
    return 2;
  }
  let text: string;
  try {
    text = io.readText(article);
  } catch (error) {
    io.err(`cannot read ${article}: ${reasonOf(error)}`);
    return 2;
  }
  const cut = cutExcerpt(basename(article, '.txt'), text, first, last);
  if (!cut.ok) {
    tellFailure(cut, text, io);
    return 1;
  }
  io.out(JSON.stringify(cut.excerpt, null, 2));
  const { length } = cut.excerpt.exact;
  if (length > MAX_EXACT) io.err(`the quote has ${length} characters, more than ${MAX_EXACT}: shorten it`);
  return 0;
}

function tellFailure(cut: Extract<Cut, { ok: false }>, text: string, io: Io): void {
  io.err(cut.message);
  for (const { start, end } of cut.places) {
    const shown = text.slice(Math.max(0, start - SHOWN), end + SHOWN).replace(/\s+/g, ' ');
    io.err(`  ${start}–${end}: …${shown}…`);
  }
}

runIfMain(import.meta.url, runCut);
