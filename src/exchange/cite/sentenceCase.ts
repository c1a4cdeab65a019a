/** Short words that headlines leave small, and such as are often left small. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|off|on|onto|or|out|over|per|so|the|to|up|via|with|yet)$/;
/** What stands before the first word of a title, or of its second part. */
const BEGINNING = /(?:^|[:?!–—]\s*)[^\p{L}\p{N}]*$/u;
/** The last word of a sentence before another; that of a letter, as in “U.S.”, is no sentence’s. */
const SENTENCE = /(\p{L}*)\.\s*[^\p{L}\p{N}]*$/u;
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * An English headline in sentence case, as APA style has titles: `Two Ministers and a Ferry to Arland` is
 * `Two ministers and a ferry to Arland` where `names` has “Arland”. Names keep their capitals, and so do words with
 * more than one, such as “UN”, or with a figure, and letters that stand alone, such as “U.S.” and “Plan B”. A title that
 * is no headline stays as it is.
 */
export function sentenceCase(title: string, names: readonly string[]): string {
  const kept = names.filter((name) => /\p{Lu}/u.test(name)).flatMap((name) => placesOf(name, title));
  const isName = (at: number) => kept.some(({ start, end }) => at >= start && at < end);
  const words = [...title.matchAll(WORD)].filter(
    ({ index, 0: word }) => !isName(index) && !SMALL.test(word.toLowerCase()),
  );
  const begins = (index: number) => {
    const before = title.slice(0, index);
    const last = SENTENCE.exec(before)?.[1];
    return BEGINNING.test(before) || (last !== undefined && !/^\p{Lu}$/u.test(last));
  };
  const isLetter = (word: string, index: number) =>
    /^\p{Lu}$/u.test(word) && (word !== 'A' || title[index + 1] === '.');
  const inside = words.filter(({ index }) => !begins(index));
  if (!inside.every(({ 0: word }) => /^\p{Lu}/u.test(word))) return title;
  return title.replace(WORD, (word, index: number) =>
    begins(index) || isName(index) || isLetter(word, index) || /.\p{Lu}|\p{N}/u.test(word)
      ? word
      : word.toLowerCase(),
  );
}

/** Where a name stands in a text as words of its own. */
function placesOf(name: string, text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
    if (around.every((character) => !/[\p{L}\p{N}]/u.test(character)))
      found.push({ start: at, end: at + name.length });
  }
  return found;
}
