import { describe, expect, it } from 'vitest';
import { snapAfter, snapBeside } from '../../../src/ui/panel/sheet.ts';

const HEIGHTS = { peek: 130, half: 440, full: 780 };

describe('a sheet that is let go', () => {
  it.each([
    [400, 0, 'half'],
    [400, 1.5, 'full'],
    [60, 0, 'closed'],
    [280, 0, 'peek'],
    [290, 0, 'half'],
    [620, -1, 'half'],
    [780, 0, 'full'],
    [900, 0.5, 'full'],
    [130, -0.6, 'closed'],
    [440, -1, 'half'],
    [440, -1.2, 'peek'],
  ])('at %d, moving by %d pixels a millisecond, rests at %s', (height, speed, place) => {
    expect(snapAfter(height, speed, HEIGHTS)).toBe(place);
  });
});

describe('the places of a sheet', () => {
  it('stand in a row that ends at either side', () => {
    expect(['peek', 'half', 'full'].map((snap) => snapBeside(snap as 'peek', 1))).toEqual([
      'half',
      'full',
      'full',
    ]);
    expect(['peek', 'half', 'full'].map((snap) => snapBeside(snap as 'peek', -1))).toEqual([
      'peek',
      'peek',
      'half',
    ]);
  });
});
