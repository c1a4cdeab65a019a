import { describe, expect, it } from 'vitest';
import { readTheme, SOURCE_COLOURS, sourceColour } from '../../src/render/theme.ts';

describe('the theme', () => {
  it('is read from the custom properties of the page', () => {
    const theme = readTheme((property) => `value of ${property}`);
    expect(theme.paper).toBe('value of --paper');
    expect(theme.selectedInk).toBe('value of --selected-ink');
    expect(theme.sources).toHaveLength(SOURCE_COLOURS);
    expect(theme.sources[0]).toBe('value of --source-1');
    expect(theme.sources.at(-1)).toBe(`value of --source-${SOURCE_COLOURS}`);
  });

  it('gives sources their colours in order and starts anew after the last', () => {
    const theme = readTheme((property) => property);
    expect(sourceColour(theme, 0)).toBe('--source-1');
    expect(sourceColour(theme, SOURCE_COLOURS)).toBe('--source-1');
    expect(sourceColour(theme, SOURCE_COLOURS + 2)).toBe('--source-3');
  });
});
