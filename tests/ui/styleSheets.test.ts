// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { mendStyleSheets, watchStyleSheets } from '../../src/ui/styleSheets.ts';

/** Puts a style sheet into the page, and has it fail where that is wanted. */
function add(href: string, fails: boolean): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  if (fails) link.dispatchEvent(new Event('error'));
  return link;
}
const linkTo = (href: string) => document.head.querySelector<HTMLLinkElement>(`link[href$="${href}"]`)!;

it('loads style sheets anew that could not be had, and no others', async () => {
  watchStyleSheets();
  const fine = add('/fine.css', false);
  expect(mendStyleSheets()).toBeUndefined();
  const broken = add('/broken.css', true);

  const first = mendStyleSheets()!;
  expect(linkTo('/broken.css')).not.toBe(broken);
  linkTo('/broken.css').dispatchEvent(new Event('error'));
  await expect(first).rejects.toThrow('/broken.css');

  const second = mendStyleSheets()!;
  linkTo('/broken.css').dispatchEvent(new Event('load'));
  await second;
  expect(mendStyleSheets()).toBeUndefined();
  expect(linkTo('/fine.css')).toBe(fine);
  expect(document.head.querySelectorAll('link')).toHaveLength(2);
});
