// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { validate } from '../../../src/dataset/validate.ts';
import { ToolsProvider } from '../../../src/ui/exchange/ToolsProvider.tsx';
import { ExportButton } from '../../../src/ui/header/PageActions.tsx';
import { Panel } from '../../../src/ui/panel/Panel.tsx';
import { UNKNOWN_VERSION, VersionContext } from '../../../src/ui/useTools.ts';
import { dataset } from '../../fixtures.ts';
import { type Page, renderPage } from '../render.tsx';

function renderTools(page: Page = {}, version = 'abc123def456') {
  return renderPage(
    <VersionContext value={async () => version}>
      <ToolsProvider>
        <ExportButton />
        <Panel onClose={() => {}} />
      </ToolsProvider>
    </VersionContext>,
    page,
  );
}

/** Files that were handed to the browser, by name. */
let saved: Map<string, Promise<string>>;

beforeEach(() => {
  saved = new Map();
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const bytes = blobs.get(this.href)!.arrayBuffer();
    // TextDecoder takes the byte order mark off.
    saved.set(
      this.download,
      bytes.then((buffer) => new TextDecoder().decode(new Uint8Array(buffer))),
    );
  });
});
afterEach(() => vi.restoreAllMocks());

const dialog = () => within(screen.getByRole('dialog'));
const radio = (name: string) => dialog().getByRole('radio', { name });
const button = (name: string | RegExp) => dialog().getByRole('button', { name });
const preview = () => dialog().getByTestId('citation').textContent;

describe('a citation', () => {
  it('of the event is offered in Chicago style first, with the version', async () => {
    const { user } = renderTools({ viewport: { selected: 'talks' } });
    await user.click(screen.getByRole('button', { name: 'Cite this event' }));
    await waitFor(() => expect(preview()).toMatch(/^“Berg Meets Dorn in Port Esker\.” In The ferry/));
    expect(preview()).toContain('version abc123def456');
    expect(preview()).toContain('/?event=talks');
    expect(preview()).toContain('Holt, Mira. “Two Ministers and a Ferry.”');
  });

  it('says what the version is, or that it is not known', async () => {
    const first = renderTools({ viewport: { selected: 'talks' } });
    await first.user.click(screen.getByRole('button', { name: 'Cite this event' }));
    await dialog().findByText(/^Version abc123def456 is the beginning of the SHA-256 hash .* are set by/);
    first.unmount();
    const { user } = renderTools({ viewport: { selected: 'talks' } }, UNKNOWN_VERSION);
    await user.click(screen.getByRole('button', { name: 'Cite this event' }));
    await dialog().findByText(/^The version of the chronology’s file is not known: .* are set by/);
    expect(dialog().queryByText(/SHA-256/)).toBeNull();
  });

  it('of a quote begins with its words', async () => {
    const { user } = renderTools({ viewport: { selected: 'strike' } });
    await user.click(screen.getAllByRole('button', { name: 'Cite quote' })[1]!);
    await waitFor(() => expect(preview()).toMatch(/^“the strikers held out”Holt, Mira\./));
    expect(preview()).toContain('/?event=strike&quote=gazette:2100');
    expect(screen.getByRole('dialog', { name: 'Cite this quote' })).toBeDefined();
  });

  it('of a quote has its words in the language of the article', async () => {
    const french = dataset(({ sources }) => ({
      sources: sources.map((source) => ({ ...source, language: 'fr' })),
    }));
    const { user } = renderTools({ dataset: french, viewport: { selected: 'strike' } });
    await user.click(screen.getAllByRole('button', { name: 'Cite quote' })[1]!);
    const quote = await dialog().findByText('“the strikers held out”');
    expect(quote.closest('[lang]')?.getAttribute('lang')).toBe('fr');
  });

  it('is copied as text, as Markdown or as HTML, and says so', async () => {
    const { user } = renderTools({ viewport: { selected: 'strike' } });
    await user.click(screen.getAllByRole('button', { name: 'Cite quote' })[0]!);
    await waitFor(() => button('Copy text'));
    await user.click(button('Copy text'));
    await waitFor(() => expect(dialog().getByRole('status').textContent).toBe('Copied as text'));
    expect(await navigator.clipboard.readText()).toMatch(/^“for eighteen days nothing was unloaded”\n\nHolt/);
    await user.click(button('Copy Markdown'));
    await waitFor(() => expect(dialog().getByRole('status').textContent).toBe('Copied as Markdown'));
    expect(await navigator.clipboard.readText()).toContain('*The Esker Gazette*');
    await user.click(button('Copy HTML'));
    await waitFor(() => expect(dialog().getByRole('status').textContent).toBe('Copied as HTML'));
    expect(await navigator.clipboard.readText()).toMatch(/^<blockquote>.*<i>The Esker Gazette<\/i>/s);
  });

  it('is chosen by keyboard, and saved where it is for a program', async () => {
    const { user } = renderTools({ viewport: { selected: 'talks' } });
    await user.click(screen.getByRole('button', { name: 'Cite this event' }));
    await waitFor(() => expect(preview()).not.toBe(''));
    await user.click(radio('APA'));
    expect(preview()).toContain('(Version abc123def456)');
    await user.click(radio('BibTeX'));
    expect(preview()).toMatch(/^@misc\{talks,/);
    await user.click(button('Save talks.bib'));
    expect(await saved.get('talks.bib')).toBe(preview());
    await user.click(radio('CSL-JSON'));
    expect(JSON.parse(preview()!)).toHaveLength(4);
  });
});

describe('the export', () => {
  async function open(page: Page = {}) {
    const result = renderTools(page);
    await result.user.click(screen.getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(button(/^CSV/)).toHaveProperty('disabled', false));
    return result;
  }

  it('says how many events go out', async () => {
    await open({ query: { any: ['berg'] } });
    expect(dialog().getByText('3 of 10 events')).toBeDefined();
    expect(dialog().getByText(/match and go out/)).toBeDefined();
  });

  it('saves the events that match in each form', async () => {
    const { user } = await open({ query: { any: ['berg'] } });
    for (const name of [/^CSV/, /^JSON A/, /^JSON-LD/, /^iCalendar/]) await user.click(button(name));
    const stem = 'the-ferry-across-the-lake-3';
    expect([...saved.keys()]).toEqual(['csv', 'json', 'jsonld', 'ics'].map((end) => `${stem}.${end}`));
    const table = Papa.parse(await saved.get(`${stem}.csv`)!, { header: true, skipEmptyLines: true });
    expect(table.data.map((row) => (row as { id: string }).id)).toEqual(['letter', 'talks', 'promise']);
    expect(validate(await saved.get(`${stem}.json`)!)).toMatchObject({ errors: 0 });
    expect(JSON.parse(await saved.get(`${stem}.jsonld`)!)['@graph']).toHaveLength(
      // Articles, events, what their dates rest on, quotes, relations.
      3 + 3 + 3 + 5 + 3,
    );
    expect(
      new ICAL.Component(ICAL.parse(await saved.get(`${stem}.ics`)!)).getAllSubcomponents(),
    ).toHaveLength(3);
  });

  it('says what a file does not hold', async () => {
    const { user } = await open({ query: { any: ['berg'] } });
    await user.click(button(/^JSON A/));
    expect(dialog().getByRole('status').textContent).toBe(
      'Saved the-ferry-across-the-lake-3.json with 3 events.2 relations to events that are not among them are left out of the file; its description says so.',
    );
  });

  it('offers no picture while the timeline is not shown, and nothing where nothing matches', async () => {
    await open();
    expect(button(/^SVG The timeline is not shown/)).toHaveProperty('disabled', true);
    expect(button(/^PNG/)).toHaveProperty('disabled', true);
  });
});
