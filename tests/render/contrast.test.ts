import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTheme, type Theme } from '../../src/render/theme.ts';

const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

/** The theme that a rule of the tokens sets. */
function themeOf(selector: string): Theme {
  const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!;
  const values = new Map(
    [...rule.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
  return readTheme((property) => values.get(property) ?? '#000000');
}

type Colour = readonly [red: number, green: number, blue: number];

function colourOf(hex: string): Colour {
  const digits = /^#(..)(..)(..)$/.exec(hex);
  if (!digits) throw new Error(`expected a colour such as #1d1b18, received ${hex}`);
  return [1, 2, 3].map((at) => Number.parseInt(digits[at]!, 16)) as unknown as Colour;
}

/** A colour that is laid over another, as strongly as `alpha` says. */
const over = (above: Colour, below: Colour, alpha: number): Colour =>
  above.map((value, i) => alpha * value + (1 - alpha) * below[i]!) as unknown as Colour;

/** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
function contrast(a: Colour, b: Colour): number {
  const luminance = (colour: Colour) => {
    const [red, green, blue] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast(colourOf('#767676'), colourOf('#ffffff'))).toBeCloseTo(4.54, 2);
  });
});

describe.each([
  ['light', ':root'],
  ['dark', '[data-theme="dark"]'],
])('what is drawn in the %s theme', (_, selector) => {
  const theme = themeOf(selector);
  const paper = colourOf(theme.paper);
  const raised = colourOf(/--raised: (#\w+)/.exec(css.slice(css.indexOf(`${selector} {`)))![1]!);
  const rule = colourOf(theme.rule);
  /** What lies under an event that is pointed at. */
  const hovered = over(rule, paper, 0.75);

  it.each(['ink', 'ink2', 'ink3'] as const)('is read: words in %s, on any ground', (ink) => {
    for (const ground of [paper, raised])
      expect(contrast(colourOf(theme[ink]), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('is read: words on the selected event, and those on one that is pointed at or found', () => {
    expect(contrast(colourOf(theme.selectedInk), colourOf(theme.selected))).toBeGreaterThanOrEqual(4.5);
    for (const ground of [hovered, colourOf(theme.highlight)])
      expect(contrast(colourOf(theme.ink), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('is read: words and marks of events that do not match', () => {
    expect(contrast(over(colourOf(theme.ink), paper, 0.62), paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('is seen: marks, bars and the edges of controls', () => {
    expect(contrast(over(colourOf(theme.ink), paper, 0.72), paper)).toBeGreaterThanOrEqual(3);
    for (const ground of [paper, raised])
      expect(contrast(colourOf(theme.control), ground)).toBeGreaterThanOrEqual(3);
  });

  it('is seen: the colour of each source, also on the selected event', () => {
    for (const [i, source] of theme.sources.entries()) {
      for (const ground of [paper, raised, hovered])
        expect(contrast(colourOf(source), ground), source).toBeGreaterThanOrEqual(3);
      const chosen = theme.sourcesSelected[i]!;
      expect(contrast(colourOf(chosen), colourOf(theme.selected)), chosen).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('forced colours', () => {
  it('take the place of every colour that the page draws with', () => {
    const forced = css.slice(css.indexOf('forced-colors: active'));
    const themed = css.slice(0, css.indexOf('forced-colors: active')).matchAll(/(--[\w-]+): #/g);
    for (const name of new Set([...themed].map(([, token]) => token!)))
      expect(forced, name).toMatch(
        new RegExp(`${name}: (?:Canvas|CanvasText|Highlight|HighlightText|Mark|color-mix)`),
      );
  });
});
