import { region } from './language.ts';

const english = {
  title: 'Keys',
  timeline: 'On the timeline',
  previousAndNext: 'Previous and next event in time',
  nearestRow: 'Nearest event in the row above or below',
  firstAndLast: 'First and last event',
  open: 'Open the event',
  pan: 'Move through time',
  strip: 'On a strip of the reading order',
  sentences: 'Next and previous sentence',
  firstAndLastSentence: 'First and last sentence',
  panel: 'Go to the panel',
  story: 'In a story',
  steps: 'Previous and next step',
  leave: 'Leave the story; it keeps its place',
  anywhere: 'Anywhere',
  close: 'Close the panel and return to the event',

  /** What is printed on keys with a name. */
  names: { home: 'Home', end: 'End', enter: 'Enter', shift: 'Shift' },
  /** What can be done by a key that one chooses. */
  shortcuts: {
    'zoom-in': 'Zoom in',
    'zoom-out': 'Zoom out',
    'pan-left': 'Move back in time',
    'pan-right': 'Move on in time',
    fit: 'Fit all events',
    range: 'Select what is in view',
    sentence: 'Next sentence',
    search: 'Search',
    keys: 'This list',
  },
  change: 'Change',
  press: 'Press a key',
  changeOf: (change: string, does: string) => `${change}: ${does}`,
  chosen: (key: string, does: string) => `${key} is now the key for: ${does}.`,
  taken: (key: string, does: string) => `${key} is taken by: ${does}. Nothing was changed.`,
  swap: 'Swap the two',
  unchanged: (why: string) => `${why}. Nothing was changed.`,
  refused: {
    tab: 'Tab goes from one control to the next',
    press: 'Enter and the space bar press what has the focus',
    close: 'Esc closes what is open',
    move: 'Arrows, Home, End and the page keys move about the page',
    held: 'Keys with Ctrl, Alt or ⌘ belong to the browser',
    browser: 'This key belongs to the browser',
    unclear: 'The browser does not say which character this key writes',
  },
  reset: 'Reset all keys',
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
