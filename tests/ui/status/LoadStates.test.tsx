// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/dataset/findings.ts';
import { FindingList, Loading, Unreachable, Unusable } from '../../../src/ui/status/LoadStates.tsx';

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
    render(<Loading url={url} />);
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('status').textContent).toContain(url);
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
