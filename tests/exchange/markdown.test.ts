import { describe, expect, it } from 'vitest';
import { escapeMarkdown, plainMarkdown } from '../../src/exchange/markdown.ts';

describe('Markdown', () => {
  it.each([
    ['**kept** *waiting* __three__ _hours_', 'kept waiting three hours'],
    ['***very* much**', 'very much'],
    ['a [link](https://example.org/a_b) and [another][1]', 'a link and another'],
    ['![a picture](x.png)after', 'after'],
    ['## The talks\n> He said\n> no\n- one\n* two', 'The talks\nHe said\nno\none\ntwo'],
    ['snake_case_word and 2 * 3 * 4', 'snake_case_word and 2 * 3 * 4'],
    ['he said \\*no\\*', 'he said *no*'],
    ['---\ntitle: x\n---\nText', 'Text'],
    ['---\r\ntitle: x\r\n---\r\nOne\r\ntwo', 'One\ntwo'],
    ['an [S-300](https://example.org/S-300_(missile)) and ![it](a_(b).png)more', 'an S-300 and more'],
    ['a [link](https://example.org/(a) and [more](b)', 'a link and more'],
    ['he was **kept\nwaiting** there', 'he was kept\nwaiting there'],
    ['one *\n\ntwo*', 'one *\n\ntwo*'],
    ['one *star\n \nand another*', 'one *star\n \nand another*'],
    ['one\n\n***\n\ntwo', 'one\n\n\n\ntwo'],
    ['<https://example.org>', 'https://example.org'],
    ['Mr.&nbsp;Dorn, Mr.\\ Holm&#8217;s R&amp;D&#x2019;s', 'Mr.\u00a0Dorn, Mr. Holm’s R&D’s'],
    ['he was kept\\\nwaiting', 'he was kept\nwaiting'],
    ['\\&nbsp; &unknown; &constructor; &#9999999; AT&T', '&nbsp; &unknown; &constructor; \ufffd AT&T'],
    ['May–June 2013 - “a”', 'May–June 2013 - “a”'],
  ])('%j reads %j', (markdown, text) => {
    expect(plainMarkdown(markdown)).toBe(text);
  });

  it('shows an escaped text as it is', () => {
    const text = 'a *b* _c_ [d](e) `f` #g <h> \\i R&D &amp; &#65; AT&T;';
    expect(plainMarkdown(escapeMarkdown(text))).toBe(text);
    expect(escapeMarkdown('R&D')).toBe('R&D');
  });
});
