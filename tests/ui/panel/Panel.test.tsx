// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Panel } from '../../../src/ui/panel/Panel.tsx';
import { dataset, datasetOf } from '../../fixtures.ts';
import { type Page, renderPage } from '../render.tsx';

function renderPanel(selected: string | undefined, page: Page = {}) {
  let closed = 0;
  const result = renderPage(<Panel onClose={() => closed++} />, { ...page, viewport: { selected } });
  return { ...result, closed: () => closed };
}

const panel = () => within(screen.getByRole('complementary', { name: 'Sources' }));
const figures = () => panel().getAllByRole('figure');
const button = (name: string | RegExp) => panel().getByRole<HTMLButtonElement>('button', { name });

describe('an event that cannot be shown', () => {
  it('says so, and can be closed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const broken = { ...dataset(), event: () => fail() };
    const { user, closed } = renderPanel('talks', { dataset: broken });
    expect(panel().getByRole('alert').textContent).toContain('This part of the page has failed');
    await user.click(button('Close'));
    expect(closed()).toBe(1);
  });
});

function fail(): never {
  throw new TypeError('not an event');
}

describe('the open event', () => {
  it('has nothing of the one before, also where that has things twice', () => {
    const twice = dataset((chronology) => ({
      events: chronology.events.map((event) =>
        event.id === 'talks'
          ? {
              ...event,
              excerpts: [event.excerpts[0]!, event.excerpts[0]!],
              actors: [
                { actor: 'berg', role: 'host' },
                { actor: 'berg', role: 'minister' },
              ],
            }
          : event,
      ),
    }));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const { store } = renderPanel('talks', { dataset: twice });
    expect(figures()).toHaveLength(2);
    act(() => store.openEvent('vote'));
    expect(figures()).toHaveLength(1);
    expect(
      panel()
        .getAllByRole('button', { pressed: false })
        .map(({ textContent }) => textContent),
    ).toEqual(['Borland']);
    expect(console.error).not.toHaveBeenCalled();
  });

  it('is headed by its title, date and kind, and names the place', () => {
    renderPanel('talks');
    expect(panel().getByRole('heading', { level: 2 }).textContent).toBe('Berg meets Dorn in Port Esker');
    expect(panel().getAllByText('6 May 2013')[0]!.tagName).toBe('TIME');
    expect(panel().getByText(/Meeting · Port Esker, Arland/)).toBeDefined();
  });

  it('has a date for machines that is no more precise than the words', () => {
    renderPanel('letter');
    const time = panel().getByText('May 2013');
    expect(time.tagName).toBe('TIME');
    expect(time.getAttribute('datetime')).toBe('2013-05');
  });

  it('has no date for machines where they have no form for it', () => {
    renderPanel('decline');
    expect(panel().getByText('1970s').hasAttribute('datetime')).toBe(false);
  });

  it.each([
    ['letter', 'stated in the article'],
    ['talks', 'inferred'],
    ['treaty', 'general record'],
  ])('%s says that its date is %s', (id, words) => {
    renderPanel(id);
    expect(panel().getByText(words)).toBeDefined();
  });

  it('says which words and which reasoning the date rests on', () => {
    renderPanel('talks');
    const words = panel().getByText('On Monday');
    expect(words.tagName).toBe('Q');
    expect(panel().getByText('The article is of the Wednesday after, 8 May 2013.')).toBeDefined();
    expect(panel().getByText('2013-05-06')).toBeDefined();
  });

  it('says when nothing more is known about the date', () => {
    renderPanel('treaty');
    expect(panel().getByText('The chronology gives no more about this date.')).toBeDefined();
  });

  it('says how many of the articles mention it', () => {
    renderPanel('talks');
    expect(panel().getByText(/Mentioned by 3 of 3 articles/)).toBeDefined();
    expect(
      panel().getByRole('img', { name: 'Told by Gazette, Lakeland Review, Lake Almanac' }),
    ).toBeDefined();
  });

  it('is another when another is opened', () => {
    const { store } = renderPanel('talks');
    act(() => store.openEvent('vote'));
    expect(panel().getByRole('heading', { level: 2 }).textContent).toMatch(/^Borland/);
    expect(figures()).toHaveLength(1);
  });

  it('marks what the reader searches for, in the title and in the quotes', () => {
    renderPanel('strike', { query: { text: 'strike' } });
    const marks = panel()
      .getAllByText(/strike/i)
      .filter(({ tagName }) => tagName === 'MARK');
    expect(marks.length).toBeGreaterThanOrEqual(2);
  });

  it('tells the words of the editor apart', () => {
    renderPanel('survey');
    expect(panel().getByText('Editor')).toBeDefined();
    expect(
      panel()
        .getByText(/the survey itself is in the library/)
        .closest('figure'),
    ).toBeNull();
  });

  it('can be closed', async () => {
    const { user, closed } = renderPanel('talks');
    await user.click(button('Close'));
    expect(closed()).toBe(1);
  });

  it('does without an id that the chronology does not have', () => {
    renderPanel('gone');
    expect(panel().getByText(/Choose an event/)).toBeDefined();
  });
});

describe('a quote', () => {
  it('stands verbatim as a blockquote in a figure, with its context apart', () => {
    renderPanel('talks');
    const gazette = figures()[0]!;
    const words = gazette.querySelector('blockquote')!;
    expect(words.querySelector('mark')!.textContent).toBe('met her colleague Carl Dorn in Port Esker');
    expect(words.textContent).toContain('On Monday the minister met her colleague');
    expect(words.textContent).toContain('in Port Esker and offered tea');
    expect(words.getAttribute('cite')).toBe('https://example.org/ferry');
  });

  it('names its source in the caption, with a link to its words in the article', () => {
    renderPanel('talks');
    const captions = figures().map((figure) => figure.querySelector('figcaption')!);
    expect(captions[0]!.textContent).toContain('Mira Holt, The Esker Gazette, 12 June 2013');
    expect(captions[1]!.textContent).toContain('Lakeland Review, June 2013');
    const link = within(captions[0]!).getByRole('link');
    expect(link.getAttribute('href')).toBe(
      'https://example.org/ferry#:~:text=met%20her%20colleague%20Carl%20Dorn%20in%20Port%20Esker',
    );
    expect(link.getAttribute('rel')).toContain('noreferrer');
    expect(within(captions[1]!).queryByRole('link')).toBeNull();
  });

  it('comes in the order of the sources, and of the article within a source', () => {
    renderPanel('talks');
    const captions = figures().map((figure) => figure.querySelector('figcaption')!.textContent);
    expect(captions.map((text) => /Gazette|Review|Almanac/.exec(text!)![0])).toEqual([
      'Gazette',
      'Review',
      'Almanac',
    ]);
    const turned = dataset((draft) => {
      draft.events.find(({ id }) => id === 'strike')!.excerpts.reverse();
      return draft;
    });
    document.body.replaceChildren();
    renderPanel('strike', { dataset: turned });
    expect(figures().map((figure) => figure.querySelector('mark')!.textContent)).toEqual([
      'for eighteen days nothing was unloaded',
      'the strikers held out',
    ]);
  });

  it.each([
    ['vote', 'reports'],
    ['promise', 'attributes'],
    ['launch', 'predicts'],
    ['decline', 'judges'],
  ])('of %s says how the source says it: %s', (id, mode) => {
    renderPanel(id);
    expect(within(figures()[0]!).getByText(mode).getAttribute('title')).toMatch(/article|author/);
  });

  it('names the speaker, and the note on it', () => {
    renderPanel('promise');
    expect(figures()[0]!.querySelector('figcaption')!.textContent).toContain('Ada Berg, in Mira Holt');
    expect(within(figures()[0]!).getByText('Said on the quay.')).toBeDefined();
  });

  it('shows its place in the article where the length is known', () => {
    renderPanel('talks');
    expect(within(figures()[0]!).getByRole('img', { name: '25 % into the article' })).toBeDefined();
    expect(within(figures()[1]!).queryByRole('img')).toBeNull();
  });
});

describe('copying a quote', () => {
  it('takes the words with who says so, and says that it is done', async () => {
    const { user } = renderPanel('closure');
    await user.click(button(/^Copy/));
    expect(await panel().findByText('Copied')).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(
      '“out of service since the storm of January 1998” — Mira Holt, “Two ministers and a ferry”, The Esker Gazette, 12 June 2013. https://example.org/ferry',
    );
  });

  it('says when it cannot be done', async () => {
    const { user } = renderPanel('closure');
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    await user.click(button(/^Copy/));
    expect(await panel().findByText('Not copied')).toBeDefined();
  });
});

describe('previous and next', () => {
  it('go through the events that match, in date order', async () => {
    const { user, viewport } = renderPanel('promise', { query: { any: ['berg'] } });
    expect(panel().getByText('3 of 3')).toBeDefined();
    expect(button('Next event').disabled).toBe(true);
    await user.click(button('Previous event'));
    expect(viewport().selected).toBe('talks');
    expect(panel().getByText('2 of 3')).toBeDefined();
    await user.click(button('Previous event'));
    expect(viewport().selected).toBe('letter');
    expect(button('Previous event').disabled).toBe(true);
    await user.click(button('Next event'));
    expect(viewport().selected).toBe('talks');
  });

  it('lead from an event that does not match to those beside it', async () => {
    const { user, viewport, store } = renderPanel('strike', { query: { kinds: ['meeting', 'decision'] } });
    expect(panel().getByText('filtered out')).toBeDefined();
    await user.click(button('Previous event'));
    expect(viewport().selected).toBe('talks');
    act(() => store.openEvent('strike'));
    await user.click(button('Next event'));
    expect(viewport().selected).toBe('vote');
  });

  it('lead nowhere when nothing matches', () => {
    renderPanel('strike', { query: { text: 'nothing of the kind' } });
    expect([button('Previous event').disabled, button('Next event').disabled]).toEqual([true, true]);
  });
});

describe('related events', () => {
  const related = () =>
    [...panel().getByLabelText('Related events').querySelectorAll('dt, dd')].map(
      ({ textContent }) => textContent,
    );

  it('are told both ways, each under what it is', () => {
    renderPanel('promise');
    expect(related()).toEqual([
      'Part of',
      'Berg meets Dorn in Port Esker 6 May 2013',
      'Responds to',
      'The ferry is taken out of service since January 1998',
      'Followed by',
      'The dockers strike 19 May – 5 June 2013',
    ]);
  });

  it('are gathered under one heading where they are alike', () => {
    renderPanel('closure');
    expect(related()).toEqual([
      'Answered by',
      'Berg meets Dorn in Port Esker 6 May 2013',
      'Berg says that the ferry is agreed on 6 May 2013',
    ]);
  });

  it('open by a press', async () => {
    const { user, viewport } = renderPanel('promise');
    await user.click(button(/The dockers strike/));
    expect(viewport().selected).toBe('strike');
  });

  it('are left out where there are none', () => {
    renderPanel('vote');
    expect(panel().queryByLabelText('Related events')).toBeNull();
  });
});

describe('the actors of an event', () => {
  const actor = (name: string) =>
    within(panel().getByRole('list', { name: 'Actors of this event' })).getByRole('button', { name });

  it('filter by a press and no longer by another', async () => {
    const { user, viewport } = renderPanel('talks');
    await user.click(actor('Carl Dorn'));
    expect(viewport().query.any).toEqual(['dorn']);
    expect(actor('Carl Dorn').getAttribute('aria-pressed')).toBe('true');
    await user.click(actor('Carl Dorn'));
    expect(viewport().query.any).toEqual([]);
    expect(actor('Carl Dorn').getAttribute('aria-pressed')).toBe('false');
  });

  it('say their role', () => {
    renderPanel('talks');
    expect(actor('Ada Berg').getAttribute('title')).toBe('Ada Berg: host');
  });

  it('are left out where there are none', () => {
    renderPanel('survey');
    expect(panel().queryByRole('list', { name: 'Actors of this event' })).toBeNull();
  });
});

describe('an event without a quote', () => {
  it('says that it cannot be checked', () => {
    renderPanel('survey');
    expect(panel().queryByRole('figure')).toBeNull();
    expect(panel().getByText('No article is quoted for this event')).toBeDefined();
    expect(panel().getByText(/no quote for this event, so it cannot be checked here/)).toBeDefined();
  });
});

describe('the panel before an event is open', () => {
  it('says what the chronology is and what it rests on', () => {
    renderPanel(undefined);
    expect(panel().getByText('How two states came to talk about a ferry.')).toBeDefined();
    expect(panel().getByRole('link', { name: 'Two ministers and a ferry' }).getAttribute('href')).toBe(
      'https://example.org/ferry',
    );
    expect(panel().getByText('Lakeland Review, June 2013')).toBeDefined();
    expect(panel().getByText('The text prints neither title nor byline.')).toBeDefined();
  });

  it('offers the events of which most is told', async () => {
    const { user, viewport } = renderPanel(undefined);
    await user.click(button(/Berg meets Dorn in Port Esker/));
    expect(viewport().selected).toBe('talks');
  });

  it('invites to nothing where there are no events', () => {
    renderPanel(undefined, { dataset: datasetOf([]) });
    expect(panel().queryByText(/Choose an event/)).toBeNull();
    expect(panel().queryByText('Most told')).toBeNull();
  });
});
