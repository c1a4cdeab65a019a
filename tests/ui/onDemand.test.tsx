// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
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
