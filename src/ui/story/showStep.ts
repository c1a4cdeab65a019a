import { timesOf } from '../../state/navigation.ts';
import type { Store } from '../../state/store.ts';
import type { StoryPlace } from '../../state/viewport.ts';
import type { Navigator } from '../navigator.ts';
import { stepSpan } from './stepSpan.ts';

/** Shows a step of a story: opens its event, and glides to where it stands among the others. */
export function showStep(store: Store, navigator: Navigator, place: StoryPlace): void {
  const story = store.dataset()?.stories.find(({ id }) => id === place.id);
  const step = story?.steps[place.step];
  if (!step) return;
  // The step that is left keeps the span that it is on its way to.
  navigator.finish();
  store.playStory(place, step.event);
  glideToStep(store, navigator);
}

/** Glides to the step of the story that plays, where one does. */
export function glideToStep(store: Store, navigator: Navigator): void {
  const dataset = store.dataset();
  const axis = store.axis();
  const place = store.getState().viewport.story;
  const story = dataset?.stories.find(({ id }) => id === place?.id);
  if (!dataset || !axis || !place || !story) return;
  const events = story.steps.map(({ event }) => dataset.eventIndex.get(event)!);
  navigator.glideTo(timesOf(axis.fold, stepSpan(axis, dataset.flags, events, place.step)));
}
