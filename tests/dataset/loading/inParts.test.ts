import { describe, expect, it } from 'vitest';
import { validateFile } from '../../../src/dataset/loading/inParts.ts';
import { validate } from '../../../src/dataset/validate.ts';
import { encodeUtf8 } from '../../../src/lib/utf8.ts';
import { type Draft, draft } from '../fixture.ts';

const written = (change?: (c: Draft) => void) => JSON.stringify(draft(change));

describe('a file whose events are checked one by one', () => {
  it('tells where in it each event is written', () => {
    const file = encodeUtf8(written());
    const { starts, ends } = validateFile(file).written!;
    const read = Array.from(starts, (start, i) =>
      JSON.parse(new TextDecoder().decode(file.bytes.subarray(start, ends[i]))),
    );
    expect(read).toEqual(draft().events);
  });

  it('tells no place of an event that is not as written', () => {
    const file = encodeUtf8(written((c) => Object.assign(c.events[1], { place: 'nowhere' })));
    const { starts, ends } = validateFile(file).written!;
    expect([starts[1], ends[1]]).toEqual([-1, -1]);
    expect([...starts, ...ends].filter((place) => place > 0)).toHaveLength(4);
  });

  it('is checked as a whole where an event is no JSON', () => {
    const json = written().replace('"kind":"meeting"', '"kind":meeting');
    const { validation, written: places } = validateFile(encodeUtf8(json));
    expect(validation).toEqual(validate(json));
    expect(validation.findings).toMatchObject([{ path: '$', received: expect.stringContaining('meeting') }]);
    expect(places).toBeUndefined();
  });

  it('is checked as a whole, without places, where the list of events is not plain to see', () => {
    const json = written().replace('"events"', '"\\u0065vents"');
    const { validation, written: places } = validateFile(encodeUtf8(json));
    expect(validation).toEqual(validate(json));
    expect(validation.chronology!.events).toHaveLength(3);
    expect(places).toBeUndefined();
  });

  it('lets through what its watcher throws', () => {
    let asked = 0;
    const watch = () => {
      if (asked++ === 0) throw new RangeError('no line');
    };
    expect(() => validateFile(encodeUtf8(written()), { watch })).toThrow(new RangeError('no line'));
  });
});
