import * as v from 'valibot';

/*
 * The chronology file, version 1. This one schema validates what the page opens, types the code and generates
 * public/data/chronology.schema.json, which editors use to complete and check while one writes. What it tells them
 * stands in cli/schemaNotes.ts, which the page does without.
 *
 * Every object is strict: an unknown property is most often a misspelt one.
 */

const text = (max = 2000) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));

const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'expected letters, digits, ".", "_" or "-"'),
);

/** A position in an article's text, in UTF-16 code units from its beginning; typed columns hold it in 32 bits. */
const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0x7fffffff));

/** What stands around a quote. The validator asks for 90 characters at most; more is no reason to lose the quote. */
const context = v.pipe(v.string(), v.maxLength(500));

const DatePart = v.pipe(v.number(), v.integer());
const Person = v.strictObject({
  family: v.optional(v.string()),
  given: v.optional(v.string()),
  literal: v.optional(v.string()),
});

/** CSL-JSON keeps dates as one list of [year, month?, day?], or two for a range. */
const CslDate = v.strictObject({
  'date-parts': v.pipe(
    v.array(v.pipe(v.array(DatePart), v.minLength(1), v.maxLength(3))),
    v.minLength(1),
    v.maxLength(2),
  ),
  circa: v.optional(v.boolean()),
});

const SourceSchema = v.strictObject({
  id,
  type: text(60),
  title: v.optional(text(500)),
  author: v.optional(v.array(Person)),
  'container-title': v.optional(text(200)),
  'container-title-short': v.optional(text(60)),
  publisher: v.optional(v.string()),
  issued: v.optional(CslDate),
  URL: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(2000),
      v.regex(/^https?:\/\//, 'expected an address that begins with http:// or https://'),
      v.url(),
    ),
  ),
  language: v.optional(v.string()),
  text: v.optional(
    v.strictObject({
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits')),
      length: position,
    }),
  ),
  notes: v.optional(text()),
});

const ActorSchema = v.strictObject({
  id,
  name: text(120),
  kind: v.picklist(['person', 'state', 'organisation', 'group']),
  aliases: v.array(text(120)),
  of: v.optional(id),
});

const PlaceSchema = v.strictObject({
  id,
  name: text(120),
  country: v.optional(text(120)),
});

const BasisSchema = v.picklist(['stated', 'inferred', 'record']);
const ModeSchema = v.picklist(['reports', 'attributes', 'predicts', 'judges']);
const RelationSchema = v.picklist(['part-of', 'follows', 'responds-to', 'foreshadows', 'contradicts']);

const DatingSchema = v.strictObject({
  basis: BasisSchema,
  words: v.optional(text(300)),
  note: v.optional(text(600)),
});

const ExcerptSchema = v.strictObject({
  source: id,
  exact: text(5000),
  prefix: context,
  suffix: context,
  start: position,
  end: position,
  mode: ModeSchema,
  speaker: v.optional(id),
  note: v.optional(text(600)),
});

const EventSchema = v.strictObject({
  id,
  title: text(300),
  date: text(200),
  dating: DatingSchema,
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected lower-case words joined by hyphens')),
  actors: v.array(
    v.strictObject({
      actor: id,
      role: v.optional(text(60)),
    }),
  ),
  place: v.optional(id),
  excerpts: v.array(ExcerptSchema),
  related: v.optional(v.array(v.strictObject({ event: id, how: RelationSchema }))),
  note: v.optional(text()),
});

const DifferenceSchema = v.picklist(['framing', 'certainty', 'attribution', 'fact', 'change-over-time']);

const PositionSchema = v.strictObject({
  source: v.optional(id),
  summary: text(300),
  quotes: v.optional(
    v.array(
      v.strictObject({
        event: id,
        start: position,
      }),
    ),
  ),
});

const ComparisonSchema = v.strictObject({
  id,
  topic: text(120),
  type: DifferenceSchema,
  events: v.pipe(v.array(id), v.minLength(1)),
  positions: v.array(PositionSchema),
  note: v.optional(text()),
});

const StorySchema = v.strictObject({
  id,
  title: text(120),
  description: text(600),
  steps: v.array(
    v.strictObject({
      event: id,
      text: text(600),
      quote: v.optional(
        v.strictObject({
          source: id,
          start: position,
        }),
      ),
    }),
  ),
});

/** The head of the file: everything but its lists of records. */
const headEntries = {
  $schema: v.optional(v.string()),
  format: v.literal('datelines/1'),
  title: text(200),
  description: v.optional(text()),
  language: v.optional(v.string()),
  open: v.optional(text(200)),
};

export const HeadSchema = v.object(headEntries);

/** The lists of records, by property name: each record is validated alone, so that a broken one can be set aside. */
export const recordSchemas = {
  sources: SourceSchema,
  actors: ActorSchema,
  places: PlaceSchema,
  events: EventSchema,
  comparisons: ComparisonSchema,
  stories: StorySchema,
} as const;

export const ChronologySchema = v.strictObject({
  ...headEntries,
  sources: v.array(SourceSchema),
  actors: v.array(ActorSchema),
  places: v.optional(v.array(PlaceSchema)),
  events: v.array(EventSchema),
  comparisons: v.optional(v.array(ComparisonSchema)),
  stories: v.optional(v.array(StorySchema)),
});

export type Head = v.InferOutput<typeof HeadSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Actor = v.InferOutput<typeof ActorSchema>;
export type Place = v.InferOutput<typeof PlaceSchema>;
export type Excerpt = v.InferOutput<typeof ExcerptSchema>;
export type EventRecord = v.InferOutput<typeof EventSchema>;
export type Comparison = v.InferOutput<typeof ComparisonSchema>;
export type Position = v.InferOutput<typeof PositionSchema>;
export type Story = v.InferOutput<typeof StorySchema>;
/** In what accounts differ. */
export type Difference = v.InferOutput<typeof DifferenceSchema>;
export type Basis = v.InferOutput<typeof BasisSchema>;
export type Mode = v.InferOutput<typeof ModeSchema>;
export type Relation = v.InferOutput<typeof RelationSchema>;
export type Chronology = Omit<v.InferOutput<typeof ChronologySchema>, 'places'> & {
  readonly places: readonly Place[];
};

/** All of a chronology but its events: small, whatever their number. */
export type Frontmatter = Omit<Chronology, 'events'>;

export const BASES: readonly Basis[] = BasisSchema.options;
export const DIFFERENCES: readonly Difference[] = DifferenceSchema.options;
export const MODES: readonly Mode[] = ModeSchema.options;
export const RELATIONS: readonly Relation[] = RelationSchema.options;
