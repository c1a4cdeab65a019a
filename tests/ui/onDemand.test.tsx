// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLayoutEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { deferred } from '../../src/lib/deferred.ts';
import { loadParts, onDemand } from '../../src/ui/onDemand.tsx';

const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>;

describe('a part that is loaded on demand', () => {
  it('is shown once its code has come', async () => {
    const Part = onDemand(async () => ({ default: Hello }));
    render(<Part name="Ada" />);
    expect(screen.queryByText('Hello Ada')).toBeNull();
    expect(await screen.findByText('Hello Ada')).toBeDefined();
  });

  it('is shown at once where the code is there', async () => {
    let fetched = 0;
    const Part = onDemand(async () => {
      fetched++;
      return { default: Hello };
    });
    await loadParts();
    await Part.load();
    render(<Part name="Ada" />);
    expect(screen.getByText('Hello Ada')).toBeDefined();
    expect(fetched).toBe(1);
  });

  it('is shown by the time that one who waited for the code goes on', async () => {
    const code = deferred<{ default: typeof Hello }>();
    const Part = onDemand(() => code.promise);
    render(<Part name="Ada" />);
    const there = Part.load().then(() => screen.queryByText('Hello Ada'));
    code.resolve({ default: Hello });
    expect(await there).not.toBeNull();
  });

  it('is shown where its code comes between being drawn without and asking for it', async () => {
    const code = { default: Hello };
    const kept = Promise.resolve(code);
    // Kept at once: the code comes while the part is being put into the page.
    vi.spyOn(kept, 'then').mockImplementation(async (take) => take!(code) as never);
    const Part = onDemand(() => kept);
    function Early() {
      useLayoutEffect(() => void Part.load(), []);
      return null;
    }
    render(
      <>
        <Part name="Ada" />
        <Early />
      </>,
    );
    expect(await screen.findByText('Hello Ada')).toBeDefined();
  });

  it('says when its code cannot be had, leaves the rest alone, and can be asked for again', async () => {
    let works = false;
    const Part = onDemand(async () => {
      if (!works) throw new TypeError('Failed to fetch');
      return { default: Hello };
    });
    await expect(Part.load()).rejects.toThrow('fetch');
    render(
      <>
        <p>The rest</p>
        <Part name="Ada" />
      </>,
    );
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByText('The rest')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('could not be loaded');
    works = true;
    await userEvent.click(retry);
    expect(await screen.findByText('Hello Ada')).toBeDefined();
  });
});
