import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 to level AA, and what axe holds to be good practice besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours, and so on the theme. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds in a part of the page: the rule, and where. */
async function run(
  page: Page,
  within: string,
  runOnly: readonly string[],
  leaveOut: readonly string[] = [],
): Promise<string[]> {
  // The page's policy lets no script in that is not its own.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ within, runOnly, leaveOut }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(within, {
        resultTypes: ['violations'],
        runOnly: [...runOnly],
        rules: Object.fromEntries(leaveOut.map((rule) => [rule, { enabled: false }])),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          // Where little time is in view the brush is narrow; the whole timeline can be dragged in its place.
          .filter(({ html }) => id !== 'target-size' || !html.includes('aria-label="Time in view"'))
          .map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      );
    },
    { within, runOnly, leaveOut },
  );
}

/** What axe finds on a page that has no script to change its theme: all, or what depends on colours. */
export const writtenFaultsOf = (page: Page, onlyColours = false): Promise<string[]> =>
  run(page, 'html', onlyColours ? OF_COLOUR : TAGS);

/** What axe finds but for colours. */
export const shapeFaultsOf = (page: Page, within = 'html'): Promise<string[]> =>
  run(page, within, TAGS, OF_COLOUR);

/**
 * What axe finds in both themes. The page changes its theme as it does when the system changes, without being loaded
 * anew, so that a state that took steps to reach is reached once; it is left in the other theme than it was in.
 */
export async function faultsOf(page: Page, within = 'html'): Promise<string[]> {
  const found = await run(page, within, TAGS);
  const colorScheme = (await page.locator('html[data-theme=light]').count()) > 0 ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
  const other = await run(page, within, OF_COLOUR);
  return [...found, ...other.map((fault) => `${colorScheme}: ${fault}`)];
}
