// @vitest-environment jsdom
import { fireEvent, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import Tooltip from '../../../src/ui/timeline/Tooltip.tsx';
import { StoreContext } from '../../../src/ui/useStore.ts';
import { at, dataset } from '../../fixtures.ts';
import { openStore } from '../render.tsx';

const ferry = dataset();

/** The words on an event whose label is cut. */
function wordsOn(id: string, onDismiss = () => {}): string {
  const hover = { index: at(ferry, id), x: 100, y: 100, byPointer: true, complete: false };
  const { container } = render(
    <StoreContext value={openStore()}>
      <Tooltip hover={hover} dataset={ferry} onDismiss={onDismiss} />
    </StoreContext>,
  );
  return container.textContent!;
}

it('names who tells an event, below its title', () => {
  expect(wordsOn('vote')).toMatch(/Lakeland Review$/);
  expect(wordsOn('talks')).toContain('Berg meets Dorn in Port EskerTold by');
});

it('names nobody where no source tells it', () => {
  expect(wordsOn('survey')).toMatch(/A survey of the lake bed is made$/);
});

it('is put away by Esc, wherever the focus is', () => {
  let dismissed = 0;
  wordsOn('talks', () => dismissed++);
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(dismissed).toBe(0);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(dismissed).toBe(1);
});
