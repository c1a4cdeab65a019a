import type { Dataset } from '../src/dataset/dataset.ts';
import type { Chronology, Comparison, Story } from '../src/dataset/schema.ts';
import { dataset } from './fixtures.ts';

/** Comparisons for the invented chronology: between articles, and of one with itself and the record. */
export const COMPARISONS: readonly Comparison[] = [
  {
    id: 'c-talks',
    topic: 'Where the two meet',
    type: 'framing',
    events: ['talks', 'promise'],
    positions: [
      { source: 'review', summary: 'In an office.', quotes: [{ event: 'talks', start: 10 }] },
      { source: 'gazette', summary: 'In town, over tea.', quotes: [{ event: 'talks', start: 1000 }] },
    ],
    note: 'The harbour office has no kitchen.',
  },
  {
    id: 'c-ferry',
    topic: 'Whether the ferry sails',
    type: 'certainty',
    events: ['promise', 'launch'],
    positions: [
      { source: 'gazette', summary: 'It is agreed on.', quotes: [{ event: 'promise', start: 1200 }] },
      { source: 'gazette', summary: 'It will, within the year.', quotes: [{ event: 'launch', start: 3600 }] },
      { summary: 'It never does.' },
    ],
  },
  {
    id: 'c-strike',
    topic: 'How the strike goes',
    type: 'framing',
    events: ['strike'],
    positions: [
      { source: 'gazette', summary: 'Nothing is unloaded.', quotes: [{ event: 'strike', start: 2000 }] },
      { source: 'gazette', summary: 'The strikers hold out.', quotes: [{ event: 'strike', start: 2100 }] },
    ],
  },
];

export const STORIES: readonly Story[] = [
  {
    id: 's-ferry',
    title: 'From the storm to the vote',
    description: 'How the ferry came back into talk.',
    steps: [
      {
        event: 'closure',
        text: 'The storm takes the ferry.',
        quote: { source: 'gazette', start: 900 },
      },
      { event: 'talks', text: 'Two ministers meet.', quote: { source: 'review', start: 10 } },
      { event: 'vote', text: 'Borland votes.' },
    ],
  },
  {
    id: 's-strike',
    title: 'The strike',
    description: 'Eighteen days.',
    steps: [{ event: 'strike', text: 'The dockers strike.' }],
  },
];

/** The small chronology with comparisons and stories, after a change. */
export function datasetWithAccounts(
  change: (chronology: Chronology) => Partial<Chronology> = () => ({}),
): Dataset {
  return dataset((draft) => ({ comparisons: [...COMPARISONS], stories: [...STORIES], ...change(draft) }));
}
