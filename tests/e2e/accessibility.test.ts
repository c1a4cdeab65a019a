import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { faultsOf, shapeFaultsOf } from './axe.ts';
import { copyOf, OWN, ownFile, shippedChronology } from './chronology.ts';
import { chooseView, goTo, openPage, type PageOptions, withBrowser } from './page.ts';
import { planeBox } from './plane.ts';

withBrowser();

const chronology = shippedChronology();

/** A state of the page, and how to come to it from the one before. */
interface State {
  readonly name: string;
  /** What follows the address: a link that is followed without loading the page anew. */
  readonly link?: string;
  readonly act?: (page: Page) => Promise<unknown>;
  /** The part that is new in it, where the rest was looked at before; the whole page where nothing is said. */
  readonly within?: string;
}

/** States that follow one another on one page, loaded once. */
interface Walk extends PageOptions {
  readonly name: string;
  readonly states: readonly State[];
  /** Whether its colours are those of states that another walk looks at. */
  readonly alike?: boolean;
}

const EVENT = 'event=exhczx';
const COMPARISON = 'view=comparisons&compare=cw4k2t';
const STORY = 'story=sm7v2c&step=3';
const DIALOG = 'dialog[open]';

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const opens = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page);
  await page.locator(DIALOG).locator('h2').first().waitFor();
};
const see = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
/** Closes what is open over the page, then goes on. */
const after =
  (next: (page: Page) => Promise<unknown>) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.locator(DIALOG).waitFor({ state: 'detached' });
    await next(page);
  };
const shown = see('main section[aria-label]');
const table = see('main table');
const title = see('#panel-title');
const compared = see('#comparison-title');
const playing = see('section[tabindex="-1"] div[aria-live]');

/** Draws a range on the ruler of the timeline. */
async function drawRange(page: Page): Promise<void> {
  const { x, y, width } = await planeBox(page);
  await page.mouse.move(x + 0.3 * width, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 0.6 * width, y + 10, { steps: 3 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Drop the range' }).waitFor();
}

async function focusEvent(page: Page): Promise<void> {
  await title(page);
  await page.locator('#event-exhczx').focus();
  // Only what is reached by keyboard shows its focus.
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tooltip').waitFor();
}

async function takeAKey(page: Page): Promise<void> {
  await press('Change: Search')(page);
  await page.keyboard.press('0');
  await press('Swap the two')(page);
  await press('Change: Zoom in')(page);
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Swap the two' }).waitFor();
}

async function cite(page: Page): Promise<void> {
  await press('Cite this event')(page);
  await page.getByTestId('citation').locator('text=Kerry').first().waitFor();
}

async function pointAtQuote(page: Page): Promise<void> {
  await title(page);
  await page.locator('main section ol button').nth(3).focus();
}

async function showSources(page: Page): Promise<void> {
  await table(page);
  await page.getByText('What they draw on').click();
}

/** Loads the page anew, where the server answers for the chronology as it is told. */
const reload =
  (answer: (route: Route) => unknown, shows: string | RegExp, path = OWN) =>
  async (page: Page): Promise<void> => {
    await page.unrouteAll();
    await page.route('**/data/own.json', answer);
    await page.goto(`${inject('baseUrl')}${path}`);
    await page.getByText(shows).first().waitFor();
  };

async function bringCopy(page: Page): Promise<void> {
  const source = await page.locator(DIALOG).locator('select').inputValue();
  await page.getByTestId('copy-file').setInputFiles({
    name: 'article.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(copyOf(chronology, source).replace('the', 'a')),
  });
  await page.locator(DIALOG).getByRole('list', { name: 'Quotes' }).waitFor();
}

const PLANE = '[data-testid=plane]';
const MAIN = 'main';
const PANEL = 'aside';

const TIMELINE: readonly State[] = [
  { name: 'on opening' },
  { name: 'with an event open', link: EVENT, act: title, within: PANEL },
  { name: 'with an event in focus', act: focusEvent, within: PLANE },
  {
    name: 'with filters set',
    link: 'any=russia&none=iran&kinds=meeting&q=kerry',
    act: see('main li button'),
    within: MAIN,
  },
  { name: 'with the others dimmed', act: press('Dim the others'), within: MAIN },
  {
    name: 'with an event open that the filters leave out',
    link: 'any=iran&event=ebm2bb',
    act: title,
    within: MAIN,
  },
  { name: 'with all actors shown', link: '', act: press(/^\d+ more$/), within: 'search' },
  { name: 'when nothing matches', link: 'q=zeppelin', act: see(`${PLANE} p`), within: MAIN },
  {
    name: 'in lanes, one of them shut',
    link: 'lanes=actor&collapsed=russia',
    act: see(`${PLANE} [aria-expanded=false]`),
    within: MAIN,
  },
  { name: 'with a range drawn', link: '', act: drawRange, within: MAIN },
  {
    name: 'with folded events listed',
    link: 'span=2013-05-07T00:00Z/2013-05-08T00:00Z',
    act: press(/^\d+ longer event/),
    within: MAIN,
  },
  {
    name: 'with notices of a link that leads nowhere',
    link: 'event=nowhere&view=sideways',
    act: see('[aria-label=Notices]'),
    within: '[aria-label=Notices]',
  },
];

const OTHER_VIEWS: readonly State[] = [
  { name: 'in the list', link: 'view=list&event=ebm2bb&q=three', act: title, within: MAIN },
  {
    name: 'with the comparisons listed',
    link: 'view=comparisons',
    act: see('[id^=comparison-]'),
    within: MAIN,
  },
  { name: 'with a comparison open', link: COMPARISON, act: compared, within: MAIN },
  {
    name: 'with an event open beside a comparison',
    link: `${COMPARISON}&event=emgbyo`,
    act: title,
    within: PANEL,
  },
  { name: 'in the reading order', link: 'view=reading', act: shown, within: MAIN },
  {
    name: 'in the reading order, at a quote',
    link: 'view=reading&event=emgbyo',
    act: pointAtQuote,
    within: MAIN,
  },
  { name: 'in the coverage', link: 'view=coverage&event=emgbyo&told=2', act: table, within: MAIN },
  {
    name: 'in the coverage, with what the articles draw on',
    link: 'view=coverage&silent=frontpage-2015',
    act: showSources,
    within: 'main details[open]',
  },
  { name: 'with a story', link: STORY, act: playing },
];

const DIALOGS: readonly State[] = [
  { name: 'with the keys listed', act: opens('Keyboard shortcuts'), within: DIALOG },
  { name: 'with a key that is taken', act: takeAKey, within: DIALOG },
  { name: 'with the stories listed', act: after(opens('Stories')), within: DIALOG },
  { name: 'with the export', act: after(opens('Export')), within: DIALOG },
  { name: 'with a citation', act: after(cite), within: DIALOG },
  { name: 'asked for a copy', act: after(opens('Check against your copy')), within: DIALOG },
  { name: 'with a copy checked', act: bringCopy, within: DIALOG },
];

const PHONE: readonly State[] = [
  { name: 'on opening' },
  { name: 'with an event open', link: EVENT, act: title, within: PANEL },
  { name: 'with the sheet made larger', act: press('Make the panel larger'), within: PANEL },
  { name: 'with the search open', link: '', act: press('Search'), within: 'header' },
  { name: 'with the menu of views', act: press('Timeline, more views'), within: 'header' },
  { name: 'with the filters open', link: 'any=russia', act: opens('Filters'), within: DIALOG },
  { name: 'in the list', act: after((page) => chooseView(page, 'List')), within: MAIN },
  { name: 'with a comparison open', link: COMPARISON, act: compared, within: MAIN },
  { name: 'in the reading order', link: 'view=reading', act: shown, within: MAIN },
  { name: 'in the coverage', link: 'view=coverage&sort=tellers', act: table, within: MAIN },
  { name: 'with a story', link: STORY, act: playing, within: MAIN },
  {
    name: 'with the comparisons listed',
    link: 'view=comparisons',
    act: see('[id^=comparison-]'),
    within: MAIN,
  },
  { name: 'with a citation', link: EVENT, act: cite, within: DIALOG },
  { name: 'asked for a copy', act: after(opens('Check against your copy')), within: DIALOG },
  {
    name: 'with notices of a link that leads nowhere',
    act: after(async (page) => {
      await goTo(page, 'event=nowhere&view=sideways');
      await see('[aria-label=Notices]')(page);
    }),
    within: '[aria-label=Notices]',
  },
];

/** A phone that lies on its side. */
const LYING: readonly State[] = [
  { name: 'on opening' },
  { name: 'with an event open', link: EVENT, act: title },
  { name: 'with the filters open', link: 'any=russia', act: opens('Filters'), within: DIALOG },
  { name: 'in the list', act: after((page) => goTo(page, 'view=list')), within: MAIN },
  { name: 'with a story', link: STORY, act: playing },
];

const BROKEN = 'export default () => { throw new TypeError("broken"); }';

const TROUBLES: readonly State[] = [
  { name: 'while it waits for the file', act: reload(() => {}, 'Waiting for the server') },
  {
    name: 'when loading was cancelled',
    act: async (page) => {
      await press('Cancel')(page);
      await page.getByText('Loading was cancelled').waitFor();
    },
  },
  {
    name: 'when the file is out of reach',
    act: reload((route) => route.fulfill({ status: 404 }), 'The chronology cannot be reached'),
  },
  {
    name: 'when the file is no chronology',
    act: reload((route) => route.fulfill({ body: '[]' }), 'This file is not a chronology'),
  },
  {
    name: 'asked about another site',
    act: reload((route) => route.abort(), 'Open a chronology from', '?data=https://example.org/ferry.json'),
  },
  {
    name: 'when the file has findings',
    act: reload(
      (route) => route.fulfill({ body: ownFile((file) => delete file.events[0].date) }),
      'could not be read',
    ),
  },
  { name: 'with the findings listed', act: opens(/^Show \d+ finding/), within: DIALOG },
  {
    name: 'when a view fails',
    act: async (page) => {
      await page.route('**/assets/Coverage-*.js', (route) =>
        route.fulfill({ body: BROKEN, contentType: 'text/javascript' }),
      );
      await page.goto(`${inject('baseUrl')}?view=coverage`);
      await page.getByRole('button', { name: 'Copy report' }).waitFor();
    },
    within: MAIN,
  },
];

/** Where the server answers for the chronology, at first as it should. */
const FAULTY: PageOptions = {
  path: OWN,
  before: (page) => page.route('**/data/own.json', (route) => route.fulfill({ body: ownFile() })),
  expectedErrors: /404|broken/,
};

/** The same in another language. */
const inLanguage = (lang: string): readonly State[] => [
  { name: 'with an event open', act: title },
  { name: 'in the list', link: `lang=${lang}&view=list&${EVENT}`, act: see('main h2'), within: MAIN },
  { name: 'in the coverage', link: `lang=${lang}&view=coverage`, act: table, within: MAIN },
  { name: 'with a comparison open', link: `lang=${lang}&${COMPARISON}`, act: compared, within: MAIN },
  {
    name: 'with the keys listed',
    link: `lang=${lang}`,
    act: async (page) => {
      await page.locator('header button[aria-keyshortcuts]').click();
      await page.locator(DIALOG).locator('kbd').first().waitFor();
    },
    within: DIALOG,
  },
];

const WALKS: readonly Walk[] = [
  { name: 'on the timeline', states: TIMELINE },
  { name: 'in the other views', states: OTHER_VIEWS },
  { name: 'in dialogs', path: `?${EVENT}`, states: DIALOGS },
  { name: 'on a phone', phone: true, states: PHONE },
  {
    name: 'where there is room for a few views',
    viewport: { width: 1190, height: 900 },
    states: [{ name: 'with the menu of views', act: press('More views'), within: 'header' }],
  },
  { name: 'in a frame', path: `?${STORY}&embed=story`, states: [{ name: 'with a story', act: playing }] },
  { name: 'in trouble', ...FAULTY, states: TROUBLES },
  {
    name: 'on a phone that lies on its side',
    phone: true,
    viewport: { width: 844, height: 390 },
    states: LYING,
  },
  {
    name: 'in trouble on a phone',
    ...FAULTY,
    phone: true,
    states: TROUBLES.filter(({ name }) => /reach|findings/.test(name)),
  },
  ...['de', 'fr', 'ar-XB'].map((lang) => ({
    name: `in ${lang}`,
    path: `?lang=${lang}&${EVENT}`,
    states: inLanguage(lang),
    alike: true,
  })),
];

/** Each of these is many states, and a slow machine is not a failure. In milliseconds. */
const MANY_STATES = 600_000;

describe('axe finds nothing', () => {
  it.each(WALKS)('$name', { timeout: MANY_STATES }, async ({ states, alike, ...options }) => {
    const page = await openPage(options);
    const found: string[] = [];
    for (const { name, link, act, within } of states) {
      if (link !== undefined) await goTo(page, link);
      await act?.(page);
      for (const fault of await (alike ? shapeFaultsOf : faultsOf)(page, within))
        found.push(`${name}: ${fault}`);
    }
    expect(found).toEqual([]);
  });
});
