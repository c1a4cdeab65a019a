import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIFFERENCES } from '../../src/dataset/schema.ts';
import { validate } from '../../src/dataset/validate.ts';

const { chronology, findings } = validate(readFileSync('public/data/kerry-russia-syria.json', 'utf8'));
const { comparisons = [], stories = [], sources } = chronology!;

describe('the chronology that comes with the page', () => {
  it('has nothing to mend', () => {
    expect(findings).toEqual([]);
  });
});

describe('its comparisons', () => {
  it('are of every type', () => {
    expect(comparisons.length).toBeGreaterThanOrEqual(18);
    expect(new Set(comparisons.map(({ type }) => type))).toEqual(new Set(DIFFERENCES));
  });

  it('set sources against each other, against themselves and against the general record', () => {
    const kinds = comparisons.map(({ positions }) => {
      const named = positions.flatMap(({ source }) => source ?? []);
      return {
        record: named.length < positions.length,
        itself: new Set(named).size < named.length,
        others: new Set(named).size > 1,
      };
    });
    for (const kind of ['record', 'itself', 'others'] as const) {
      expect(kinds.filter((each) => each[kind]).length, kind).toBeGreaterThanOrEqual(3);
    }
    for (const { id } of sources) {
      expect(comparisons.some(({ positions }) => positions.some(({ source }) => source === id))).toBe(true);
    }
  });

  it('are told in a line each, without the words of a verdict', () => {
    for (const { topic, positions } of comparisons) {
      for (const { summary } of positions) {
        expect(summary.length, topic).toBeLessThanOrEqual(190);
        expect(summary).toMatch(/\.$/);
        expect(`${topic} ${summary}`).not.toMatch(/\b(bias|false|lie|misleading|propaganda|verified)\w*/i);
      }
    }
  });

  it('tell of the conference in three ways', () => {
    const conference = comparisons.find(({ topic }) => /conference amounts to/.test(topic))!;
    expect(new Set(conference.positions.map(({ source }) => source)).size).toBe(3);
  });
});

describe('its stories', () => {
  it('are three, of eight to twelve steps, each step with a quote', () => {
    expect(stories.map(({ title }) => title)).toEqual([
      'The day in Moscow',
      'The missiles',
      'From reset to Sochi',
    ]);
    for (const { title, steps } of stories) {
      expect(steps.length, title).toBeGreaterThanOrEqual(8);
      expect(steps.length, title).toBeLessThanOrEqual(12);
      expect(steps.filter(({ quote }) => !quote)).toEqual([]);
    }
  });
});

describe('its quotes', () => {
  it('say where a speaker’s words are mixed with mockery of the article’s own', () => {
    const mocked = chronology!.events
      .flatMap(({ excerpts }) => excerpts)
      .filter(({ exact, mode }) => mode === 'attributes' && exact.includes('nonexistent'));
    expect(mocked).toHaveLength(1);
    expect(mocked[0]!.note).toMatch(/the article’s own word/);
  });
});
