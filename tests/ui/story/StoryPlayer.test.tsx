// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import StoryPlayer from '../../../src/ui/story/StoryPlayer.tsx';
import { datasetWithAccounts } from '../../accounts.ts';
import { at } from '../../fixtures.ts';
import { type Page, renderPage } from '../render.tsx';

const ferry = datasetWithAccounts();

function renderStory(step = 0, page: Page = {}, embedded = false) {
  return renderPage(<StoryPlayer embedded={embedded} />, {
    dataset: ferry,
    ...page,
    viewport: { story: { id: 's-ferry', step }, selected: ferry.stories[0]!.steps[step]!.event },
  });
}

const player = () => screen.getByRole('region', { name: 'Story: From the storm to the vote' });
const button = (name: string) => within(player()).getByRole('button', { name });
const step = (viewport: () => { story: { step: number } | undefined }) => viewport().story?.step;

describe('a story', () => {
  it('shows the text of the step, the words it rests on with their source, and how far it has come', () => {
    renderStory(1);
    expect(within(player()).getByText('Two ministers meet.')).toBeDefined();
    const figure = within(player()).getByRole('figure');
    expect(figure.querySelector('blockquote')!.textContent).toBe('the two met in the harbour office');
    expect(figure.querySelector('figcaption')!.textContent).toContain('Lakeland Review, June 2013');
    expect(within(player()).getByText('2 of 3')).toBeDefined();
  });

  it('has steps without a quote', () => {
    renderStory(2);
    expect(within(player()).queryByRole('figure')).toBeNull();
  });

  it('goes on and back: the event opens and the timeline follows', async () => {
    const { user, viewport } = renderStory();
    await user.click(button('Next'));
    expect(viewport()).toMatchObject({ view: 'timeline', story: { step: 1 }, selected: 'talks' });
    const talks = at(ferry, 'talks');
    expect(viewport().span.start).toBeLessThan(ferry.start[talks]!);
    expect(viewport().span.end).toBeGreaterThan(ferry.end[talks]!);
    await user.click(button('Back'));
    expect(viewport()).toMatchObject({ story: { step: 0 }, selected: 'closure' });
  });

  it('does not go back from its first step', async () => {
    const { user, viewport } = renderStory();
    expect(button('Back').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Back'));
    expect(step(viewport)).toBe(0);
  });

  it('has the focus, so that arrows step through it', async () => {
    const { user, viewport } = renderStory();
    expect(document.activeElement).toBe(player());
    await user.keyboard('{ArrowRight}');
    await user.keyboard('{ArrowRight}');
    expect(step(viewport)).toBe(2);
    await user.keyboard('{ArrowRight}');
    expect(step(viewport)).toBe(2);
    await user.keyboard('{ArrowLeft}');
    expect(step(viewport)).toBe(1);
  });

  it('leaves the arrows to whatever else has the focus, and keys with Ctrl to the browser', async () => {
    const { user, viewport } = renderStory();
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(step(viewport)).toBe(0);
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{ArrowRight}');
    expect(step(viewport)).toBe(0);
  });

  it('can be left at any step, by button and by Escape, and the place is kept', async () => {
    const { user, viewport, store } = renderStory(1);
    await user.keyboard('{Escape}');
    expect(viewport()).toMatchObject({ story: undefined, selected: 'talks' });
    expect(store.getState().left).toEqual({ 's-ferry': 1 });
  });

  it('ends with its last step', async () => {
    const { user, viewport } = renderStory(2);
    await user.click(button('Finish'));
    expect(viewport().story).toBeUndefined();
  });

  it('says when the filters leave its event out, and can show all', async () => {
    const { user, viewport } = renderStory(1, { query: { any: ['dockers'] } });
    expect(within(player()).getByText(/filters leave this event out/)).toBeDefined();
    await user.click(button('Show all events'));
    expect(viewport().query.any).toEqual([]);
    expect(within(player()).queryByText(/filters leave/)).toBeNull();
  });

  it('in a frame neither takes the focus nor is left, and begins again', async () => {
    const { user, viewport } = renderStory(2, {}, true);
    expect(document.activeElement).toBe(document.body);
    expect(within(player()).queryByRole('button', { name: 'Leave the story' })).toBeNull();
    const link = within(player()).getByRole<HTMLAnchorElement>('link', { name: 'Open in Datelines' });
    expect(link.target).toBe('_blank');
    await user.click(button('Again'));
    expect(step(viewport)).toBe(0);
  });

  it('is nothing where none plays', () => {
    const { container } = renderPage(<StoryPlayer />, { dataset: ferry });
    expect(container.textContent).toBe('');
  });
});
