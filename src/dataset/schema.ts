import * as v from 'valibot';

/*
 * The chronology file, version 1. This one schema validates what the page opens, types the code and generates
 * public/data/chronology.schema.json, which editors use to complete and check while one writes.
 *
 * Every object is strict: an unknown property is most often a misspelt one.
 */

const text = (title: string, description: string, max = 2000) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(max), v.metadata({ title, description }));

const id = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'expected letters, digits, ".", "_" or "-"'),
    v.metadata({ description }),
  );

/** A position in an article's text, in UTF-16 code units from its beginning; typed columns hold it in 32 bits. */
const position = (description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0x7fffffff), v.metadata({ description }));

/** What stands around a quote. The validator asks for 90 characters at most; more is no reason to lose the quote. */
const context = (description: string) => v.pipe(v.string(), v.maxLength(500), v.metadata({ description }));

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

const SourceSchema = v.pipe(
  v.strictObject({
    id: id('Referred to by excerpts'),
    type: text('CSL type', 'For example article-magazine or webpage', 60),
    title: v.optional(text('Title', 'As printed; left out where it is not known', 500)),
    author: v.optional(v.array(Person)),
    'container-title': v.optional(text('Container', 'The magazine, site or series it appeared in', 200)),
    'container-title-short': v.optional(text('Short name', 'What the page calls the source', 60)),
    publisher: v.optional(v.string()),
    issued: v.optional(CslDate),
    URL: v.optional(
      v.pipe(
        v.string(),
        v.maxLength(2000),
        v.regex(/^https?:\/\//, 'expected an address that begins with http:// or https://'),
        v.url(),
        v.metadata({ description: 'Where the article can be read' }),
      ),
    ),
    language: v.optional(v.string()),
    text: v.optional(
      v.pipe(
        v.strictObject({
          sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits')),
          length: position('Length of the article text in UTF-16 code units'),
        }),
        v.metadata({ description: 'The article text that the positions of its excerpts refer to' }),
      ),
    ),
    notes: v.optional(text('Notes', 'What is not known about the article')),
  }),
  v.metadata({ title: 'Source', description: 'A CSL-JSON item, with the text its excerpts are cut from' }),
);

const ActorSchema = v.pipe(
  v.strictObject({
    id: id('Referred to by events, excerpts and other actors'),
    name: text('Name', 'What the page calls the actor', 120),
    kind: v.picklist(['person', 'state', 'organisation', 'group']),
    aliases: v.pipe(
      v.array(text('Alias', 'A form in which the sources name the actor', 120)),
      v.metadata({ description: 'Every form of the name; each belongs to one actor only' }),
    ),
    of: v.optional(id('The state or body that the actor belongs to')),
  }),
  v.metadata({ title: 'Actor' }),
);

const PlaceSchema = v.pipe(
  v.strictObject({
    id: id('Referred to by events'),
    name: text('Name', 'What the page calls the place', 120),
    country: v.optional(text('Country', 'The country it lies in', 120)),
  }),
  v.metadata({ title: 'Place' }),
);

const BasisSchema = v.picklist(['stated', 'inferred', 'record']);
const ModeSchema = v.picklist(['reports', 'attributes', 'predicts', 'judges']);
const RelationSchema = v.picklist(['part-of', 'follows', 'responds-to', 'foreshadows', 'contradicts']);

const DatingSchema = v.pipe(
  v.strictObject({
    basis: v.pipe(
      BasisSchema,
      v.metadata({
        description:
          'stated: the source gives the date; inferred: it follows from the source’s words and its publication date; record: only the general record gives it',
      }),
    ),
    words: v.optional(text('Words', 'The words of the source that the date rests on', 300)),
    note: v.optional(text('Note', 'The reasoning, in one sentence', 600)),
  }),
  v.metadata({ title: 'Dating' }),
);

const ExcerptSchema = v.pipe(
  v.strictObject({
    source: id('A source’s id'),
    exact: text('Quote', 'Verbatim: the article text from start to end; at most 300 characters', 5000),
    prefix: context('The text right before the quote, from a word’s beginning; at most 90 characters'),
    suffix: context('The text right after the quote, to a word’s end; at most 90 characters'),
    start: position('Where the quote starts in the article text, in UTF-16 code units'),
    end: position('Where it ends; the character at this position is no longer part of it'),
    mode: v.pipe(
      ModeSchema,
      v.metadata({
        description:
          'How the source says it. reports: as fact; attributes: to a speaker; predicts; judges: the author’s opinion',
      }),
    ),
    speaker: v.optional(id('The actor whose words these are')),
    note: v.optional(text('Note', 'On this quote', 600)),
  }),
  v.metadata({
    title: 'Excerpt',
    description:
      'A quote with the TextQuoteSelector and TextPositionSelector of the W3C Web Annotation model',
  }),
);

const EventSchema = v.pipe(
  v.strictObject({
    id: id('Stable and opaque: links to the event contain it'),
    title: text('Title', 'Neutral, in the present tense; at most 80 characters', 300),
    date: v.pipe(
      text('Date', 'EDTF (ISO 8601-2), at the precision that the evidence carries', 200),
      v.examples(['2013-05-07', '2013-05', '2013-05-19/2013-06-05', '199X', '2012-02-04~']),
    ),
    dating: DatingSchema,
    kind: v.pipe(
      v.string(),
      v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected lower-case words joined by hyphens'),
      v.metadata({
        description: 'For example visit, meeting, statement, arms-transfer',
        examples: ['meeting'],
      }),
    ),
    actors: v.array(
      v.strictObject({
        actor: id('An actor’s id'),
        role: v.optional(text('Role', 'For example host or speaker', 60)),
      }),
    ),
    place: v.optional(id('A place’s id')),
    excerpts: v.array(ExcerptSchema),
    related: v.optional(
      v.array(v.strictObject({ event: id('The id of another event'), how: RelationSchema })),
    ),
    note: v.optional(text('Editor’s note', 'Where an account is off or loose, or what came of a prediction')),
  }),
  v.metadata({ title: 'Event' }),
);

const DifferenceSchema = v.picklist(['framing', 'certainty', 'attribution', 'fact', 'change-over-time']);

const PositionSchema = v.pipe(
  v.strictObject({
    source: v.optional(id('The source whose account this is; left out for the general record')),
    summary: text('Summary', 'How it tells the matter: one line, neutral, in the present tense', 300),
    quotes: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            event: id('The event that carries the excerpt'),
            start: position('Where the excerpt starts in the text of the position’s source'),
          }),
        ),
        v.metadata({ description: 'The excerpts it rests on; at least one where there is a source' }),
      ),
    ),
  }),
  v.metadata({ title: 'Position', description: 'What one source says of the matter, or the general record' }),
);

const ComparisonSchema = v.pipe(
  v.strictObject({
    id: id('Stable and opaque: links to the comparison contain it'),
    topic: text('Topic', 'What the accounts differ in, without taking a side', 120),
    type: v.pipe(
      DifferenceSchema,
      v.metadata({
        description:
          'framing: the same act in different words; certainty: surer or less sure; attribution: who is said to say or do it; fact: what is told as fact; change-over-time: later texts tell it otherwise',
      }),
    ),
    events: v.pipe(
      v.array(id('An event’s id')),
      v.minLength(1),
      v.metadata({ description: 'The events that the comparison is about' }),
    ),
    positions: v.array(PositionSchema),
    note: v.optional(text('Editor’s note', 'What a reader must know to compare them')),
  }),
  v.metadata({ title: 'Comparison', description: 'Where accounts differ, with the quotes that show it' }),
);

const StorySchema = v.pipe(
  v.strictObject({
    id: id('Stable and opaque: links to the story contain it'),
    title: text('Title', 'Of the story', 120),
    description: text('Description', 'What it tells, in a sentence or two', 600),
    steps: v.array(
      v.strictObject({
        event: id('The event that the step shows'),
        text: text('Text', 'A sentence or two; opinions are attributed', 600),
        quote: v.optional(
          v.strictObject({
            source: id('A source’s id'),
            start: position('Where the excerpt of the event starts in the source’s text'),
          }),
        ),
      }),
    ),
  }),
  v.metadata({ title: 'Story', description: 'A walk through events, a sentence or two a step' }),
);

/** The head of the file: everything but its lists of records. */
const headEntries = {
  $schema: v.optional(v.string()),
  format: v.literal('datelines/1'),
  title: text('Title', 'Of the chronology', 200),
  description: v.optional(text('Description', 'What it covers, in a sentence or two')),
  language: v.optional(v.pipe(v.string(), v.metadata({ description: 'BCP 47 language tag' }))),
  open: v.optional(text('Opening interval', 'EDTF interval that the timeline opens on', 200)),
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

export const ChronologySchema = v.pipe(
  v.strictObject({
    ...headEntries,
    sources: v.array(SourceSchema),
    actors: v.array(ActorSchema),
    places: v.optional(v.array(PlaceSchema)),
    events: v.array(EventSchema),
    comparisons: v.optional(v.array(ComparisonSchema)),
    stories: v.optional(v.array(StorySchema)),
  }),
  v.metadata({ title: 'Datelines chronology', description: 'Dated events with the quotes they rest on' }),
);

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
