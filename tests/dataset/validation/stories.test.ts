import { describe, expect, it } from 'vitest';
import { checkAccounts, type Draft, places } from '../fixture.ts';

/** Validates the small chronology after a change to its one story. */
function checkStory(change: (story: Draft, chronology: Draft) => void) {
  return checkAccounts((c) => change(c.stories[0], c));
}

describe('a story', () => {
  it('may be left out of a file, and so may all of them', () => {
    const result = checkAccounts((c) => delete c.stories);
    expect(result.findings).toEqual([]);
    expect(result.chronology!.stories).toEqual([]);
  });

  it('has an id of its own', () => {
    const result = checkAccounts((c) => c.stories.push({ ...c.stories[0] }));
    expect(places(result)).toEqual(['error $.stories[1].id']);
    expect(result.chronology!.stories).toHaveLength(1);
  });

  it('has a title and says what it tells', () => {
    const result = checkStory((story) => delete story.description);
    expect(places(result)).toEqual(['error $.stories[0].description']);
    expect(result.chronology!.stories).toEqual([]);
  });

  it.each<[what: string, steps: (steps: Draft[]) => Draft[], told: string]>([
    ['no step', () => [], 'error $.stories[0].steps'],
    ['no step that leads anywhere', ([first]) => [{ ...first, event: 'flood' }], 'error $.stories[0].steps'],
  ])('with %s is set aside, and the file opens', (_, steps, told) => {
    const result = checkStory((story) => {
      story.steps = steps(story.steps);
    });
    expect(places(result)).toContain(told);
    expect(result.chronology!.stories).toEqual([]);
    expect(result.chronology!.events).toHaveLength(3);
  });
});

describe('a step', () => {
  it('to an unknown event is set aside, the others stay', () => {
    const result = checkStory((story) => story.steps.unshift({ event: 'strom', text: 'It blows.' }));
    expect(places(result)).toEqual(['error $.stories[0].steps[0].event']);
    expect(result.findings[0]!.mend).toContain('did you mean "storm"?');
    expect(result.chronology!.stories![0]!.steps).toHaveLength(2);
    expect(result.setAside).toBe(1);
  });

  it('is not empty', () => {
    const result = checkStory((story) => {
      story.steps[0].text = '';
    });
    expect(places(result)).toEqual(['error $.stories[0].steps[0].text']);
    expect(result.chronology!.stories![0]!.steps.map(({ event }) => event)).toEqual(['meeting']);
    expect(result.setAside).toBe(1);
  });

  it.each<[what: string, quote: (known: Draft) => Draft, at: string]>([
    ['of an unknown source', (known) => ({ ...known, source: 'esker-pots' }), 'source'],
    ['that the event does not have', ({ source, start }) => ({ source, start: start + 1 }), 'start'],
  ])('keeps its text when its quote is one %s', (_, quote, at) => {
    const result = checkStory((story) => {
      story.steps[0].quote = quote(story.steps[0].quote);
    });
    expect(places(result)).toEqual([`error $.stories[0].steps[0].quote.${at}`]);
    const [step] = result.chronology!.stories![0]!.steps;
    expect(step).toEqual({ event: 'storm', text: 'The ferry runs aground.' });
    expect(result.setAside).toBe(0);
  });

  it('is pointed to at its place in the file', () => {
    const result = checkStory((story) => {
      story.steps.unshift({ event: 'flood', text: 'It rains.' });
      story.steps[1].quote.start += 1;
    });
    expect(places(result)).toEqual([
      'error $.stories[0].steps[0].event',
      'error $.stories[0].steps[1].quote.start',
    ]);
  });
});
