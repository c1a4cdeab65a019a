// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ToolsProvider } from '../../../src/ui/exchange/ToolsProvider.tsx';
import { Articles } from '../../../src/ui/panel/Articles.tsx';
import { Panel } from '../../../src/ui/panel/Panel.tsx';
import { renderPage } from '../render.tsx';

const GAZETTE = `The Esker Gazette

The ferry was out of service since the storm of January 1998, they say. On Monday the minister met her colleague Carl Dorn in Port Esker and offered tea.

"We have agreed on the ferry", she said. For eighteen days nothing was unloaded; the strikers held out for long.

And it will sail again within a year.`;

const REVIEW =
  'Here the two met in the harbour office. It was a letter that went to both capitals; at half past two the vote was taken.';

function renderTools() {
  return renderPage(
    <ToolsProvider>
      <Panel onClose={() => {}} />
      <Articles />
    </ToolsProvider>,
    { viewport: { selected: 'talks' } },
  );
}

const dialog = () => within(screen.getByRole('dialog', { name: 'Check against your copy' }));
const status = () => dialog().getByRole('status').textContent;

async function openCheck(of = 'Gazette') {
  const page = renderTools();
  await page.user.click(screen.getByRole('button', { name: `Check against your copy of ${of}` }));
  await screen.findByRole('dialog');
  return page;
}

async function bring(content: string | Uint8Array<ArrayBuffer>, name = 'copy.txt') {
  fireEvent.change(dialog().getByTestId('copy-file'), { target: { files: [new File([content], name)] } });
  await waitFor(() => expect(status()).not.toMatch(/^$|Looking/));
}

describe('a copy that is asked for', () => {
  it('is still asked for when the choice of a file is given up', async () => {
    await openCheck();
    fireEvent(dialog().getByTestId('copy-file'), new Event('cancel', { bubbles: true }));
    expect(dialog().getByTestId('copy-file')).toBeDefined();
  });
});

describe('a copy that is checked', () => {
  it('says of each quote how it stands to it, in words', async () => {
    await openCheck();
    await bring(GAZETTE);
    expect(status()).toBe(
      'copy.txt: 5 of 6 quotes found: 3 exact, 2 the same but for how they are written, 1 not found.',
    );
    const rows = within(dialog().getByRole('list', { name: 'Quotes' }))
      .getAllByRole('button')
      .map((row) => row.textContent);
    expect(rows[0]).toMatch(/^ ?Exact.*out of service/);
    expect(rows[2]).toMatch(/^ ?The same but for quotation marks.*We have agreed.*Berg says/);
    expect(rows[3]).toMatch(/The same but for capitals/);
    expect(rows[5]).toMatch(
      /^ ?Not found.*within the year.*After “….*within” the quote has “the year…”, this copy “a year.…”/,
    );
  });

  it('is read with the quote marked, and the events of the passage beside it', async () => {
    const { user, viewport } = await openCheck();
    await bring(GAZETTE);
    const list = within(dialog().getByRole('list', { name: 'Quotes' }));
    await user.click(list.getAllByRole('button')[1]!);
    const reader = within(dialog().getByRole('region', { name: 'Your copy' }));
    expect(reader.getByText('met her colleague Carl Dorn in Port Esker').tagName).toBe('MARK');
    expect(reader.getByText('out of service since the storm of January 1998').tagName).toBe('SPAN');
    await user.click(reader.getByRole('button', { name: /The ferry is taken out of service/ }));
    expect(viewport().selected).toBe('closure');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is kept for the visit: quotes are read in it from the panel', async () => {
    const { user } = await openCheck();
    await bring(GAZETTE);
    await user.click(dialog().getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: 'Read in context' }));
    await screen.findByRole('dialog');
    const reader = within(dialog().getByRole('region', { name: 'Your copy' }));
    expect(reader.getByText('met her colleague Carl Dorn in Port Esker').tagName).toBe('MARK');
    await user.click(dialog().getByRole('button', { name: 'Check another copy' }));
    expect(dialog().getByTestId('copy-file')).toBeDefined();
  });

  it('makes room for another at once, of which nothing is said yet', async () => {
    const { user } = await openCheck();
    await bring(GAZETTE);
    await user.click(dialog().getByRole('button', { name: 'Check another copy' }));
    expect(dialog().getByTestId('copy-file')).toBeDefined();
    expect(status()).toBe('');
  });

  it('may be pasted, as text or as the source of a page', async () => {
    await openCheck();
    const field = dialog().getByRole('textbox');
    const html = `<!doctype html><p>Not words: <script>the strikers held out</script></p><p>${GAZETTE}</p>`;
    fireEvent.paste(field, { clipboardData: { getData: () => html } });
    await waitFor(() => expect(status()).toMatch(/^5 of 6 quotes found/));
  });

  it('may be dropped', async () => {
    await openCheck();
    const target = dialog().getByText(/^Drop the article here/).parentElement!;
    fireEvent.drop(target, { dataTransfer: { files: [new File([GAZETTE], 'a.md')], getData: () => '' } });
    await waitFor(() => expect(status()).toMatch(/^a\.md: 5 of 6 quotes found/));
  });
});

describe('a quote that is missing', () => {
  it('is shown where it begins, with the word marked from which on it differs', async () => {
    const { user } = await openCheck();
    await bring(GAZETTE);
    await user.click(within(dialog().getByRole('list', { name: 'Quotes' })).getAllByRole('button')[5]!);
    const reader = within(dialog().getByRole('region', { name: 'Your copy' }));
    expect(reader.getByText(/does not stand in your copy/)).toBeDefined();
    expect(reader.getByText('a').tagName).toBe('MARK');
  });

  it('is said to stand nowhere when not even its beginning does', async () => {
    const { user } = await openCheck();
    await bring('Here the strikers held out.');
    await user.click(within(dialog().getByRole('list', { name: 'Quotes' })).getAllByRole('button')[0]!);
    expect(dialog().getByText('This quote does not stand in your copy.')).toBeDefined();
    expect(dialog().queryByRole('region')).toBeNull();
  });
});

describe('a wrong copy', () => {
  it.each([
    ['empty', new Uint8Array(), 'a.txt', /It is empty/],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'a.pdf', /It is a PDF.*paste it here/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0, 0]), 'a.png', /It is no text/],
    ['a page without words', '<!doctype html><script>build()</script>', 'a.html', /It has no words/],
    ['another text', 'Once upon a time.', 'a.txt', /None of the 6 quotes of Gazette stands in this text/],
  ])('%s is told', async (_, content, name, words) => {
    await openCheck();
    await bring(content, name);
    expect(status()).toMatch(words);
    expect(dialog().queryByRole('list', { name: 'Quotes' })).toBeNull();
  });

  it('of another source is recognised, and checked for that one', async () => {
    const { user } = await openCheck();
    await bring(REVIEW);
    expect(status()).toBe('None of the 6 quotes of Gazette stands in this text.');
    expect(
      dialog().getByText('It seems to be Lakeland Review: 3 of its 3 quotes stand in it.'),
    ).toBeDefined();
    await user.click(dialog().getByRole('button', { name: 'Check it as Lakeland Review' }));
    await waitFor(() => expect(status()).toBe('copy.txt: 3 of 3 quotes found: 3 exact.'));
    expect(dialog().getByRole<HTMLSelectElement>('combobox').value).toBe('review');
  });
});
