import { describe, expect, it } from 'vitest';
import { PIP, pipsOf, pipsWidth } from '../../src/layout/pips.ts';
import { at, dataset } from '../fixtures.ts';

const ferry = dataset();
const places = (id: string) => pipsOf(ferry, at(ferry, id)).map(({ tells }) => (tells ? '■' : '·'));

/** A chronology of so many sources, the last of which tells the one event. */
function withSources(count: number) {
  return dataset((draft) => {
    const sources = Array.from({ length: count }, (_, i) => ({ ...draft.sources[1]!, id: `s${i}` }));
    const [vote] = draft.events.filter(({ id }) => id === 'vote');
    const excerpts = [{ ...vote!.excerpts[0]!, source: `s${count - 1}` }];
    return { sources, events: [{ ...vote!, excerpts }] };
  });
}

describe('pips', () => {
  it('stand in the place of their source', () => {
    expect(places('closure')).toEqual(['■']);
    expect(places('vote')).toEqual(['·', '■']);
    expect(places('treaty')).toEqual(['·', '·', '■']);
    expect(places('talks')).toEqual(['■', '■', '■']);
  });

  it('are none where nobody tells the event', () => {
    expect(places('survey')).toEqual([]);
    expect(pipsWidth(ferry, at(ferry, 'survey'))).toBe(0);
  });

  it('have a place for each of up to eight sources', () => {
    expect(pipsOf(withSources(8), 0)).toHaveLength(8);
    expect(pipsOf(withSources(9), 0)).toEqual([{ source: 8, tells: true }]);
  });

  it('are no more than eight, however many tell the event', () => {
    const many = dataset((draft) => {
      const sources = Array.from({ length: 40 }, (_, i) => ({ ...draft.sources[1]!, id: `s${i}` }));
      const [vote] = draft.events.filter(({ id }) => id === 'vote');
      return {
        sources,
        events: [{ ...vote!, excerpts: sources.map(({ id }) => ({ ...vote!.excerpts[0]!, source: id })) }],
      };
    });
    expect(pipsOf(many, 0)).toHaveLength(8);
    expect(pipsWidth(many, 0)).toBe(PIP.before + 8 * PIP.size + 7 * PIP.gap);
  });

  it('are as wide as what stands in the places, with gaps between', () => {
    const alone = PIP.before + PIP.size;
    expect(pipsWidth(withSources(1), 0)).toBe(alone);
    expect(pipsWidth(withSources(8), 0)).toBe(alone + 7 * (PIP.silent + PIP.gap));
    expect(pipsWidth(withSources(9), 0)).toBe(alone);
  });
});
