import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  focusOf,
  goTo,
  noticesOf,
  openPage,
  panelOf,
  ready,
  sidewaysScroll,
  turnTo,
  withBrowser,
} from './page.ts';
import { planeBox, SPAN, spanOf } from './plane.ts';

/* What axe does not see: edges and focus in each theme, little room, wide text, forced colours, no motion. */

withBrowser();

const EVENT = 'event=exhczx';

/** Each view, and what shows that it is there. */
const VIEWS = [
  { view: 'timeline', link: '', shows: '[data-testid=plane] li button' },
  { view: 'open event', link: EVENT, shows: '#panel-title' },
  { view: 'list', link: 'view=list', shows: 'main h2' },
  { view: 'reading order', link: 'view=reading', shows: 'main section ol button' },
  { view: 'coverage', link: 'view=coverage', shows: 'main table' },
  { view: 'comparisons', link: 'view=comparisons', shows: '[id^=comparison-]' },
  { view: 'comparison', link: 'view=comparisons&compare=cw4k2t', shows: '#comparison-title' },
  { view: 'story', link: 'story=sm7v2c&step=3', shows: 'section[tabindex="-1"] div[aria-live]' },
] as const;

/** Each dialog that there is on a desk and on a phone, and what opens it. */
const DIALOGS = [
  { view: 'citation', link: EVENT, opens: 'Cite this event' },
  { view: 'check of quotes', link: EVENT, opens: 'Check against your copy' },
  { view: 'list of keys', link: '', opens: '?' },
  { view: 'list of stories', link: 'view=list', opens: 'Stories' },
] as const;

type State = (typeof VIEWS)[number] | (typeof DIALOGS)[number];
const STATES: readonly State[] = [...VIEWS, ...DIALOGS];

/** Closes the dialog that is open, goes where a link leads, and opens the dialog of the state. */
async function show(page: Page, state: State): Promise<void> {
  const dialog = page.locator('dialog[open]');
  if (await dialog.isVisible()) {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await goTo(page, state.link);
  if ('shows' in state) return page.locator(state.shows).first().waitFor();
  await ready(page);
  if (state.opens === '?') await page.keyboard.press('?');
  else {
    const opener = page.getByRole('button', { name: state.opens }).first();
    // A phone has it in its menu of views.
    if (!(await opener.isVisible())) await page.getByRole('button', { name: /more views$/i }).press('Enter');
    // Only what is reached by keyboard shows its focus.
    await opener.press('Enter');
  }
  await dialog.locator('button').first().waitFor();
}

/** Gives the page a way to measure contrast; colours are read back from a canvas, whatever they are written in. */
async function withContrast(page: Page): Promise<void> {
  await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    type Rgba = readonly [number, number, number, number];
    const read = (colour: string): Rgba => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      return [red!, green!, blue!, alpha! / 255];
    };
    const over = (above: Rgba, below: Rgba): Rgba =>
      [0, 1, 2, 3].map((i) =>
        i === 3 ? 1 : above[3] * above[i]! + (1 - above[3]) * below[i]!,
      ) as unknown as Rgba;
    const luminance = (colour: Rgba) => {
      const [red, green, blue] = colour.slice(0, 3).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    /** The colour that lies under an element. */
    const ground = (element: Element | null): Rgba => {
      if (!element) return [255, 255, 255, 1];
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, ground(element.parentElement));
    };
    Object.assign(window, {
      contrastOn(colour: string, element: Element | null) {
        const below = ground(element);
        const [light, dark] = [luminance(over(read(colour), below)), luminance(below)].sort((a, b) => b - a);
        return (light! + 0.05) / (dark! + 0.05);
      },
    });
  });
}

type WithContrast = Window & { contrastOn(colour: string, element: Element | null): number };

/** Fields, boxes, switches and buttons with an edge that cannot be seen: less than 3:1 on what lies around them. */
const faintEdges = (page: Page) =>
  page.evaluate(() => {
    const { contrastOn } = window as unknown as WithContrast;
    const controls = [
      ...document.querySelectorAll('button, select, input, textarea, input[role=switch] + span'),
    ];
    const edged = controls.filter((control) => {
      const { borderLeftWidth, borderLeftStyle, opacity } = getComputedStyle(control);
      return (
        control.checkVisibility() &&
        borderLeftStyle !== 'none' &&
        Number.parseFloat(borderLeftWidth) > 0 &&
        opacity !== '0' &&
        !control.matches(':disabled')
      );
    });
    const faint = edged.flatMap((control) => {
      const ratio = contrastOn(getComputedStyle(control).borderLeftColor, control.parentElement);
      return ratio < 3 ? [`${control.outerHTML.slice(0, 120)} ${ratio.toFixed(2)}`] : [];
    });
    // What is pressed by its icon alone is found by that.
    for (const icon of document.querySelectorAll('button:not(:disabled) svg')) {
      if (!icon.checkVisibility()) continue;
      let strength = 100;
      for (let at: Element | null = icon; at; at = at.parentElement)
        strength *= Number(getComputedStyle(at).opacity);
      const { color } = getComputedStyle(icon);
      const ratio = contrastOn(`color-mix(in srgb, ${color} ${strength}%, transparent)`, icon.parentElement);
      if (ratio < 3) faint.push(`${icon.parentElement!.outerHTML.slice(0, 120)} ${ratio.toFixed(2)}`);
    }
    return { edged: edged.length, faint };
  });

/**
 * Goes through all that Tab reaches, in order, and tells what does not show its focus, or has it where it cannot be
 * seen: out of the window, or under something else.
 */
const hiddenFocus = (page: Page) =>
  page.evaluate(async () => {
    const { contrastOn } = window as unknown as WithContrast;
    const reached = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled'),
    );
    /** What lies over an element where one looks for it; nothing when it is seen. WCAG 2.4.11. */
    const hiddenBy = (element: HTMLElement): string | undefined => {
      // A link that wraps has a rectangle for each line.
      const box = element.getClientRects()[0]!;
      const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
      const [right, bottom] = [Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)];
      if (right - left < 1 || bottom - top < 1) return 'out of the window';
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const label = element.closest('label');
      if (at && (element.contains(at) || label?.contains(at))) return undefined;
      return `under ${at?.outerHTML.slice(0, 80)}`;
    };
    /** An outline on it, or on what stands for it beside or around it, or drawn over all of what it opens. */
    const isMarked = (element: HTMLElement) =>
      [element, element.nextElementSibling, element.parentElement].some((part) =>
        ['', '::after'].some((pseudo) => {
          if (!part) return false;
          const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(part, pseudo);
          const wide = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5 && opacity !== '0';
          return wide && contrastOn(outlineColor, part.parentElement) >= 3;
        }),
      );
    const faults: string[] = [];
    for (const element of reached) {
      if (!element.isConnected || !element.checkVisibility()) continue;
      element.focus();
      if (document.activeElement !== element) continue;
      // What has the focus may first have to be brought into view.
      let hidden = hiddenBy(element);
      for (let frame = 0; hidden && frame < 20; frame++) {
        await new Promise(requestAnimationFrame);
        hidden = hiddenBy(element);
      }
      if (hidden) faults.push(`${hidden}: ${element.outerHTML.slice(0, 140)}`);
      if (!isMarked(element)) faults.push(`unmarked: ${element.outerHTML.slice(0, 140)}`);
    }
    return { reached: reached.length, faults };
  });

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it('the edges of controls are seen in every view and dialog', async () => {
    const page = await openPage({ colorScheme, path: '?any=russia' });
    await withContrast(page);
    let edged = 0;
    for (const state of STATES) {
      await show(page, state);
      const found = await faintEdges(page);
      expect(found.faint, state.view).toEqual([]);
      edged += found.edged;
    }
    expect(edged).toBeGreaterThan(100);
  });
});

describe.each([
  ['on a desk', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', { phone: true }],
  ['at 400 % zoom', { viewport: { width: 320, height: 256 } }],
] as const)('the focus, %s,', (_, options) => {
  it.each(STATES)('is marked and never hidden in the $view', async (state) => {
    const page = await turnTo('', { ...options, colorScheme: 'dark' });
    await withContrast(page);
    // From here on the page holds the reader to use the keyboard.
    await page.keyboard.press('Tab');
    await show(page, state);
    const { reached, faults } = await hiddenFocus(page);
    expect(reached).toBeGreaterThan(8);
    expect(faults).toEqual([]);
  });
});

describe('beside the sheet of an open event, where a phone has two rows', () => {
  it('an event that has the focus has one of them', async () => {
    const page = await turnTo(`?${EVENT}`, { phone: true });
    await panelOf(page).getByRole('heading', { level: 2 }).waitFor();
    await page.getByRole('list', { name: 'Events' }).locator('button[tabindex="0"]').focus();
    const focused = new Set<string>();
    for (const key of ['Home', ...Array(6).fill('ArrowRight'), 'End', ...Array(6).fill('ArrowLeft')]) {
      await page.keyboard.press(key);
      await expect
        .poll(() =>
          page.evaluate(() => {
            const { left, top, width, height } = document.activeElement!.getBoundingClientRect();
            const at = document.elementFromPoint(left + width / 2, top + height / 2);
            return at === document.activeElement && top > 0;
          }),
        )
        .toBe(true);
      focused.add(await focusOf(page));
    }
    expect(focused.size).toBe(14);
  });
});

describe('with little room, as at 400 % zoom', () => {
  it.each([
    { width: 320, height: 256 },
    { width: 320, height: 640 },
  ])(
    'nothing but the timeline and tables scrolls in two directions at $width × $height',
    async (viewport) => {
      const page = await turnTo('', { viewport });
      for (const state of STATES) {
        await show(page, state);
        expect(await sidewaysScroll(page), state.view).toBe(0);
        const sideways = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter(
              (element) =>
                element.scrollWidth > element.clientWidth + 1 &&
                /auto|scroll/.test(getComputedStyle(element).overflowX),
            )
            // A table needs its columns beside one another, which WCAG 1.4.10 excepts.
            .filter((element) => !element.querySelector('table') && element.tagName !== 'INPUT')
            .map((element) => element.outerHTML.slice(0, 100)),
        );
        expect(sideways, state.view).toEqual([]);
      }
    },
  );

  it('an event can be read, and closed again', async () => {
    const page = await openPage({ viewport: { width: 320, height: 256 }, path: `?${EVENT}` });
    const panel = panelOf(page);
    const title = panel.getByRole('heading', { level: 2 }).first();
    await title.scrollIntoViewIfNeeded();
    const last = panel.getByRole('figure').last();
    await last.scrollIntoViewIfNeeded();
    expect((await last.boundingBox())!.width).toBeGreaterThan(200);
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => title.isVisible()).toBe(false);
    expect((await planeBox(page)).height).toBeGreaterThan(60);
  });
});

describe('with the text set wider, as WCAG 1.4.12 has it', () => {
  /** Texts that are cut off by their own box or by one around it. */
  const cut = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => {
          const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
          const hides = [overflowX, overflowY].map((value) => value === 'hidden' || value === 'clip');
          if (
            !element.checkVisibility() ||
            element.closest('.visually-hidden') ||
            textOverflow === 'ellipsis'
          )
            return false;
          if (
            element.matches('canvas, input, [data-testid=plane], [data-testid=plane] *') ||
            !element.innerText?.trim()
          )
            return false;
          return (
            (hides[0] && element.scrollWidth > element.clientWidth + 1) ||
            (hides[1] && element.scrollHeight > element.clientHeight + 1)
          );
        })
        .map((element) => `${element.tagName} ${element.className} ${element.innerText.slice(0, 60)}`),
    );

  it.each([{ phone: false }, { phone: true }])(
    'nothing is cut off (on a phone: $phone)',
    async ({ phone }) => {
      const page = await openPage({ phone });
      await page.evaluate(() => {
        const wide = new CSSStyleSheet();
        wide.replaceSync(
          '*:not(canvas) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
        document.adoptedStyleSheets = [wide];
      });
      for (const state of STATES) {
        await show(page, state);
        expect(await cut(page), state.view).toEqual([]);
        expect(await sidewaysScroll(page), state.view).toBe(0);
      }
    },
  );
});

describe('with forced colours', () => {
  /** How many pixels of the timeline have a colour of the system. */
  const drawnIn = (page: Page, colour: string) =>
    page.evaluate((name) => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=plane] canvas')!;
      const probe = document.createElement('canvas').getContext('2d')!;
      probe.fillStyle = name;
      probe.fillRect(0, 0, 1, 1);
      const wanted = probe.getImageData(0, 0, 1, 1).data.join();
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) if (data.subarray(i, i + 4).join() === wanted) count++;
      return count;
    }, colour);

  it('the timeline is drawn in them, its open event too, as soon as they are forced', async () => {
    const page = await openPage({ path: `?${EVENT}`, colorScheme: 'dark' });
    expect(await drawnIn(page, 'Highlight')).toBe(0);
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(() => drawnIn(page, 'Highlight')).toBeGreaterThan(1000);
    expect(await drawnIn(page, 'CanvasText')).toBeGreaterThan(1000);
    // No colour of a source is left.
    expect(await drawnIn(page, '#ef8a72')).toBe(0);
  });

  it('what is found, and what a notice says, can be read on any ground', async () => {
    const page = await openPage({ path: '?view=list&q=Kerry&span=soon', colorScheme: 'dark' });
    await page.emulateMedia({ forcedColors: 'active' });
    await withContrast(page);
    const notice = noticesOf(page);
    await notice.getByText('soon').waitFor();
    await page.locator('main mark').first().waitFor();
    const faint = await page.evaluate(() => {
      const { contrastOn } = window as unknown as WithContrast;
      const read = [...document.querySelectorAll('mark, [aria-label=Notices] *')];
      return read
        .filter(
          (element) =>
            element.checkVisibility() && contrastOn(getComputedStyle(element).color, element) < 4.5,
        )
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(faint).toEqual([]);
  });

  it('what is chosen, has the focus or is an icon is still told apart', async () => {
    const page = await openPage({ path: '?any=russia' });
    await page.emulateMedia({ forcedColors: 'active' });
    await withContrast(page);
    expect((await faintEdges(page)).faint).toEqual([]);
    const looks = await page.evaluate(() => {
      const { contrastOn } = window as unknown as WithContrast;
      const ratio = (selector: string, property: 'backgroundColor' | 'color') => {
        const element = document.querySelector(selector)!;
        const ground = property === 'color' ? element : element.parentElement;
        return contrastOn(getComputedStyle(element)[property], ground);
      };
      return {
        checked: ratio('input[type=checkbox]:checked:not([role=switch])', 'backgroundColor'),
        switched: ratio('input[role=switch]:checked + span', 'backgroundColor'),
        icons: [...document.querySelectorAll('header svg')].map((icon) =>
          contrastOn(getComputedStyle(icon).stroke, icon.parentElement),
        ),
      };
    });
    expect(looks.checked).toBeGreaterThan(3);
    expect(looks.switched).toBeGreaterThan(3);
    expect(looks.icons.length).toBeGreaterThan(3);
    for (const icon of looks.icons) expect(icon).toBeGreaterThan(3);
  });
});

describe('with reduced motion', () => {
  it('nothing moves by itself: what opens is open, and the timeline is at once where it goes', async () => {
    const page = await openPage({ path: `?fold=off&span=2013-04-20T00:00Z/2013-06-09T00:00Z&${EVENT}` });
    const moving = () =>
      page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const near = await spanOf(page);
    expect(near.end - near.start).toBeCloseTo((50 * 24 * 3_600_000) / 1.6, -6);
    expect(await moving()).toBe(0);
    for (const state of STATES) {
      await show(page, state);
      expect(await moving(), state.view).toBe(0);
    }
  });

  it('that is not asked for, the timeline glides', async () => {
    const page = await openPage({
      reducedMotion: 'no-preference',
      path: '?fold=off&span=2013-04-20T00:00Z/2013-06-09T00:00Z',
    });
    await ready(page);
    /** In how many places the view is on its way in or out; fewer where the machine is busy with something else. */
    const widths = (way: 'in' | 'out') =>
      page.evaluate(async (name) => {
        const seen = new Set<string>();
        const brush = document.querySelector<HTMLElement>('[aria-label="Time in view"]')!;
        document.querySelector<HTMLElement>(`button[aria-label="Zoom ${name}"]`)!.click();
        for (let frame = 0; frame < 12; frame++) {
          await new Promise(requestAnimationFrame);
          seen.add(brush.style.transform);
        }
        return seen.size;
      }, way);
    let most = 0;
    for (let turn = 0; turn < 10 && most <= 3; turn++)
      most = Math.max(most, await widths(turn % 2 === 0 ? 'in' : 'out'));
    expect(most).toBeGreaterThan(3);
  });
});

describe('a drag that is let go while it moves', () => {
  it('runs on, and stops at any press', async () => {
    const page = await openPage({ path: `?${SPAN}`, reducedMotion: 'no-preference' });
    const box = await planeBox(page);
    // Where the view is in each frame, as the page itself sees it: to ask for it takes longer than to run on.
    await page.evaluate(() => {
      const places: string[] = [];
      const brush = document.querySelector<HTMLElement>('[aria-label="Time in view"]')!;
      const look = () => {
        places.push(brush.style.transform);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      Object.assign(window, { places });
      for (const type of ['pointerup', 'pointerdown'])
        document.addEventListener(type, () => Object.assign(window, { [type]: places.length }), true);
    });
    /** The places in the frames after the hand has done something, but for those in which that itself is drawn. */
    const after = (type: 'pointerup' | 'pointerdown') =>
      page.evaluate(
        async ([name, frames]) => {
          const { places, [name]: from } = window as unknown as { places: string[] } & Record<string, number>;
          while (places.length < from! + frames) await new Promise(requestAnimationFrame);
          return new Set(places.slice(from! + 3, from! + frames)).size;
        },
        [type, 12] as const,
      );
    let places = 1;
    // A machine that is busy may let go so late that the hand has rested, and then nothing runs on.
    for (let attempt = 0; attempt < 10 && places <= 3; attempt++) {
      await page.mouse.move(box.x + 600, box.y + 400);
      await page.mouse.down();
      for (let x = 560; x >= 200; x -= 40) await page.mouse.move(box.x + x, box.y + 400);
      await page.mouse.up();
      places = await after('pointerup');
    }
    expect(places).toBeGreaterThan(3);
    // Let go, the press would open what happens to be under it.
    await page.mouse.down();
    expect(await after('pointerdown')).toBe(1);
  });
});
