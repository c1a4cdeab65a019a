// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Boundary, useFault } from '../../src/ui/Boundary.tsx';
import { inDialog } from '../../src/ui/Dialog.tsx';
import { onDemand } from '../../src/ui/onDemand.tsx';
import { renderPage } from './render.tsx';

let broken = true;
function Region({ name = 'region' }: { name?: string }) {
  if (broken) throw new TypeError(`“Kerry waits” is no span of ${name}`);
  return <p>The {name}</p>;
}

beforeEach(() => {
  broken = true;
  // React tells of each failure there too.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

describe('a region that fails', () => {
  it('says so in its own place, and leaves the others usable', async () => {
    let pressed = 0;
    render(
      <>
        <Boundary>
          <Region />
        </Boundary>
        <Boundary>
          <button type="button" onClick={() => pressed++}>
            The other
          </button>
        </Boundary>
      </>,
    );
    expect(screen.getByRole('alert').textContent).toContain('This part of the page has failed');
    await userEvent.click(screen.getByRole('button', { name: 'The other' }));
    expect(pressed).toBe(1);
  });

  it('is tried again when it is asked for', async () => {
    render(
      <Boundary>
        <Region />
      </Boundary>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('alert')).toBeDefined();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('The region')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is tried again when it has something else to show, and not before', () => {
    const page = (about: string) => (
      <Boundary about={about}>
        <Region name={about} />
      </Boundary>
    );
    const { rerender } = render(page('list'));
    broken = false;
    rerender(page('list'));
    expect(screen.getByRole('alert')).toBeDefined();
    rerender(page('timeline'));
    expect(screen.getByText('The timeline')).toBeDefined();
  });

  it('may fail outside of React, as while a frame is painted', () => {
    let fail: (error: unknown) => void = () => {};
    function Painted() {
      fail = useFault();
      return <p>Painted</p>;
    }
    render(
      <Boundary>
        <Painted />
      </Boundary>,
    );
    act(() => fail(new RangeError('no room')));
    expect(screen.getByRole('alert')).toBeDefined();
    expect(screen.queryByText('Painted')).toBeNull();
  });

  it('may be a part that came on demand, and a dialog that can still be closed', async () => {
    let closed = 0;
    const Part = onDemand(async () => ({ default: (_: { onClose: () => void }) => <Region /> }), {
      frame: inDialog,
    });
    render(<Part onClose={() => closed++} />);
    const dialog = await screen.findByRole('dialog', { name: 'This cannot be shown' });
    expect(dialog.textContent).toContain('has failed');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(closed).toBe(1);
  });
});

describe('the report of a failure', () => {
  it('is copied, and names the view and the error without what the chronology says', async () => {
    const { user } = renderPage(
      <Boundary>
        <Region />
      </Boundary>,
      { viewport: { view: 'coverage' } },
    );
    await user.click(await screen.findByRole('button', { name: 'Copy report' }));
    expect(await screen.findByText(/^Copied/)).toBeDefined();
    const report = await navigator.clipboard.readText();
    expect(report).toMatch(/^Datelines \d+\.\d+\.\d+\nView: coverage\nBrowser: .+\nTypeError: …/);
    expect(report).not.toContain('Kerry');
  });

  it('is shown to be copied by hand where the browser does not let the page copy', async () => {
    const { user } = renderPage(
      <Boundary>
        <Region />
      </Boundary>,
    );
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(await screen.findByRole('button', { name: 'Copy report' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^The browser does not/ });
    expect(field.value).toMatch(/^Datelines /);
  });
});
