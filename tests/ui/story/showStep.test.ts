// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../../src/dataset/dataset.ts';
import { validate } from '../../../src/dataset/validate.ts';
import { placesOf } from '../../../src/state/navigation.ts';
import { createNavigator } from '../../../src/ui/navigator.ts';
import { showStep } from '../../../src/ui/story/showStep.ts';
import { openStore } from '../render.tsx';

const { chronology } = validate(readFileSync('public/data/kerry-russia-syria.json', 'utf8'));
const shipped = buildDataset(chronology!);

describe.each([
  ['with quiet time folded', true],
  ['with all of time', false],
])('the stories that come with the page, %s', (_, on) => {
  it.each(shipped.stories.map((story) => [story.title, story] as const))(
    'show the event of each step of “%s”, left of the middle or in it',
    (_, story) => {
      const store = openStore({ dataset: shipped, viewport: { fold: { on, opened: [] } } });
      const navigator = createNavigator(store, () => true);
      for (const [step, { event }] of story.steps.entries()) {
        showStep(store, navigator, { id: story.id, step });
        const axis = store.axis()!;
        const { start, end } = placesOf(axis.fold, store.getState().viewport.span);
        const index = shipped.eventIndex.get(event)!;
        const openStart = shipped.date(index).openStart;
        const middle = openStart ? axis.end[index]! : (axis.start[index]! + axis.end[index]!) / 2;
        expect((middle - start) / (end - start), event).toBeGreaterThan(0.2);
        expect((middle - start) / (end - start), event).toBeLessThanOrEqual(0.51);
      }
    },
  );
});
