import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES } from '../../src/dataset/schema.ts';
import { COVERAGE_SORTS } from '../../src/query/coverageChoice.ts';
import { LANE_ORDERS, LANES_BY, lanesOf } from '../../src/query/lanes.ts';
import { select } from '../../src/query/select.ts';
import { searchIndex } from '../../src/query/text.ts';
import { decodeUrl, encodeUrl } from '../../src/state/url.ts';
import { VIEWS, type Viewport } from '../../src/state/viewport.ts';
import { MAX_YEAR, MIN_YEAR } from '../../src/time/calendar.ts';
import { datasetWithAccounts } from '../accounts.ts';
import { ATTACKS } from '../attacks.ts';
import { anyCharacter, fuzz } from '../fuzz.ts';

const ferry = datasetWithAccounts();
const index = searchIndex(ferry);
const [actor, state] = ferry.actors.map(({ id }) => id);

/** Links that can be followed, which mutations start from. */
const LINKS = [
  '',
  '?view=list&q=three+hours',
  `?span=2013-05-01T00:00Z/2013-05-31T12:30Z&fold=off&any=${actor}&none=${state}`,
  '?lanes=actor&laneorder=count&collapsed=x,y&unfold=1999-01-01T00:00Z',
  `?view=coverage&sort=tellers&told=2&silent=${ferry.sources[0]!.id}`,
  `?view=comparisons&compare=${ferry.comparisons[0]!.id}`,
  `?story=${ferry.stories[0]!.id}&step=2&event=${ferry.event(0).id}`,
  '?during=+000000-01-01T00:00Z/-009999-01-01T00:00Z&kinds=visit,meeting&bases=stated&sources=x',
];
const NAMES = [
  ...new Set(LINKS.flatMap((link) => [...new URLSearchParams(link).keys()])),
  'data',
  'embed',
  'x',
];

const value = fc.oneof(
  fc.constantFrom(...ATTACKS).map((attack) => encodeURIComponent(attack.replace(/\p{Cs}/gu, '\ufffd'))),
  fc.constantFrom(
    '',
    '%',
    '%ff',
    '%ed%a0%80',
    '+',
    ',',
    '/',
    '//',
    '1',
    '-1',
    '1e9',
    'on',
    '__proto__',
    'list',
  ),
  fc.constantFrom(...VIEWS, ...LANES_BY, ...LANE_ORDERS, ...COVERAGE_SORTS, ...BASES),
  fc.webFragments({ size: 'medium' }),
  fc
    .tuple(fc.integer({ min: -300_000, max: 300_000 }), fc.nat(13), fc.nat(32), fc.nat(25))
    .map(([year, month, day, hour]) => {
      const written =
        year < 0 || year > 9999
          ? `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`
          : String(year).padStart(4, '0');
      const two = (n: number) => String(n).padStart(2, '0');
      return `${written}-${two(month)}-${two(day)}T${two(hour)}:00Z/2013-05-31T12:30Z`;
    }),
  fc.string({ unit: anyCharacter }),
);

/** A link with something in it changed, doubled, cut or damaged. */
const mutated = fc
  .record({
    link: fc.constantFrom(...LINKS),
    parameters: fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 4 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(6),
    insert: fc.oneof(
      fc.constant(''),
      fc.string({ unit: anyCharacter, maxLength: 3 }),
      fc.constantFrom('&', '=', '?', '%', '#'),
    ),
  })
  .map(({ link, parameters, at, cut, insert }) => {
    const more = parameters.map(([name, text]) => `${name}=${text}`).join('&');
    const whole = [link, more].filter(Boolean).join(link === '' ? '?' : '&');
    const place = Math.floor(at * whole.length);
    return whole.slice(0, place) + insert + whole.slice(place + cut);
  });

/** What is wrong with a viewport that a page could not show, or undefined. */
function fault({
  span,
  query,
  view,
  selected,
  fold,
  lanes,
  coverage,
  compare,
  story,
}: Viewport): string | undefined {
  const earliest = Date.UTC(MIN_YEAR, 0);
  const latest = Date.UTC(MAX_YEAR + 1, 0);
  const isSpan = ({ start, end }: { start: number; end: number }) =>
    start >= earliest && start < end && end <= latest;
  const actors = [...query.any, ...query.all, ...query.none];
  if (!isSpan(span) || (query.during && !isSpan(query.during))) return 'a span that cannot be shown';
  if (!VIEWS.includes(view)) return `the view ${view}`;
  if (selected !== undefined && !ferry.eventIndex.has(selected)) return `the event ${selected}`;
  if (actors.some((id) => !ferry.actorIndex.has(id)) || new Set(actors).size < actors.length)
    return 'an actor';
  if (query.sources.some((id) => !ferry.sourceIndex.has(id))) return 'a source';
  if (query.kinds.some((kind) => !ferry.kinds.includes(kind))) return 'a kind';
  if (query.text.length > 500) return 'a long text';
  if (fold.opened.some((start) => !ferry.quiet.breaks.some((one) => one.start === start))) return 'a break';
  if (lanes.collapsed.some((id) => !lanes.by || !lanesOf(ferry, lanes.by).ids.includes(id))) return 'a lane';
  if (coverage.silent.some((id) => !ferry.sourceIndex.has(id))) return 'a silent source';
  if (compare !== undefined && !ferry.comparisons.some(({ id }) => id === compare)) return 'a comparison';
  if (story && !ferry.stories.find(({ id }) => id === story.id)?.steps[story.step]) return 'a step';
  return undefined;
}

describe('a link with anything changed in it', () => {
  it('leads to a page that can be shown, and from there to a link that leads back', () => {
    fc.assert(
      fc.property(mutated, (search) => {
        const { viewport, notices } = decodeUrl(search, ferry);
        expect(fault(viewport)).toBeUndefined();
        for (const notice of notices) expect(notice.length).toBeLessThan(300);
        expect(select(ferry, viewport.query, () => index).isMatch).toHaveLength(ferry.size);
        const again = decodeUrl(encodeUrl(viewport, ferry, search), ferry);
        expect(again.viewport).toEqual(viewport);
      }),
      fuzz(10_000),
    );
  });

  /** What a link can ask for in words of which none begins with a tilde. */
  const ASKED = [
    ...['view', 'span', 'event', 'any', 'all', 'none', 'sources', 'kinds', 'bases', 'during'],
    ...['fold', 'unfold', 'lanes', 'laneorder', 'sort', 'told', 'silent', 'compare', 'story'],
  ];

  it.each(ASKED)('passes over nothing in silence: %s', (name) => {
    fc.assert(
      fc.property(fc.constantFrom(...LINKS), fc.string({ unit: anyCharacter }), (link, text) => {
        const params = new URLSearchParams(link);
        params.delete(name);
        const before = decodeUrl(`?${params}`, ferry).notices.length;
        params.set(name, `~${text}`);
        expect(decodeUrl(`?${params}`, ferry).notices.length).toBeGreaterThan(before);
      }),
      fuzz(100),
    );
  });
});
