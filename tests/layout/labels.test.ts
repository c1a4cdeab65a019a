import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLabels, shortenToFit } from '../../src/layout/labels.ts';
import { PIP } from '../../src/layout/pips.ts';
import { at, dataset, eventsOf } from '../fixtures.ts';

const sevenEach = (text: string) => 7 * text.length;

describe('shortening a label', () => {
  it('leaves a text that fits as it is', () => {
    expect(shortenToFit('The ferry', 63, sevenEach)).toBe('The ferry');
  });

  it('breaks between words where that loses little', () => {
    expect(shortenToFit('The ferry is taken out of service', 7 * 22, sevenEach)).toBe('The ferry is taken…');
  });

  it('breaks within a word that is too long to lose', () => {
    expect(shortenToFit(`The ${'x'.repeat(60)}`, 7 * 30, sevenEach)).toBe(`The ${'x'.repeat(25)}…`);
  });

  it('breaks within the last word of few, which is much to lose', () => {
    expect(shortenToFit('Kerry visits Moscow', 7 * 18, sevenEach)).toBe('Kerry visits Mosc…');
  });

  it('keeps to the width, ends in an ellipsis and begins as the text does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 7, max: 300 }),
        (text, max) => {
          const short = shortenToFit(text, max, sevenEach);
          if (short === text) return;
          expect(sevenEach(short)).toBeLessThanOrEqual(max);
          expect(short.endsWith('…')).toBe(true);
          expect(text.startsWith(short.slice(0, -1))).toBe(true);
        },
      ),
    );
  });

  it('does not cut a character in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 200 }), (max) => {
        expect(shortenToFit('🚢'.repeat(20), max, sevenEach)).toMatch(/^(🚢)*…?$/u);
      }),
    );
  });
});

describe('measuring labels', () => {
  const ferry = dataset();

  it('adds a pip for each source to the width of the text', () => {
    const labels = createLabels(ferry, sevenEach, 1000);
    const talks = at(ferry, 'talks');
    expect(labels.text(talks)).toBe('Berg meets Dorn in Port Esker');
    expect(labels.width(talks) - labels.textWidth(talks)).toBe(PIP.before + 3 * PIP.size + 2 * PIP.gap);
    const treaty = at(ferry, 'treaty');
    expect(labels.width(treaty) - labels.textWidth(treaty)).toBe(
      PIP.before + PIP.size + 2 * PIP.silent + 2 * PIP.gap,
    );
    const survey = at(ferry, 'survey');
    expect(labels.width(survey)).toBe(labels.textWidth(survey));
  });

  it('sets events that several sources tell in the strong weight, and measures them so', () => {
    const labels = createLabels(ferry, (text, strong) => (strong ? 8 : 7) * text.length, 1000);
    expect(
      eventsOf(ferry)
        .filter((_, i) => labels.strong(i))
        .map(({ id }) => id),
    ).toEqual(['talks']);
    expect(labels.textWidth(at(ferry, 'talks'))).toBe(8 * 'Berg meets Dorn in Port Esker'.length);
  });

  it('keeps every label to the width, pips included', () => {
    for (const max of [120, 200, 300]) {
      const labels = createLabels(ferry, sevenEach, max);
      for (let i = 0; i < ferry.size; i++) {
        expect(labels.width(i)).toBeLessThanOrEqual(max);
        expect(labels.text(i).length).toBeGreaterThan(1);
      }
    }
  });
});
