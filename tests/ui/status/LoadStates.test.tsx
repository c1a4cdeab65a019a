// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/dataset/findings.ts';
import type { Progress } from '../../../src/dataset/loading/load.ts';
import { FindingList } from '../../../src/ui/status/FindingList.tsx';
import { Cancelled, Loading, Unreachable } from '../../../src/ui/status/LoadStates.tsx';
import Unusable from '../../../src/ui/status/Unusable.tsx';

const FINDING: Finding = {
  severity: 'error',
  path: '$.format',
  received: '"other/2"',
  expected: 'datelines/1',
  mend: 'Write "format": "datelines/1".',
};
const url = 'data/ferry.json';

describe('while the chronology is on its way', () => {
  it('it is named, and the page says that it is busy', () => {
    render(<Loading url={url} progress={undefined} onCancel={() => {}} />);
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('status').textContent).toContain(url);
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  });

  it.each<[Progress, string, number | undefined]>([
    [{ stage: 'fetching', bytes: 12_400_000, total: 35_000_000 }, '12.4 of 35 MB', 12.4 / 35],
    [{ stage: 'fetching', bytes: 1_000_000, total: 6_250_000 }, '1.0 of 6.3 MB', 0.16],
    [{ stage: 'fetching', bytes: 12_400_000, total: undefined }, '12.4 MB so far', undefined],
    [{ stage: 'checking', checked: 40_000, events: 100_000 }, 'Checking 40,000 of 100,000 events', 0.4],
    [{ stage: 'checking', checked: 0, events: 0 }, 'Checking 0 of 0 events', 0],
  ])('%j is told in words and shown by a bar', (progress, words, share) => {
    render(<Loading url={url} progress={progress} onCancel={() => {}} />);
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Loading' });
    expect(bar.getAttribute('aria-valuetext')).toBe(words);
    expect(screen.getByText(words)).toBeDefined();
    if (share === undefined) expect(bar.hasAttribute('value')).toBe(false);
    else expect(bar.value / bar.max).toBeCloseTo(share, 5);
  });

  it('it can be cancelled', async () => {
    let cancelled = 0;
    render(<Loading url={url} progress={undefined} onCancel={() => cancelled++} />);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(cancelled).toBe(1);
  });
});

describe('when it was cancelled', () => {
  it('the page says so, and offers to load it again or to open the one that comes with the page', async () => {
    let tries = 0;
    render(<Cancelled url={url} onRetry={() => tries++} ownFile />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/cancelled/);
    // The button that was pressed is gone: keys go on from the title, which is read out.
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await userEvent.click(screen.getByRole('button', { name: 'Load it again' }));
    expect(tries).toBe(1);
    expect(screen.getByRole('link').getAttribute('href')).toBe('?');
  });
});

describe('when it cannot be reached', () => {
  it('the page says why and where, and tries again', async () => {
    let tries = 0;
    render(
      <Unreachable
        url={url}
        reason="The server answered with 404."
        onRetry={() => tries++}
        ownFile={false}
      />,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/cannot be reached/);
    expect(screen.getByText('The server answered with 404.')).toBeDefined();
    expect(screen.getByText(url)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tries).toBe(1);
  });

  it('and the reader named it, there is a way to the one that comes with the page', () => {
    render(<Unreachable url={url} reason="" onRetry={() => {}} ownFile />);
    expect(screen.getByRole('link').getAttribute('href')).toBe('?');
    expect(screen.getByText(/CORS/)).toBeDefined();
  });

  it('and it is the one that comes with the page, there is no such way', () => {
    render(<Unreachable url={url} reason="" onRetry={() => {}} ownFile={false} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByText(/CORS/)).toBeNull();
  });
});

describe('when it cannot be used', () => {
  it('the page says what was found, what was expected and how to mend it', async () => {
    let tries = 0;
    render(<Unusable url={url} findings={[FINDING]} onRetry={() => tries++} ownFile />);
    const [finding] = within(screen.getByRole('list', { name: 'Findings' })).getAllByRole('listitem');
    for (const part of Object.values(FINDING)) expect(finding!.textContent).toContain(part);
    await userEvent.click(screen.getByRole('button', { name: 'Load it again' }));
    expect(tries).toBe(1);
    expect(screen.getByRole('link').getAttribute('href')).toBe('?');
  });
});

describe('the findings', () => {
  it('are told one by one up to two hundred, and the rest counted', () => {
    const findings = Array.from({ length: 1234 }, (_, i) => ({ ...FINDING, path: `$.events[${i}]` }));
    render(<FindingList findings={findings} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(200);
    expect(screen.getByText(/And 1,034 more/)).toBeDefined();
  });

  it('show what was received as text, whatever it is', () => {
    render(<FindingList findings={[{ ...FINDING, received: '"<img src=x onerror=alert(1)>"' }]} />);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText('"<img src=x onerror=alert(1)>"')).toBeDefined();
  });
});
