import { describe, expect, it } from 'vitest';
import { textFragmentLink } from '../../src/exchange/textFragment.ts';
import { quote } from '../fixtures.ts';

const PAGE = 'https://example.org/article';

function link(exact: string, more: Parameters<typeof quote>[3] = {}, known: ReturnType<typeof quote>[] = []) {
  return textFragmentLink(PAGE, quote('s', exact, 100, more), known);
}

describe('a link to a quote', () => {
  it('names its words', () => {
    expect(link('kept waiting')).toBe(`${PAGE}#:~:text=kept%20waiting`);
  });

  it('encodes what separates the parts of a directive, and all that an address must not hold', () => {
    expect(link('anti-ship, S-300 & more – “yes”')).toBe(
      `${PAGE}#:~:text=anti%2Dship%2C%20S%2D300%20%26%20more%20%E2%80%93%20%E2%80%9Cyes%E2%80%9D`,
    );
    expect(link('half \ud83d of it')).toContain('%EF%BF%BD');
  });

  it('keeps a fragment that the address has, but no other directive', () => {
    const excerpt = quote('s', 'words', 0);
    expect(textFragmentLink(`${PAGE}#part-2`, excerpt, [])).toBe(`${PAGE}#part-2:~:text=words`);
    expect(textFragmentLink(`${PAGE}#:~:text=other`, excerpt, [])).toBe(`${PAGE}#:~:text=words`);
  });

  it('names a long quote by its first and last words', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
    expect(link(words.join(' '))).toBe(
      `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39`,
    );
  });

  it('takes more last words where the quote holds them earlier', () => {
    const refrain = 'and it went on and on';
    const text = `It began in the month of May, ${refrain} for a week, ${refrain} for a month, and so ${refrain}`;
    const end = decodeURIComponent(new URL(link(text)).hash.split(',').at(-1)!);
    expect(end).toBe('so and it went on and on');
  });

  it('names a quote of two paragraphs by its ends, each of which stands in one', () => {
    expect(link('This is the end of it all.\n\nAnd here the next one begins, too.')).toBe(
      `${PAGE}#:~:text=This%20is%20the%20end%20of,the%20next%20one%20begins%2C%20too.`,
    );
  });

  it('never runs over the end of a paragraph, however short that is', () => {
    expect(link('“Never,” he said.\nThen he left.')).toBe(
      `${PAGE}#:~:text=%E2%80%9CNever%2C%E2%80%9D%20he%20said.,Then%20he%20left.`,
    );
    expect(link('A short head\nThe visit was long, and it ended late at night.')).toBe(
      `${PAGE}#:~:text=A%20short%20head,it%20ended%20late%20at%20night.`,
    );
  });

  it('leaves out half a word at either end', () => {
    expect(link('ian answer was n', { prefix: 'the Iran', suffix: 'o' })).toBe(
      `${PAGE}#:~:text=answer%20was`,
    );
    // Its context has them whole, next to the words.
    const twice = [quote('s', 'the law of', 500)];
    expect(link('national law ma', { prefix: 'of inter', suffix: 'kes' }, twice)).toBe(
      `${PAGE}#:~:text=of%20international-,law,-makes`,
    );
  });

  it('adds context only where what is known of the article has the words twice', () => {
    const context = { prefix: 'In the end of June, for once, ', suffix: ' again.\n\nAnd so on' };
    expect(link('he was late', context)).toBe(`${PAGE}#:~:text=he%20was%20late`);
    const elsewhere = quote('s', 'that', 500, { suffix: ' He was  late that day' });
    expect(link('he was late', context, [elsewhere])).toBe(
      `${PAGE}#:~:text=of%20June%2C%20for%20once%2C-,he%20was%20late,-again.`,
    );
  });

  it('does not take a neighbour that shows the same place for another', () => {
    const excerpt = quote('s', 'he was late', 100, { prefix: 'In June ', suffix: ' again' });
    const neighbour = quote('s', 'again', 112, { prefix: 'June he was late ' });
    expect(textFragmentLink(PAGE, excerpt, [neighbour, excerpt])).toBe(`${PAGE}#:~:text=he%20was%20late`);
  });

  it('is the plain address where a quote has no words', () => {
    expect(link('…')).toBe(PAGE);
  });
});
