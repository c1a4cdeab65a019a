interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

/** What the help lists, in its order. */
export const KEY_HELP: readonly { readonly where: string; readonly keys: readonly KeyHelp[] }[] = [
  {
    where: 'On the timeline',
    keys: [
      { keys: ['←', '→'], does: 'Previous and next event in time' },
      { keys: ['↑', '↓'], does: 'Nearest event in the row above or below' },
      { keys: ['Home', 'End'], does: 'First and last event' },
      { keys: ['Enter'], does: 'Open the event' },
      { keys: ['+', '−'], does: 'Zoom in and out (also W and S)' },
      { keys: ['Shift ←', 'Shift →'], does: 'Move through time (also A and D)' },
      { keys: ['0'], does: 'Fit all events' },
    ],
  },
  {
    where: 'On a strip of the reading order',
    keys: [
      { keys: ['↓', '↑'], does: 'Next and previous sentence (also N)' },
      { keys: ['Home', 'End'], does: 'First and last sentence' },
      { keys: ['Enter'], does: 'Go to the panel' },
    ],
  },
  {
    where: 'In a story',
    keys: [
      { keys: ['←', '→'], does: 'Previous and next step' },
      { keys: ['Esc'], does: 'Leave the story; it keeps its place' },
    ],
  },
  {
    where: 'Anywhere',
    keys: [
      { keys: ['/'], does: 'Search' },
      { keys: ['Esc'], does: 'Close the panel and return to the event' },
      { keys: ['?'], does: 'This list' },
    ],
  },
];
