import { expect, it } from 'vitest';
import { decodeUrl, encodeUrl } from '../../../src/state/url.ts';
import { defaultViewport } from '../../../src/state/viewport.ts';
import { rangeBetween } from '../../../src/ui/timeline/rangeBetween.ts';
import { dataset } from '../../fixtures.ts';

it('a range is drawn in either direction, and no shorter than a link can name', () => {
  expect(rangeBetween(300_000, 100_000)).toEqual({ start: 100_000, end: 300_000 });
  const during = rangeBetween(Date.UTC(2013, 4, 7, 14, 30, 1), Date.UTC(2013, 4, 7, 14, 30, 40));
  const of = dataset();
  const viewport = defaultViewport(of);
  const link = encodeUrl({ ...viewport, query: { ...viewport.query, during } }, of);
  const { viewport: again, notices } = decodeUrl(link, of);
  expect(again.query.during).toEqual(during);
  expect(notices).toEqual([]);
});
