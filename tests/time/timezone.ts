import { afterAll, describe, expect, it } from 'vitest';

/**
 * The worked values once more, under the time zone of a reader far from UTC. The modules are loaded after the zone is
 * set, so that what they compute once is computed under it too.
 */
export async function testUnder(zone: string, minutesBehindUtc: number): Promise<void> {
  const before = process.env.TZ;
  process.env.TZ = zone;
  const [calendar, edtf, format] = await Promise.all([
    import('../../src/time/calendar.ts'),
    import('../../src/time/edtf.ts'),
    import('../../src/time/format.ts'),
  ]);

  const parse = (text: string) => {
    const result = edtf.parseEdtf(text);
    if (!result.ok) throw new Error(result.message);
    return result.date;
  };

  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  describe(`under ${zone}`, () => {
    it('has the zone in effect', () => {
      expect(new Date(Date.UTC(2013, 4, 7)).getTimezoneOffset()).toBe(minutesBehindUtc);
    });

    it('keeps dates in UTC', () => {
      expect(parse('2013-05-07').earliest).toBe(1_367_884_800_000);
      expect(parse('2013-05-07T14:30').earliest).toBe(Date.UTC(2013, 4, 7, 14, 30));
      expect(calendar.REPRESENTABLE.start).toBe(Date.parse('-009999-01-01T00:00:00Z'));
      expect(calendar.startOf('day', 1_367_884_800_000 + 1)).toBe(1_367_884_800_000);
      expect(calendar.startOf('week', 1_367_884_800_000)).toBe(Date.UTC(2013, 4, 6));
    });

    it('writes them in UTC', () => {
      expect(format.formatEdtf(parse('2013-05-07'))).toBe('7 May 2013');
      expect(format.formatEdtf(parse('2013-01-01/2013-12-31'))).toBe('1 January – 31 December 2013');
      expect(format.formatEdtf(parse('2013-05-07T23:30'))).toBe('7 May 2013, 23:30');
      expect(format.machineDate(parse('2013-05-07T23:30'))).toBe('2013-05-07T23:30Z');
      const start = Date.UTC(2013, 3, 1);
      expect(format.formatSpan({ start, end: Date.UTC(2013, 6, 1) })).toBe('Apr – Jun 2013');
      expect(format.formatInstant(start, 60_000)).toBe('1 April 2013, 00:00');
    });
  });
}
