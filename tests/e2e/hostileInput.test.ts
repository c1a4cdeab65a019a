import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { ATTACKS } from '../attacks.ts';
import { shippedChronology } from './chronology.ts';
import { noticesOf, withBrowser } from './page.ts';
import { EVERY_ATTACK, expectSound, oneIn, openTrapped, type Watched } from './traps.ts';

withBrowser();

const COUNT = ATTACKS.length;

describe('attacks in a link', () => {
  const PARAMETERS = [
    ...[
      'view',
      'span',
      'fold',
      'unfold',
      'lanes',
      'laneorder',
      'collapsed',
      'sort',
      'told',
      'silent',
      'event',
    ],
    ...['compare', 'story', 'step', 'any', 'all', 'none', 'sources', 'kinds', 'bases', 'during', 'q', 'x'],
  ];

  it.each([
    [390, oneIn(4)],
    [1440, oneIn(12)],
  ])(
    'are passed over and told, in each parameter, at %d px',
    async (width, attacks) => {
      const page = await openTrapped({
        path: '?view=list&event=none',
        viewport: { width, height: 844 },
      });
      await noticesOf(page).waitFor();
      const links = attacks.map((attack) => {
        const value = encodeURIComponent(attack.replace(/\p{Cs}/gu, '\ufffd'));
        return `?${PARAMETERS.map((name) => `${name}=${value}`).join('&')}`;
      });
      const seen = await page.evaluate(async (all) => {
        const { broken } = (window as unknown as { watched: Watched }).watched;
        let told = 0;
        for (const link of all) {
          document.querySelector<HTMLElement>('[aria-label=Notices] > button')?.click();
          await new Promise((resolve) => setTimeout(resolve));
          if (document.querySelector('[aria-label=Notices]')) broken.push(`still told: ${link}`);
          window.history.pushState(null, '', link);
          window.dispatchEvent(new PopStateEvent('popstate', { state: { focus: link } }));
          // What a link changes is there in the next task; a picture of each would take longer than all else.
          await new Promise((resolve) => setTimeout(resolve));
          if (document.querySelector('[aria-label=Notices] p')) told++;
          if (!document.querySelector('#root main')) broken.push(`blank: ${link}`);
          if (document.querySelector('[role=alert]')) broken.push(`a failure: ${link}`);
          if (document.documentElement.scrollWidth > window.innerWidth) broken.push(`wider: ${link}`);
        }
        return told;
      }, links);
      expect(seen).toBe(attacks.length);
      await expectSound(page);
    },
    EVERY_ATTACK,
  );

  it(
    'are not followed as the address of a chronology, and each page says so',
    async () => {
      const page = await openTrapped({ path: '?view=list', expectedErrors: /status of 404/ });
      // A document of the same host, but without the page's policy, so that it may hold frames.
      await page.goto(`${inject('baseUrl')}data/chronology.schema.json`);
      // Each takes a page of its own.
      const links = oneIn(8).map((attack) => {
        const value = encodeURIComponent(attack.replace(/\p{Cs}/gu, '\ufffd'));
        return `${inject('baseUrl')}?data=${value}&embed=${value}`;
      });
      const broken = await page.evaluate(async (all) => {
        const open = async (link: string): Promise<string[]> => {
          const frame = document.createElement('iframe');
          frame.src = link;
          document.body.append(frame);
          const titleOf = () =>
            frame.contentDocument?.querySelector('#root main:not([aria-busy]) h1')?.textContent ?? '';
          for (let i = 0; i < 3000 && titleOf() === ''; i++) await new Promise((r) => setTimeout(r, 25));
          const title = titleOf();
          const root = frame.contentDocument!.documentElement;
          const { fired } = (frame.contentWindow as unknown as { watched: Watched }).watched;
          const told = [
            ...(/cannot be reached|^Open a chronology from|not a chronology/.test(title) ? [] : [title]),
            ...(root.scrollWidth > frame.clientWidth ? ['wide'] : []),
            ...fired,
          ];
          frame.remove();
          return told.map((fault) => `${link}: ${fault || 'blank'}`);
        };
        const told: string[] = [];
        for (let from = 0; from < all.length; from += 12) {
          told.push(...(await Promise.all(all.slice(from, from + 12).map(open))).flat());
        }
        return told;
      }, links);
      expect(broken).toEqual([]);
    },
    EVERY_ATTACK,
  );
});

describe('attacks that are typed', () => {
  it.each([390, 1440])(
    'into every field are words, at %d px',
    async (width) => {
      const page = await openTrapped({ path: '?view=list', viewport: { width, height: 844 } });
      if (width < 761) await page.getByRole('button', { name: 'Search' }).click();
      const search = page.getByRole('textbox', { name: 'Search events and quotes' });
      await search.waitFor();
      const actor = page.getByRole('textbox', { name: 'Find an actor' });
      const typed = await page.evaluate(
        async (attacks) => {
          const { broken } = (window as unknown as { watched: Watched }).watched;
          const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
          let answered = 0;
          for (const attack of attacks) {
            for (const field of document.querySelectorAll<HTMLInputElement>('input[type=text]')) {
              set!.call(field, attack);
              field.dispatchEvent(new InputEvent('input', { bubbles: true, data: attack }));
              await new Promise((resolve) => setTimeout(resolve));
              const asked = new URLSearchParams(window.location.search).get('q') ?? '';
              if (field.id === 'search' && asked.slice(0, 3) === attack.slice(0, 3)) answered++;
              if (document.documentElement.scrollWidth > window.innerWidth) broken.push(`wide: ${attack}`);
              if (document.querySelector('[role=alert]')) broken.push(`a failure: ${attack}`);
            }
          }
          return answered;
        },
        oneIn(4).filter((attack) => attack.trim() !== ''),
      );
      expect(typed).toBeGreaterThan(50);
      // A phone has the actors among its filters.
      expect(await actor.isVisible()).toBe(width > 761);
      await expectSound(page);
    },
    EVERY_ATTACK,
  );
});

describe('attacks in a copy of an article', () => {
  /** So many stand in the name of one file: reading it takes longer than showing its name. */
  const TOGETHER = 16;
  /** Quotes of an article, among which attacks stand. */
  const quotes = shippedChronology()
    .events.flatMap(({ excerpts }) => excerpts)
    .filter(({ source }) => source === 'new-republic-2013')
    .map(({ exact }) => exact);

  async function openCheck(): Promise<Page> {
    // A document that is not shown has the page's policy too: what would never have run in it is refused on top.
    const page = await openTrapped({
      expectedErrors: /^(Executing|Applying) inline .*Content Security Policy/,
    });
    await page.getByRole('button', { name: 'Check against your copy of The New Republic' }).click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    return page;
  }

  it.each([
    ['as text', [...quotes, ...ATTACKS].join('\n\n')],
    [
      'as a web page',
      `<!doctype html><body>${[...quotes, ...ATTACKS].map((text) => `<div>${text}</div>`).join('\n')}`,
    ],
    [
      'as a long web page',
      `<!doctype html><body><p>${quotes.join('</p><p>')}</p>${ATTACKS.join('\n').repeat(30)}`,
    ],
  ])(
    'are read as words when pasted %s',
    async (_, text) => {
      const page = await openCheck();
      await page
        .getByRole('dialog')
        .getByRole('textbox')
        .evaluate((field, pasted) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', pasted);
          clipboardData.setData('text/html', pasted);
          field.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        }, text);
      await expect
        .poll(() => page.getByRole('dialog').getByRole('status').textContent())
        .toMatch(/quotes found/);
      await page.getByRole('dialog').getByRole('region', { name: 'Your copy' }).waitFor();
      await expectSound(page);
    },
    EVERY_ATTACK,
  );

  it(
    'are shown as they are in the name of a file',
    async () => {
      const page = await openCheck();
      const names = Array.from({ length: Math.ceil(COUNT / TOGETHER) }, (_, i) =>
        ATTACKS.slice(i * TOGETHER, (i + 1) * TOGETHER).join(' '),
      );
      const read = await page.evaluate(
        async ([names, article]) => {
          const { broken } = (window as unknown as { watched: Watched }).watched;
          const dialog = document.querySelector('dialog')!;
          const until = async (holds: () => boolean) => {
            for (let i = 0; i < 6000 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
          };
          let shown = 0;
          for (const name of names) {
            await until(() => dialog.querySelector('[data-testid=copy-file]') !== null);
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([article], name));
            dialog
              .querySelector('[data-testid=copy-file]')!
              .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
            const status = dialog.querySelector('[role=status]')!;
            await until(() => / of \d+ quotes found/.test(status.textContent!));
            if (status.textContent!.includes(': ')) shown++;
            const { scrollWidth } = document.documentElement;
            if (scrollWidth > window.innerWidth || dialog.scrollWidth > dialog.clientWidth) {
              broken.push(`wide: ${name}`);
            }
            const buttons = [...dialog.querySelectorAll('button')];
            buttons.find(({ textContent }) => textContent === 'Check another copy')!.click();
          }
          return shown;
        },
        [names, quotes[0]!] as const,
      );
      expect(read).toBe(names.length);
      await expectSound(page);
    },
    EVERY_ATTACK,
  );
});
