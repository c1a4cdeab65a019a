import { describe, expect, it } from 'vitest';
import { gatherFile } from '../../../src/dataset/loading/arrival.ts';

/** Gathers a file that comes in pieces of so many bytes. */
function gathered(json: string, piece: number) {
  const bytes = new TextEncoder().encode(json);
  const arrival = gatherFile();
  for (let at = 0; at < bytes.length; at += piece) arrival.add(bytes.slice(at, at + piece));
  return arrival.finish();
}

describe.each([1, 2, 7, 1000])('a file that arrives in pieces of %d bytes', (piece) => {
  it.each([
    ['plain', '{"title":"x","events":[{"id":"a"}, {"id":"b"} ,3],"more":[4]}'],
    ['with characters of several bytes', '{"é":"’","events":[{"id":"é"},"🚢, ’",[5]],"z":"🚢"}'],
    ['without events', '{"title":"x","events":[ ]}'],
  ])('has its events parsed when it is whole: %s', (_, json) => {
    const { bytes, ahead } = gathered(json, piece);
    expect(new TextDecoder().decode(bytes)).toBe(json);
    expect(ahead!.items).toEqual(JSON.parse(json).events);
    const { start, end, bounds } = ahead!.ranges;
    expect(bounds).toHaveLength(ahead!.items.length + 1);
    expect(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end)))).toEqual(ahead!.items);
  });

  it.each([
    ['one of its events is no JSON', '{"events":[{"id":"a"},{"id":b},{"id":"c"}]}'],
    ['a comma is missing between two', '{"events":[1 2]}'],
    ['a byte order mark stands before one', '{"events":["é",\ufeff1]}'],
    ['it ends early', '{"events":[1,2'],
    ['it has no list of events', '{"title":"events"}'],
  ])('has none parsed where %s, and is whole all the same', (_, json) => {
    const { bytes, ahead } = gathered(json, piece);
    expect(new TextDecoder().decode(bytes)).toBe(json);
    expect(ahead).toBeUndefined();
  });
});

describe('a file that arrives', () => {
  it('finds room, however much comes at once', () => {
    const space = new Uint8Array(600_000).fill(0x20);
    const arrival = gatherFile();
    arrival.add(new TextEncoder().encode('{"events":[1,'));
    arrival.add(space);
    arrival.add(space);
    arrival.add(new TextEncoder().encode('2]}'));
    const { bytes, ahead } = arrival.finish();
    expect(bytes).toHaveLength(1_200_016);
    expect(new TextDecoder().decode(bytes).replace(/ +/, ' ')).toBe('{"events":[1, 2]}');
    expect(ahead!.items).toEqual([1, 2]);
  });

  it('may be nothing', () => {
    expect(gatherFile().finish()).toEqual({ bytes: new Uint8Array(0), ahead: undefined });
  });
});
