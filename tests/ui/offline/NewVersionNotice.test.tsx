// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import NewVersionNotice from '../../../src/ui/offline/NewVersionNotice.tsx';

/** A browser that keeps the page, and has a new version of it that waits. */
const waiting = Object.assign(new EventTarget(), { postMessage: vi.fn(), state: 'installed' });
const registration = Object.assign(new EventTarget(), { waiting });
const workers = Object.assign(new EventTarget(), { controller: {}, register: async () => registration });

beforeEach(() => {
  vi.stubEnv('PROD', true);
  Object.defineProperty(navigator, 'serviceWorker', { value: workers, configurable: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
  Reflect.deleteProperty(navigator, 'serviceWorker');
});

it('says once the reader agrees that the page reloads by itself, and has nothing left to press for it', async () => {
  const { container } = render(<NewVersionNotice />);
  // What comes into a part that is read out is heard; a part that comes with its words may not be.
  expect(container.querySelector('[aria-live=polite]')!.textContent).toBe('');
  await screen.findByText('A new version of this page is ready.');
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
  expect(waiting.postMessage).toHaveBeenCalledExactlyOnceWith('take over');
  expect(screen.getByRole('region').textContent).toContain('reloads once the new version has taken over');
  expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.queryByRole('region')).toBeNull();
});
