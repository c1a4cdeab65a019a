import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteKey } from '../../src/dataset/quoteKey.ts';
import { BASES } from '../../src/dataset/schema.ts';
import { ALL_COVERAGE, COVERAGE_SORTS } from '../../src/query/coverageChoice.ts';
import { LANE_ORDERS, LANES_BY, lanesOf } from '../../src/query/lanes.ts';
import { EMPTY_QUERY } from '../../src/query/query.ts';
import { decodeUrl, encodeUrl } from '../../src/state/url.ts';
import { defaultViewport, VIEWS, type Viewport } from '../../src/state/viewport.ts';
import { statusWords } from '../../src/words/status.ts';
import { datasetWithAccounts } from '../accounts.ts';
import { datasetOf, eventsOf } from '../fixtures.ts';
import { anyCharacter, fuzz } from '../fuzz.ts';

const ferry = datasetWithAccounts();
const defaults = defaultViewport(ferry);
const viewport = (part: Partial<Viewport>): Viewport => ({ ...defaults, ...part });
const span = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });

/** Any viewport that the page can be in: an actor has one mode at most, a span lies in the years that can be shown. */
const viewports: fc.Arbitrary<Viewport> = fc
  .record({
    start: fc.integer({ min: Date.UTC(-9000, 0), max: Date.UTC(9000, 0) }),
    length: fc.integer({ min: 60_000, max: 300 * 366 * 86_400_000 }),
    modes: fc.array(fc.constantFrom('any', 'all', 'none', undefined), { minLength: 8, maxLength: 8 }),
    sources: fc.subarray(ferry.sources.map(({ id }) => id)),
    kinds: fc.shuffledSubarray([...ferry.kinds]),
    bases: fc.shuffledSubarray([...BASES]),
    text: fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('%2C+&=#', 'a,b/c:d', '  ', '“three hours”'),
    ),
    opens: fc.oneof(
      fc.constant({ selected: undefined, quote: undefined }),
      fc.constantFrom(
        ...eventsOf(ferry).flatMap(({ id, excerpts }) =>
          [undefined, ...excerpts.map(quoteKey)].map((quote) => ({ selected: id, quote })),
        ),
      ),
    ),
    view: fc.constantFrom(...VIEWS),
    on: fc.boolean(),
    by: fc.option(fc.constantFrom(...LANES_BY), { nil: undefined }),
    order: fc.constantFrom(...LANE_ORDERS),
    shut: fc.nat(),
    compare: fc.option(fc.constantFrom(...ferry.comparisons.map(({ id }) => id)), { nil: undefined }),
    story: fc.option(
      fc.constantFrom(...ferry.stories.flatMap(({ id, steps }) => steps.map((_, step) => ({ id, step })))),
      { nil: undefined },
    ),
    sort: fc.constantFrom(...COVERAGE_SORTS),
    several: fc.boolean(),
    silent: fc.shuffledSubarray(ferry.sources.map(({ id }) => id)),
    opened: fc.subarray(ferry.quiet.breaks.map(({ start }) => start)),
    during: fc.option(
      fc
        .integer({ min: Date.UTC(-9000, 0), max: Date.UTC(9000, 0) })
        .map((t) => ({ start: t, end: t + 90_000 })),
      { nil: undefined },
    ),
  })
  .map(
    ({
      start,
      length,
      modes,
      sources,
      kinds,
      bases,
      text,
      opens,
      view,
      on,
      opened,
      during,
      by,
      order,
      shut,
      compare,
      story,
      sort,
      several,
      silent,
    }) => {
      const chosen = (mode: string) => ferry.actors.filter((_, i) => modes[i] === mode).map(({ id }) => id);
      const query = {
        any: chosen('any'),
        all: chosen('all'),
        none: chosen('none'),
        sources,
        kinds,
        bases,
        text,
        during,
      };
      const lanes = by ? lanesOf(ferry, by).ids : [];
      const collapsed = lanes.filter((_, i) => (shut >> i) & 1);
      return {
        span: { start, end: start + length },
        query,
        ...opens,
        view,
        fold: { on, opened },
        lanes: { by, order, collapsed },
        coverage: { sort, several, silent },
        compare,
        story,
      };
    },
  );

/** What the page says of a link. */
const sentences = (search: string) =>
  decodeUrl(search, ferry).notices.map((notice) => notice(statusWords().link));

describe('a link', () => {
  it('is empty for what opens without one', () => {
    expect(encodeUrl(defaults, ferry)).toBe('');
    expect(decodeUrl('', ferry)).toEqual({ viewport: defaults, notices: [] });
  });

  it('leads back to the viewport it was made of, without a notice', () => {
    fc.assert(
      fc.property(viewports, (any) => {
        expect(decodeUrl(encodeUrl(any, ferry), ferry)).toEqual({ viewport: any, notices: [] });
      }),
      fuzz(500),
    );
  });

  it('stays the same when it is made again from what it led to', () => {
    fc.assert(
      fc.property(viewports, (any) => {
        const once = encodeUrl(any, ferry);
        expect(encodeUrl(decodeUrl(once, ferry).viewport, ferry, once)).toBe(once);
      }),
    );
  });

  it('can be read by people', () => {
    const link = encodeUrl(
      viewport({
        view: 'list',
        span: span('2013-05-01T00:00Z', '2013-05-31T12:30Z'),
        selected: 'talks',
        query: { ...EMPTY_QUERY, any: ['arland', 'borland'], none: ['dockers'], text: 'three hours' },
      }),
      ferry,
    );
    expect(link).toBe(
      '?view=list&span=2013-05-01T00:00Z/2013-05-31T12:30Z&event=talks&any=arland,borland&none=dockers&q=three+hours',
    );
  });

  it('counts the steps of a story from 1', () => {
    expect(encodeUrl(viewport({ story: { id: 's-ferry', step: 2 } }), ferry)).toBe('?story=s-ferry&step=3');
  });

  it('keeps seconds and milliseconds only where there are some', () => {
    const link = (start: string) => encodeUrl(viewport({ span: span(start, '2014-01-01T00:00Z') }), ferry);
    expect(link('2013-05-01T00:00:05Z')).toContain('span=2013-05-01T00:00:05Z/');
    expect(link('2013-05-01T00:00:00.250Z')).toContain('span=2013-05-01T00:00:00.250Z/');
  });

  it('rounds to the millisecond and notices no smaller difference', () => {
    const { start, end } = defaults.span;
    expect(encodeUrl(viewport({ span: { start: start + 0.3, end: end - 0.3 } }), ferry)).toBe('');
  });

  it('names a span that is another at one end', () => {
    const { start, end } = defaults.span;
    expect(encodeUrl(viewport({ span: { start: start + 1, end } }), ferry)).toContain('span=');
    expect(encodeUrl(viewport({ span: { start, end: end + 1 } }), ferry)).toContain('span=');
  });

  it('folds where that is not what opens without one', () => {
    const busy = datasetOf(['2013-05-07', '2013-05-08']);
    const folded = { ...defaultViewport(busy), fold: { on: true, opened: [] } };
    expect(encodeUrl(folded, busy)).toBe('?fold=on');
    expect(decodeUrl('?fold=on', busy).viewport.fold.on).toBe(true);
    expect(decodeUrl('?fold=up', busy).viewport.fold.on).toBe(false);
  });

  it('writes years before 1 and after 9999 in the long form', () => {
    const far = viewport({ span: { start: Date.UTC(-43, 2, 15), end: Date.UTC(1000, 0) } });
    expect(encodeUrl(far, ferry)).toContain('span=-000043-03-15T00:00Z/');
    expect(decodeUrl(encodeUrl(far, ferry), ferry).viewport.span).toEqual(far.span);
  });

  it('names the lanes, their order and those that are shut', () => {
    const lanes = { by: 'actor', order: 'first', collapsed: ['arland'] } as const;
    const link = encodeUrl(viewport({ lanes }), ferry);
    expect(link).toBe('?lanes=actor&laneorder=first&collapsed=arland');
    expect(decodeUrl(link, ferry)).toEqual({ viewport: viewport({ lanes }), notices: [] });
  });

  it('passes over lanes that do not exist, and says which', () => {
    const { viewport: got, notices } = decodeUrl('?lanes=colour&laneorder=up&collapsed=arland', ferry);
    expect(got.lanes).toEqual(defaults.lanes);
    expect(notices).toHaveLength(2);
    expect(notices[0]!(statusWords().link)).toContain('lanes=colour');
    expect(notices[1]!(statusWords().link)).toContain('laneorder=up');
    expect(decodeUrl('?lanes=kind&collapsed=arland,meeting', ferry).viewport.lanes.collapsed).toEqual([
      'meeting',
    ]);
  });

  it('keeps the parameters of others, in their places', () => {
    const current = '?data=my/file.json&utm_source=x&view=list&lang=';
    const link = encodeUrl(viewport({ selected: 'talks' }), ferry, current);
    expect([...new URLSearchParams(link)]).toEqual([
      ['data', 'my/file.json'],
      ['utm_source', 'x'],
      ['lang', ''],
      ['event', 'talks'],
    ]);
  });

  it('keeps the parameters of others, whatever they hold', () => {
    const ours = new Set(
      'view span event quote compare story step any all none sources kinds bases q fold unfold during lanes laneorder collapsed sort told silent'.split(
        ' ',
      ),
    );
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((text) => !ours.has(text));
    fc.assert(
      fc.property(viewports, fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' }))), (any, others) => {
        const current = `?${new URLSearchParams(others)}`;
        const kept = [...new URLSearchParams(encodeUrl(any, ferry, current))].filter(
          ([key]) => !ours.has(key),
        );
        expect(kept).toEqual(others);
      }),
    );
  });

  it('names whatever it holds of ours once', () => {
    const link = encodeUrl(viewport({ view: 'list' }), ferry, '?view=timeline&view=list&q=a&q=b');
    expect(link).toBe('?view=list');
  });
});

/** What a link says, what is made of it in place of the default, and how many notices there are. */
type Row = [search: string, made: Partial<Viewport>, notices: number];
const asked = (part: Partial<typeof EMPTY_QUERY>): Partial<Viewport> => ({
  query: { ...EMPTY_QUERY, ...part },
});

const GARBAGE: Row[] = [
  // Not ours, or nothing at all.
  ['', {}, 0],
  ['?', {}, 0],
  ['?&&&', {}, 0],
  ['?=', {}, 0],
  ['?=x', {}, 0],
  ['?__proto__=x&constructor=y&toString', {}, 0],
  ['?utm_source=mail&fbclid=123', {}, 0],
  ['?VIEW=list', {}, 0],
  ['view=list', { view: 'list' }, 0],
  // Views.
  ['?view=', {}, 1],
  ['?view=map', {}, 1],
  ['?view=__proto__', {}, 1],
  ['?view=constructor', {}, 1],
  ['?view=List', {}, 1],
  ['?view=list%00', {}, 1],
  [`?view=${'x'.repeat(10_000)}`, {}, 1],
  ['?view=list&view=timeline', { view: 'list' }, 0],
  // Spans.
  ['?span=', {}, 1],
  ['?span=/', {}, 1],
  ['?span=2013', {}, 1],
  ['?span=2013/2014', {}, 1],
  ['?span=NaN/NaN', {}, 1],
  ['?span=Infinity/-Infinity', {}, 1],
  ['?span=0/1', {}, 1],
  ['?span=2013-05-01T00:00Z', {}, 1],
  ['?span=2013-05-01T00:00Z/', {}, 1],
  ['?span=2013-05-01T00:00Z/2013-06-01T00:00Z/2013-07-01T00:00Z', {}, 1],
  ['?span=2013-06-01T00:00Z/2013-05-01T00:00Z', {}, 1],
  ['?span=2013-05-01T00:00Z/2013-05-01T00:00Z', {}, 1],
  ['?span=2013-05-01T00:00Z/2013-05-01T00:00:30Z', {}, 1],
  ['?span=2013-13-01T00:00Z/2014-05-01T00:00Z', {}, 1],
  ['?span=2013-00-10T00:00Z/2014-05-01T00:00Z', {}, 1],
  ['?span=2013-05-01T25:00Z/2014-05-01T00:00Z', {}, 1],
  ['?span=2013-05-01T00:61Z/2014-05-01T00:00Z', {}, 1],
  ['?span=2013-02-30T00:00Z/2013-05-01T00:00Z', {}, 1],
  ['?span=2013-05-01T00:00/2013-06-01T00:00', {}, 1],
  ['?span=2013-05-01T00:00%2B02:00/2013-06-01T00:00%2B02:00', {}, 1],
  ['?span=1%20May%202013/1%20June%202013', {}, 1],
  ['?span=-000000-01-01T00:00Z/2013-06-01T00:00Z', {}, 1],
  ['?span=-099999-01-01T00:00Z/2013-06-01T00:00Z', {}, 1],
  ['?span=2013-01-01T00:00Z/%2B999999-01-01T00:00Z', {}, 1],
  ['?span=999999-01-01T00:00Z/2013-01-01T00:00Z', {}, 1],
  [
    '?span=2013-05-01T00:00Z%2F2013-06-01T00:00Z',
    { span: span('2013-05-01T00:00Z', '2013-06-01T00:00Z') },
    0,
  ],
  ['?span=%E0%A4%A', {}, 1],
  ['?span=x2013-05-01T00:00Z/2013-06-01T00:00Z', {}, 1],
  ['?span=2013-05-01T00:00Zx/2013-06-01T00:00Z', {}, 1],
  // A minute at least, and no further than what can be shown.
  ['?span=2013-05-01T00:00Z/2013-05-01T00:01Z', { span: span('2013-05-01T00:00Z', '2013-05-01T00:01Z') }, 0],
  ['?span=-009999-01-01T00:00Z/2013-05-01T00:00Z', { span: span('-009999-01-01', '2013-05-01') }, 0],
  ['?span=2013-05-01T00:00Z/%2B010000-01-01T00:00Z', { span: span('2013-05-01', '+010000-01-01') }, 0],
  ['?span=2013-05-01T00:00Z/%2B010000-01-01T00:01Z', {}, 1],
  // Folded time.
  ['?fold=', {}, 1],
  ['?fold=ON', {}, 1],
  ['?fold=on', { fold: { on: true, opened: [] } }, 0],
  ['?fold=off', { fold: { on: false, opened: [] } }, 0],
  ['?unfold=,', {}, 0],
  ['?unfold=1999-01-01T00:00Z', {}, 1],
  ['?unfold=never', {}, 1],
  // Lanes that are shut, without lanes.
  ['?collapsed=gazette', {}, 0],
  ['?lanes=source&collapsed=,', { lanes: { ...defaults.lanes, by: 'source' } }, 0],
  // Events.
  ['?event=', {}, 0],
  ['?event=nothing', {}, 1],
  ['?event=__proto__', {}, 1],
  ['?event=0', {}, 1],
  ['?event=TALKS', {}, 1],
  ['?event=talks%20', {}, 1],
  ['?event=talks', { selected: 'talks' }, 0],
  ['?event=%FF%FE', {}, 1],
  // Quotes.
  ['?event=talks&quote=', { selected: 'talks' }, 0],
  ['?event=talks&quote=gazette:1000', { selected: 'talks', quote: 'gazette:1000' }, 0],
  ['?event=talks&quote=gazette:1001', { selected: 'talks' }, 1],
  ['?event=talks&quote=gazette:2000', { selected: 'talks' }, 1],
  ['?event=talks&quote=%22]', { selected: 'talks' }, 1],
  ['?event=nothing&quote=gazette:1000', {}, 1],
  ['?quote=gazette:1000', {}, 0],
  // Comparisons and stories.
  ['?compare=', {}, 0],
  ['?compare=c-ferry', { compare: 'c-ferry' }, 0],
  ['?view=comparisons&compare=c-ferry', { view: 'comparisons', compare: 'c-ferry' }, 0],
  ['?compare=nothing', {}, 1],
  ['?compare=__proto__', {}, 1],
  ['?story=', {}, 0],
  ['?story=nothing&step=2', {}, 1],
  ['?story=constructor', {}, 1],
  ['?story=s-ferry', { story: { id: 's-ferry', step: 0 } }, 0],
  ['?story=s-ferry&step=3', { story: { id: 's-ferry', step: 2 } }, 0],
  ...['', '0', '4', '-1', '1.5', '01', 'two', '99999', '%00'].map(
    (step): Row => [`?story=s-ferry&step=${step}`, { story: { id: 's-ferry', step: 0 } }, 1],
  ),
  ['?step=2', {}, 0],
  // Coverage.
  ['?sort=', {}, 0],
  ['?sort=tellers', { coverage: { ...ALL_COVERAGE, sort: 'tellers' } }, 0],
  ['?sort=__proto__', {}, 1],
  ['?told=2', { coverage: { ...ALL_COVERAGE, several: true } }, 0],
  ['?told=3', {}, 1],
  ['?silent=,,', {}, 0],
  ['?silent=gazette,review,gazette', { coverage: { ...ALL_COVERAGE, silent: ['gazette', 'review'] } }, 0],
  ['?silent=nowhere,constructor', {}, 1],
  // Filters.
  ['?any=', {}, 0],
  ['?any=,,,', {}, 0],
  ['?any=nobody', {}, 1],
  ['?any=__proto__,constructor,hasOwnProperty', {}, 1],
  ['?any=berg,nobody,berg', asked({ any: ['berg'] }), 1],
  ['?any=berg&all=berg&none=berg', asked({ any: ['berg'] }), 2],
  ['?all=dorn&any=berg', asked({ any: ['berg'], all: ['dorn'] }), 0],
  ['?sources=berg', {}, 1],
  ['?sources=gazette,nowhere', asked({ sources: ['gazette'] }), 1],
  ['?kinds=__proto__', {}, 1],
  ['?kinds=meeting,hearsay', asked({ kinds: ['meeting'] }), 1],
  ['?bases=stated,certain', asked({ bases: ['stated'] }), 1],
  ['?bases=0,1,2', {}, 1],
  [`?any=${Array.from({ length: 500 }, (_, i) => `x${i}`).join(',')}`, {}, 1],
  ['?any=berg%2Cdorn', asked({ any: ['berg', 'dorn'] }), 0],
  ['?any=berg&any=dorn', asked({ any: ['berg', 'dorn'] }), 0],
  // Words.
  ['?q=', {}, 0],
  ['?q=+', asked({ text: ' ' }), 0],
  ['?q=%', asked({ text: '%' }), 0],
  ['?q=%00', asked({ text: '\0' }), 0],
  ['?q=<script>alert(1)</script>', asked({ text: '<script>alert(1)</script>' }), 0],
  ['?q=.*%5B%28', asked({ text: '.*[(' }), 0],
  [`?q=${'a'.repeat(500)}`, asked({ text: 'a'.repeat(500) }), 0],
  ['?q=caf%E9', asked({ text: 'caf\ufffd' }), 1],
  // Times.
  ['?during=', {}, 1],
  ['?during=2013', {}, 1],
  [
    '?during=2013-05-01T00:00Z/2013-06-01T00:00Z',
    asked({ during: span('2013-05-01T00:00Z', '2013-06-01T00:00Z') }),
    0,
  ],
  [`?q=${'a'.repeat(100_000)}`, asked({ text: 'a'.repeat(500) }), 1],
  // Everything at once.
  ['?view=map&span=x&event=x&compare=x&story=x&any=x&all=x&none=x&sources=x&kinds=x&bases=x', {}, 11],
];

describe('what cannot be read of a link', () => {
  it.each(GARBAGE.map((row) => [row[0].slice(0, 70), ...row] as const))('%s', (_, search, made, notices) => {
    const decoded = decodeUrl(search, ferry);
    expect(decoded.viewport).toEqual({ ...defaults, ...made });
    expect(decoded.notices, sentences(search).join(' ')).toHaveLength(notices);
  });

  it('is told in sentences that are short and name it', () => {
    for (const [search] of GARBAGE) {
      for (const notice of sentences(search)) {
        expect(notice.length).toBeLessThan(250);
        expect(notice).toMatch(/^The link.*\.$/s);
      }
    }
    expect(sentences('?view=map')[0]).toContain('“map”');
    expect(sentences('?during=May')[0]).toContain('“May”');
    expect(sentences('?fold=up')[0]).toContain('“fold=up”');
    expect(sentences(`?view=${'x'.repeat(40)}`)[0]).toContain(`“${'x'.repeat(40)}”`);
    expect(sentences(`?view=${'x'.repeat(41)}`)[0]).toContain(`“${'x'.repeat(40)}…”`);
    expect(sentences('?any=x1,x2,x3,x4,x5')[0]).toMatch(/“x1”, “x2”, “x3” and 2 more/);
  });

  it('does no harm in the words, and its broken parts show as such', () => {
    expect(decodeUrl('?q=%E0%A4%A', ferry).viewport.query.text).toMatch(/^[\ufffd%A]+$/);
  });

  it('never throws and never leads out of the chronology, whatever it is', () => {
    const anything = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc
        .array(
          fc.tuple(
            fc.constantFrom(
              'view',
              'span',
              'event',
              'compare',
              'story',
              'step',
              'any',
              'all',
              'none',
              'sources',
              'kinds',
              'bases',
              'q',
            ),
            fc.webFragments(),
          ),
        )
        .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
    );
    fc.assert(
      fc.property(anything, (search) => {
        const { viewport: any } = decodeUrl(search, ferry);
        expect(any.span.end).toBeGreaterThan(any.span.start);
        expect(VIEWS).toContain(any.view);
        if (any.compare !== undefined)
          expect(ferry.comparisons.some(({ id }) => id === any.compare)).toBe(true);
        if (any.story) {
          const { id, step } = any.story;
          expect(ferry.stories.find((story) => story.id === id)!.steps[step]).toBeDefined();
        }
        if (any.selected !== undefined) expect(ferry.eventIndex.has(any.selected)).toBe(true);
        for (const id of [...any.query.any, ...any.query.all, ...any.query.none]) {
          expect(ferry.actorIndex.has(id)).toBe(true);
        }
        encodeUrl(any, ferry, search);
      }),
      fuzz(500),
    );
  });
});
