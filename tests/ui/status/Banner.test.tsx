// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/dataset/findings.ts';
import Banner from '../../../src/ui/status/Banner.tsx';
import { type Page, renderPage } from '../render.tsx';

const finding = (path: string): Finding => ({
  severity: 'warning',
  path,
  received: '"x"',
  expected: 'a date',
  mend: 'Write a date.',
});
const renderBanner = (page: Page = {}) => renderPage(<Banner />, page);
const banner = () => screen.queryByRole('region', { name: 'Notices' });

describe('the banner', () => {
  it('is not there when there is nothing to say', () => {
    renderBanner();
    expect(banner()).toBeNull();
  });

  it('says what of a link could not be followed', () => {
    renderBanner({ notices: ['The link names an event that is gone.', 'The link asks for a map.'] });
    expect(banner()!.textContent).toContain('The link names an event that is gone.');
    expect(banner()!.textContent).toContain('The link asks for a map.');
  });

  it('says how many records were set aside', () => {
    renderBanner({ findings: [finding('$.events[3]'), finding('$.events[4]')], setAside: 2 });
    expect(banner()!.textContent).toContain('2 parts of this file could not be read and were set aside');
  });

  it('says it of a single one', () => {
    renderBanner({ findings: [finding('$.events[3]')], setAside: 1 });
    expect(banner()!.textContent).toContain('1 part of this file could not be read and was set aside');
  });

  it('says that a file opens with remarks', () => {
    renderBanner({ findings: [finding('$.sources[0]')] });
    expect(banner()!.textContent).toContain('This file opens, with 1 remark.');
  });

  it('lists the findings on demand', async () => {
    const { user } = renderBanner({
      findings: [finding('$.events[3]'), finding('$.events[4]')],
      setAside: 2,
    });
    await user.click(screen.getByRole('button', { name: 'Show 2 findings' }));
    const dialog = screen.getByRole('dialog', { name: 'What was found in this file' });
    expect(within(dialog).getByText('$.events[4]')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes away for good when it is dismissed', async () => {
    const { user, store } = renderBanner({ notices: ['One thing.'], findings: [finding('$')], setAside: 1 });
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(banner()).toBeNull();
    expect(store.getState().notices).toEqual([]);
  });

  it('comes again with something new to say', async () => {
    const { user, store, viewport, findByText } = renderBanner({ findings: [finding('$')] });
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    store.restore(viewport(), [() => 'Another thing.']);
    expect(await findByText('Another thing.')).toBeDefined();
    expect(banner()!.textContent).not.toContain('remark');
  });
});
