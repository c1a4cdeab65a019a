import { region } from './language.ts';

const english = {
  title: 'Keys',
  timeline: 'On the timeline',
  previousAndNext: 'Previous and next event in time',
  nearestRow: 'Nearest event in the row above or below',
  firstAndLast: 'First and last event',
  open: 'Open the event',
  zoom: 'Zoom in and out (also W and S)',
  pan: 'Move through time (also A and D)',
  fit: 'Fit all events',
  strip: 'On a strip of the reading order',
  sentences: 'Next and previous sentence (also N)',
  firstAndLastSentence: 'First and last sentence',
  panel: 'Go to the panel',
  story: 'In a story',
  steps: 'Previous and next step',
  leave: 'Leave the story; it keeps its place',
  anywhere: 'Anywhere',
  search: 'Search',
  close: 'Close the panel and return to the event',
  help: 'This list',
  wheelZooms:
    'The wheel zooms; with Ctrl or ⌘ it always zooms at the pointer, and a pinch does the same. Shift and drag, or a drag on the ruler, selects a range.',
  wheelMoves:
    'The wheel moves through time; with Ctrl or ⌘ it always zooms at the pointer, and a pinch does the same. Shift and drag, or a drag on the ruler, selects a range.',
  singleKeys: 'Single-character keys',
  singleKeysTitle: 'Switch off shortcuts that are one letter or sign',
};

export type KeysWords = typeof english;

/** What the list of keys says. */
export const keysWords = region('keys', english);
