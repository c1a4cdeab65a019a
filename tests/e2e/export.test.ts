import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { validate } from '../../src/dataset/validate.ts';
import { eventById, shippedChronology } from './chronology.ts';
import { listButton, openPage, openTitleOf, panelOf, statusOf, withBrowser } from './page.ts';

withBrowser();
const chronology = shippedChronology();
const visit = eventById(chronology, 'exhczx');

/** The first digits of the hash of the file that the page shows. */
function version(): string {
  const file = readFileSync(join(inject('dist'), 'data/kerry-russia-syria.json'));
  return createHash('sha256').update(file).digest('hex').slice(0, 12);
}

async function openExport(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog', { name: 'Export' }).getByText(version()).waitFor();
}

/** What is saved when a button is pressed. */
async function save(page: Page, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const button = page.getByRole('dialog').getByRole('button', { name });
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** A page without a policy of its own, which looks at what was saved as any other program would. */
const blankPage = (page: Page) => page.context().newPage();

describe('the events that match', () => {
  it('go out in every form, which other programs read', async () => {
    const page = await openPage({ path: '?any=iran' });
    const status = await statusOf(page);
    const count = Number(/^\d+/.exec(status)![0]);
    expect(count).toBeGreaterThan(1);
    await openExport(page);
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByText(`${count} of ${chronology.events.length} events`).waitFor();

    const csv = await save(page, /^CSV/);
    expect(csv.name).toBe(`kerry-putin-and-syria-${count}.csv`);
    const table = Papa.parse(csv.bytes.toString(), { header: true, skipEmptyLines: true });
    expect(table.errors).toEqual([]);
    expect(table.data).toHaveLength(count);

    const json = await save(page, /^JSON A/);
    const again = validate(json.bytes.toString());
    expect(again.errors).toBe(0);
    expect(again.chronology!.events).toHaveLength(count);
    expect(again.chronology!.description).toContain(version());

    const linked = JSON.parse((await save(page, /^JSON-LD/)).bytes.toString());
    expect(linked['@graph'].filter(({ type }: { type: string }) => type === 'Event')).toHaveLength(count);

    const calendar = await save(page, /^iCalendar/);
    const parsed = new ICAL.Component(ICAL.parse(calendar.bytes.toString()));
    expect(parsed.getAllSubcomponents('vevent')).toHaveLength(count);
    await dialog.getByRole('status').getByText(`Saved ${calendar.name}`).waitFor();
  });

  it('open again in this page, as they went out', async () => {
    const page = await openPage({ path: `?any=iran&event=${visit.id}` });
    await openExport(page);
    const { bytes } = await save(page, /^JSON A/);
    await page.route('**/data/again.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: bytes }),
    );
    const { events } = JSON.parse(bytes.toString());
    await page.goto(`${inject('baseUrl')}?data=data/again.json&event=${events[0].id}`);
    await expect.poll(() => openTitleOf(page).textContent()).toBe(events[0].title);
    expect(await statusOf(page)).toBe(`${events.length} of ${events.length} events`);
  });
});

describe('the timeline', () => {
  it('goes out as SVG as it is shown', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    const size = (await page.getByTestId('plane').boundingBox())!;
    await openExport(page);
    const { name, bytes } = await save(page, /^SVG/);
    expect(name).toBe('kerry-putin-and-syria.svg');
    const svg = await (await blankPage(page)).evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        fault: parsed.querySelector('parsererror')?.textContent,
        width: Number(parsed.documentElement.getAttribute('width')),
        texts: [...parsed.querySelectorAll('text')].map((label) => label.textContent!),
        described: parsed.querySelector('desc')?.textContent,
      };
    }, bytes.toString());
    expect(svg.fault).toBeUndefined();
    expect(Math.abs(svg.width - size.width)).toBeLessThan(2);
    expect(svg.described).toContain(version());
    expect(svg.texts.some((text) => text.startsWith('Kerry visits Moscow'))).toBe(true);
    expect(svg.texts.length).toBeGreaterThan(20);
  });

  it('goes out as PNG at twice its size, on its ground', async () => {
    const page = await openPage({ colorScheme: 'dark' });
    const size = (await page.getByTestId('plane').boundingBox())!;
    await openExport(page);
    const { name, bytes } = await save(page, /^PNG/);
    expect(name).toBe('kerry-putin-and-syria.png');
    const picture = await (await blankPage(page)).evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const colours = new Set(
        Array.from({ length: 300 }, (_, i) =>
          context.getImageData((i * 37) % image.width, (i * 91) % image.height, 1, 1).data.join(),
        ),
      );
      return { width: image.width, colours: [...colours] };
    }, bytes.toString('base64'));
    expect(Math.abs(picture.width - 2 * size.width)).toBeLessThan(3);
    expect(picture.colours).toContain('21,22,26,255');
    expect(picture.colours.every((colour) => colour.endsWith(',255'))).toBe(true);
    expect(picture.colours.length).toBeGreaterThan(1);
  });

  it('is not offered where it is not shown', async () => {
    const page = await openPage();
    await listButton(page).click();
    await openExport(page);
    expect(await page.getByRole('button', { name: /^SVG The timeline is not shown/ }).isDisabled()).toBe(
      true,
    );
    expect(await page.getByRole('button', { name: /^CSV/ }).isDisabled()).toBe(false);
  });
});

describe('a citation', () => {
  it('of a quote is chosen, read and copied by keyboard alone', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const cite = panelOf(page).getByRole('button', { name: 'Cite quote' }).first();
    await cite.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Cite this quote' });
    const citation = dialog.getByTestId('citation');
    await expect.poll(() => citation.textContent()).toContain(version());
    await dialog.getByRole('radio', { name: 'Chicago' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => citation.textContent()).toContain(`(Version ${version()})`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // These words stand for some seconds only.
    const said = dialog.getByRole('status');
    await Promise.all([said.getByText(/^Copied as/).waitFor(), page.keyboard.press('Enter')]);
    await Promise.all([
      said.getByText('Copied as HTML').waitFor(),
      dialog.getByRole('button', { name: 'Copy HTML' }).press('Enter'),
    ]);
    // What was written is told before the clipboard has it, and what changes while it is read cannot be read.
    const copiedHtml = () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item!.getType('text/html')).text();
      });
    let html = '';
    await expect
      .poll(async () => {
        html = await copiedHtml().catch(String);
        return html;
      })
      .toContain('<i>');
    expect(html).toContain(visit.excerpts[0]!.exact.slice(0, 20));
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await cite.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('of an event leads back to it', async () => {
    const page = await openPage({ path: `?any=iran&q=x&event=${visit.id}` });
    await panelOf(page).getByRole('button', { name: 'Cite this event' }).click();
    const citation = page.getByTestId('citation');
    await expect.poll(() => citation.textContent()).toContain('?event=');
    const [link] = /http:\S+\?event=\w+/.exec((await citation.textContent())!)!;
    await page.goto(link!);
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    expect(await statusOf(page)).toBe(`${chronology.events.length} of ${chronology.events.length} events`);
  });
});
