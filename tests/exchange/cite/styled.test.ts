import { describe, expect, it } from 'vitest';
import { bibliography } from '../../../src/exchange/cite/styled.ts';
import { STYLES, type StyleName } from '../../../src/exchange/cite/styles.ts';

const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

describe.each(STYLE_NAMES)('words that every object has, in %s', (style) => {
  const inWords = ['constructor jr', 'constructor, a', '<i>constructor</i>', 'toString.', 'CONSTRUCTOR'];
  it.each([...Object.getOwnPropertyNames(Object.prototype), ...inWords])('%s', (word) => {
    const type = 'article-newspaper';
    const name = { family: word, given: word };
    const items = [
      { id: 'a', type, title: word },
      { id: 'b', type, title: 'A ferry', author: [name] },
      { id: 'c', type, title: word, author: [name, { literal: word }] },
      { id: 'd', type, title: word, author: [name, { literal: word }] },
    ];
    const entries = bibliography(items, style).map((runs) => runs.map(({ text }) => text).join(''));
    expect(entries).toHaveLength(items.length);
    for (const entry of entries) {
      expect(entry.toLowerCase()).toContain(word.toLowerCase().replace(/<.*?>|\W.*/g, ''));
      expect(entry).not.toMatch(/\p{Noncharacter_Code_Point}/u);
    }
  });
});
