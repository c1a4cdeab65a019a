// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StoryList } from '../../../src/ui/story/StoryList.tsx';
import { datasetWithAccounts } from '../../accounts.ts';
import { renderPage } from '../render.tsx';

const ferry = datasetWithAccounts();

function renderList() {
  let played = 0;
  const result = renderPage(<StoryList onPlay={() => played++} />, { dataset: ferry });
  return { ...result, played: () => played };
}

const story = (name: RegExp) => screen.getByRole('button', { name });

describe('the list of stories', () => {
  it('says what each tells and how long it is', () => {
    renderList();
    expect(story(/^From the storm/).textContent).toBe(
      'From the storm to the vote 3 stepsHow the ferry came back into talk.',
    );
    expect(story(/^The strike/).textContent).toContain('1 step');
  });

  it('plays one from its first step', async () => {
    const { user, viewport, played } = renderList();
    await user.click(story(/^From the storm/));
    expect(viewport()).toMatchObject({ story: { id: 's-ferry', step: 0 }, selected: 'closure' });
    expect(played()).toBe(1);
  });

  it('goes on where one was left, and begins again after the last step', async () => {
    const { user, viewport, store } = renderList();
    act(() => {
      store.playStory({ id: 's-ferry', step: 1 }, 'talks');
      store.leaveStory();
    });
    expect(story(/^From the storm/).textContent).toContain('Go on at 2 of 3');
    await user.click(story(/^From the storm/));
    expect(viewport().story).toEqual({ id: 's-ferry', step: 1 });
    act(() => {
      store.playStory({ id: 's-ferry', step: 2 }, 'vote');
      store.leaveStory();
    });
    await user.click(story(/^From the storm/));
    expect(viewport().story).toEqual({ id: 's-ferry', step: 0 });
  });
});
