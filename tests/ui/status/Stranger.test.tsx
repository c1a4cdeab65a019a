// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Stranger from '../../../src/ui/status/Stranger.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  window.sessionStorage.clear();
});

function ask(url = 'https://else.example.org/talks.json') {
  let agreed = 0;
  const result = render(<Stranger url={url} onAgree={() => agreed++} />);
  return { ...result, agreed: () => agreed };
}

describe('a chronology on the host of somebody else', () => {
  it('is asked about by the name of the host, and fetched only when the reader agrees', async () => {
    const { agreed } = ask();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Open a chronology from else.example.org?',
    );
    expect(screen.getByText('https://else.example.org/talks.json')).toBeDefined();
    expect(screen.getByRole('link', { name: /comes with this page/ }).getAttribute('href')).toBe('?');
    expect(agreed()).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Open it from else.example.org' }));
    expect(agreed()).toBe(1);
  });

  it('is named as the browser will ask it, whatever the address pretends', () => {
    ask('https://desk.example.org@xn--dsk-8cd.example/\u202etxt.nosj');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('xn--dsk-8cd.example?');
    expect(document.body.textContent).not.toContain('\u202e');
  });

  it('is asked about once a session, each host for itself', async () => {
    const first = ask();
    await userEvent.click(screen.getByRole('button', { name: /^Open it from/ }));
    first.unmount();
    const again = ask('https://else.example.org/other.json');
    expect(again.agreed()).toBe(1);
    expect(again.container.textContent).toBe('');
    again.unmount();
    expect(ask('http://else.example.org/talks.json').agreed()).toBe(0);
    expect(ask('https://else.example.org.evil.example/talks.json').agreed()).toBe(0);
  });

  it('is asked about each time where nothing can be kept', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    const { agreed } = ask();
    await userEvent.click(screen.getByRole('button', { name: /^Open it from/ }));
    expect(agreed()).toBe(1);
  });
});
