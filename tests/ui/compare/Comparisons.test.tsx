// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import Comparisons from '../../../src/ui/compare/Comparisons.tsx';
import { datasetWithAccounts } from '../../accounts.ts';
import { CHRONOLOGY, dataset } from '../../fixtures.ts';
import { type Page, renderPage } from '../render.tsx';

const ferry = datasetWithAccounts();

function renderComparisons(compare?: string, page: Page = {}) {
  const opened: [id: string, byKey: boolean, quote?: string | undefined][] = [];
  const open = (...event: (typeof opened)[number]) => opened.push(event);
  const result = renderPage(<Comparisons onOpen={open} />, {
    dataset: ferry,
    ...page,
    viewport: { view: 'comparisons', compare, ...page.viewport },
  });
  return { ...result, opened };
}

const topics = () =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('button')?.firstElementChild?.textContent);
const accounts = () => [...screen.getByRole('list', { name: 'Accounts' }).children] as HTMLElement[];

describe('the list of comparisons', () => {
  it('stands under the types, with what they mean', () => {
    renderComparisons();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Framing',
      'Certainty',
    ]);
    expect(topics()).toEqual(['Where the two meet', 'How the strike goes', 'Whether the ferry sails']);
    expect(screen.getByText('3 comparisons')).toBeDefined();
  });

  it('says when each matter was and whose accounts are compared', () => {
    renderComparisons();
    const row = (name: RegExp) => screen.getByRole('button', { name }).textContent;
    expect(row(/^Where the two meet/)).toMatch(/6 May 2013.*Lakeland Review.*Gazette$/);
    expect(row(/^How the strike goes/)).toMatch(/Gazette with itself$/);
    expect(row(/^Whether the ferry sails/)).toMatch(/Gazette with itself.*General record$/);
  });

  it('opens one, and leads back to its row', async () => {
    const { user, viewport } = renderComparisons();
    await user.click(screen.getByRole('button', { name: /^How the strike goes/ }));
    expect(viewport().compare).toBe('c-strike');
    expect(screen.getByRole('heading', { level: 2, name: 'How the strike goes' })).toBe(
      document.activeElement,
    );
    await user.click(screen.getByRole('button', { name: 'All comparisons' }));
    expect(viewport().compare).toBeUndefined();
    await waitFor(() => expect(document.activeElement?.id).toBe('comparison-c-strike'));
  });

  it('has those that are about an event that matches', async () => {
    const { user, viewport } = renderComparisons(undefined, { query: { any: ['dockers'] } });
    expect(topics()).toEqual(['How the strike goes']);
    expect(screen.getByText(/^1 of 3 comparisons is about events that match/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(viewport().query.any).toEqual([]);
    expect(topics()).toHaveLength(3);
  });
});

describe('a chronology without comparisons', () => {
  it('says so', () => {
    renderComparisons(undefined, { dataset: dataset() });
    expect(screen.getByText('This chronology compares no accounts.')).toBeDefined();
  });
});

describe('an open comparison', () => {
  it('says in what the accounts differ, and about which events', () => {
    renderComparisons('c-ferry');
    expect(screen.getByRole('article', { name: 'Whether the ferry sails' })).toBeDefined();
    expect(screen.getByText('Certainty')).toBeDefined();
    const about = within(screen.getByRole('list', { name: 'Events compared' }));
    expect(about.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '6 May 2013 Berg says that the ferry is agreed on',
      'about 2014 A new ferry is to be launched',
    ]);
  });

  it('puts the accounts beside one another: source, a line of ours, its own words', () => {
    renderComparisons('c-talks');
    const [review, gazette] = accounts();
    expect(review!.textContent).toContain('Lakeland Review');
    expect(review!.textContent).toContain('In an office.');
    expect(review!.querySelector('blockquote')!.textContent).toBe('the two met in the harbour office');
    expect(gazette!.querySelector('blockquote')!.textContent).toBe(
      'met her colleague Carl Dorn in Port Esker',
    );
    expect(review!.style.getPropertyValue('--colour')).not.toBe(gazette!.style.getPropertyValue('--colour'));
  });

  it('lets one source stand twice, and the general record without quotes', () => {
    renderComparisons('c-ferry');
    const names = accounts().map((account) => account.querySelector('p')!.firstElementChild!.textContent);
    expect(names).toEqual(['Gazette', 'Gazette', 'General record']);
    expect(accounts()[2]!.querySelector('blockquote')).toBeNull();
  });

  it('says of each quote how the source says it, whose words they are and where they stand', () => {
    renderComparisons('c-ferry');
    const captions = screen
      .getAllByRole('figure')
      .map((figure) => figure.querySelector('figcaption')!.textContent);
    expect(captions[0]).toBe('attributesAda Berg · 30 % inOpen');
    expect(captions[1]).toBe('predicts90 % inOpen');
  });

  it('says what the editor remarks on a quote', () => {
    const [event] = CHRONOLOGY.events.filter(({ id }) => id === 'launch');
    const noted = { ...event!, excerpts: event!.excerpts.map((one) => ({ ...one, note: 'Said in jest.' })) };
    renderComparisons('c-ferry', {
      dataset: datasetWithAccounts(({ events }) => ({
        events: events.map((one) => (one.id === 'launch' ? noted : one)),
      })),
    });
    expect(screen.getByText('Said in jest.').closest('figure')!.textContent).toContain('predicts');
  });

  it('underlines verbs and hedges, and says once that this is not in the articles', () => {
    renderComparisons('c-ferry');
    const underlined = (at: number) =>
      [...accounts()[at]!.querySelectorAll('blockquote u')].map(({ textContent }) => textContent);
    expect(underlined(0)).toEqual(['agreed']);
    expect(underlined(1)).toEqual(['will']);
    expect(screen.getByText(/here, not in the articles/)).toBeDefined();
  });

  it.each<[what: string, language: Record<string, string>]>([
    ['of the source', { sources: 'de' }],
    ['of the chronology, where the source tells none', { chronology: 'fr' }],
  ])('underlines nothing in another language: that %s', (_, language) => {
    const of = datasetWithAccounts(({ sources }) => ({
      ...(language.chronology && { language: language.chronology }),
      sources: sources.map(({ language: _own, ...source }) => ({
        ...source,
        ...(language.sources && { language: language.sources }),
      })),
    }));
    renderComparisons('c-ferry', { dataset: of });
    expect(accounts()[0]!.querySelector('blockquote')!.textContent).not.toBe('');
    expect(document.querySelectorAll('blockquote u')).toHaveLength(0);
    expect(screen.queryByText(/here, not in the articles/)).toBeNull();
  });

  it('keeps the editor’s note apart', () => {
    renderComparisons('c-talks');
    const note = screen.getByText(/no kitchen/);
    expect(note.parentElement!.textContent).toMatch(/^Editor/);
    expect(note.closest('li')).toBeNull();
  });

  it('opens the event of a quote that is pressed, at that quote', async () => {
    const { user, opened } = renderComparisons('c-ferry');
    await user.click(screen.getByRole('button', { name: 'Open the event: A new ferry is to be launched' }));
    expect(opened).toEqual([['launch', false, 'gazette:3600']]);
  });

  it('leads to the ones before and after it', async () => {
    const { user, viewport } = renderComparisons('c-talks');
    expect(screen.getByText('1 of 3')).toBeDefined();
    const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
    expect(button('Previous comparison').disabled).toBe(true);
    await user.click(button('Next comparison'));
    expect(viewport().compare).toBe('c-strike');
    await user.click(button('Next comparison'));
    expect(viewport().compare).toBe('c-ferry');
    expect(button('Next comparison').disabled).toBe(true);
  });

  it('is the list where the chronology does not have it', () => {
    const { store } = renderComparisons('c-talks');
    act(() => store.openComparison('gone'));
    expect(topics()).toHaveLength(3);
  });
});
