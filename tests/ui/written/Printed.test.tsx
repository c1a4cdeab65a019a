// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import Printed from '../../../src/ui/written/Printed.tsx';
import { dataset, datasetOf } from '../../fixtures.ts';
import { type Page, renderPage } from '../render.tsx';

function print(page: Page = {}) {
  const { container } = renderPage(<Printed />, page);
  expect(container.innerHTML).toBe('');
  fireEvent(window, new Event('beforeprint'));
  return within(container);
}

const headings = (paper: ReturnType<typeof print>, level: number) =>
  paper.getAllByRole('heading', { level }).map(({ textContent }) => textContent);

describe('a print of the page', () => {
  it('has the events that match, with the filters in words and how many of how many', () => {
    const paper = print({ query: { any: ['berg'], kinds: ['meeting', 'statement'] } });
    expect(headings(paper, 3)).toEqual([
      'The Ferry Board writes to both ministers',
      'Berg meets Dorn in Port Esker',
      'Berg says that the ferry is agreed on',
    ]);
    paper.getByText('3 of 10 events');
    paper.getByText('Filters: Ada Berg, Meeting, Statement');
  });

  it('has every quote with its source, how it says it, and its place', () => {
    const paper = print({ query: { any: ['berg'] } });
    const captions = paper
      .getAllByRole('figure')
      .map((figure) => figure.querySelector('figcaption')!.textContent);
    expect(captions.length).toBeGreaterThan(3);
    for (const caption of captions) expect(caption).toMatch(/^(reports|attributes|predicts|judges) .+ 201\d/);
    expect(captions.filter((caption) => / \d+ % into the article$/.test(caption!)).length).toBeGreaterThan(0);
  });

  it('has quotes and titles of articles in their language, where that is told', () => {
    const french = dataset(({ sources }) => ({
      sources: sources.map(({ language, ...source }) =>
        source.id === 'gazette' ? { ...source, language: 'fr' } : source,
      ),
    }));
    const paper = print({ dataset: french, query: { sources: ['gazette'] } });
    const languages = paper
      .getAllByRole('figure')
      .map((figure) => [
        /Esker Gazette/.test(figure.textContent!),
        figure.querySelector('blockquote')!.getAttribute('lang'),
      ]);
    expect(languages).toContainEqual([true, 'fr']);
    expect(languages).toContainEqual([false, null]);
    for (const [ofGazette, lang] of languages) expect(lang).toBe(ofGazette ? 'fr' : null);
    const titles = paper.getByRole('heading', { level: 2, name: 'Sources' }).closest('section')!;
    expect(titles.querySelectorAll('[lang=fr]')).toHaveLength(1);
  });

  it('ends with the sources that it quotes, and no others', () => {
    const paper = print({ query: { kinds: ['agreement'] } });
    const sources = paper.getByRole('heading', { level: 2, name: 'Sources' }).closest('section')!;
    expect(within(sources).getAllByRole('listitem')).toHaveLength(1);
    within(sources).getByRole('link', { name: 'https://example.org/almanac' });
  });

  it('leads back: the view that was printed, and each event', () => {
    window.history.replaceState(null, '', '/kerry/?any=berg&span=x');
    const paper = print({ query: { any: ['berg'] } });
    paper.getByRole('link', { name: 'http://localhost:3000/kerry/?any=berg&span=x' });
    expect(paper.getByRole('link', { name: 'Berg meets Dorn in Port Esker' }).getAttribute('href')).toBe(
      'http://localhost:3000/kerry/?event=talks',
    );
    window.history.replaceState(null, '', '/');
  });

  it('is gone when the browser has printed', () => {
    print();
    fireEvent(window, new Event('afterprint'));
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('of more than anybody prints has the first, and says so', () => {
    renderPage(<Printed />, { dataset: datasetOf(Array.from({ length: 1100 }, () => '2013-05-07')) });
    fireEvent(window, new Event('beforeprint'));
    expect(document.querySelectorAll('.written-year li')).toHaveLength(1000);
    expect(document.querySelector('.written-about')!.textContent).toContain(
      'The first 1,000 events of 1,100 that match',
    );
  });
});
