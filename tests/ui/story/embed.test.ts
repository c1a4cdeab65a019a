import { describe, expect, it } from 'vitest';
import { embedCode, stepLink, withoutEmbed } from '../../../src/ui/story/embed.ts';

const PAGE = 'https://example.org/datelines/?story=s1&step=3&data=a.json';

describe('a story in another page', () => {
  it('is a frame that leads to the same step, with only the story in it', () => {
    const code = embedCode(PAGE, 'The ferry');
    const [, address] = /src="([^"]+)"/.exec(code)!;
    const url = new URL(address!.replaceAll('&amp;', '&'));
    expect([...url.searchParams]).toEqual([
      ['story', 's1'],
      ['step', '3'],
      ['data', 'a.json'],
      ['embed', 'story'],
    ]);
    expect(code).toContain('title="The ferry"');
  });

  it('is safe markup, whatever the title', () => {
    const code = embedCode(PAGE, '"><script>alert(1)</script>');
    expect(code).not.toContain('<script>');
    expect(code.match(/title="[^"]*"/)![0]).toBe('title="&quot;>&lt;script>alert(1)&lt;/script>"');
  });

  it('is at its own time, wherever the view is on its way', () => {
    const moving = PAGE.replace('&data', '&span=2013-05-01T00:00Z%2F2013-06-01T00:00Z&data');
    expect(stepLink(moving)).toBe(PAGE);
    expect(embedCode(moving, 'x')).toBe(embedCode(PAGE, 'x'));
  });

  it('leads to the whole page', () => {
    expect(withoutEmbed(`${PAGE}&embed=story`)).toBe(PAGE);
    expect(withoutEmbed(`${PAGE}&span=2013-05-01T00:00Z%2F2013-06-01T00:00Z&embed=story`)).toBe(PAGE);
  });
});
