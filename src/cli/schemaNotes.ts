/** What the JSON Schema tells those who write a chronology, laid out as the schema is. */
export interface SchemaNotes {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNotes>>;
  readonly items?: SchemaNotes;
}

export const NOTES: SchemaNotes = {
  title: 'Datelines chronology',
  description: 'Dated events with the quotes they rest on',
  properties: {
    title: { title: 'Title', description: 'Of the chronology' },
    description: { title: 'Description', description: 'What it covers, in a sentence or two' },
    language: { description: 'BCP 47 language tag' },
    open: { title: 'Opening interval', description: 'EDTF interval that the timeline opens on' },
    sources: {
      items: {
        title: 'Source',
        description: 'A CSL-JSON item, with the text its excerpts are cut from',
        properties: {
          id: { description: 'Referred to by excerpts' },
          type: { title: 'CSL type', description: 'For example article-magazine or webpage' },
          title: { title: 'Title', description: 'As printed; left out where it is not known' },
          'container-title': {
            title: 'Container',
            description: 'The magazine, site or series it appeared in',
          },
          'container-title-short': { title: 'Short name', description: 'What the page calls the source' },
          URL: { description: 'Where the article can be read' },
          text: {
            description: 'The article text that the positions of its excerpts refer to',
            properties: {
              length: { description: 'Length of the article text in UTF-16 code units' },
            },
          },
          notes: { title: 'Notes', description: 'What is not known about the article' },
        },
      },
    },
    actors: {
      items: {
        title: 'Actor',
        properties: {
          id: { description: 'Referred to by events, excerpts and other actors' },
          name: { title: 'Name', description: 'What the page calls the actor' },
          aliases: {
            description: 'Every form of the name; each belongs to one actor only',
            items: { title: 'Alias', description: 'A form in which the sources name the actor' },
          },
          of: { description: 'The state or body that the actor belongs to' },
        },
      },
    },
    places: {
      items: {
        title: 'Place',
        properties: {
          id: { description: 'Referred to by events' },
          name: { title: 'Name', description: 'What the page calls the place' },
          country: { title: 'Country', description: 'The country it lies in' },
        },
      },
    },
    events: {
      items: {
        title: 'Event',
        properties: {
          id: { description: 'Stable and opaque: links to the event contain it' },
          title: { title: 'Title', description: 'Neutral, in the present tense; at most 80 characters' },
          date: {
            title: 'Date',
            description: 'EDTF (ISO 8601-2), at the precision that the evidence carries',
            examples: ['2013-05-07', '2013-05', '2013-05-19/2013-06-05', '199X', '2012-02-04~'],
          },
          dating: {
            title: 'Dating',
            properties: {
              basis: {
                description:
                  'stated: the source gives the date; inferred: it follows from the source’s words and its publication date; record: only the general record gives it',
              },
              words: { title: 'Words', description: 'The words of the source that the date rests on' },
              note: { title: 'Note', description: 'The reasoning, in one sentence' },
            },
          },
          kind: {
            description: 'For example visit, meeting, statement, arms-transfer',
            examples: ['meeting'],
          },
          actors: {
            items: {
              properties: {
                actor: { description: 'An actor’s id' },
                role: { title: 'Role', description: 'For example host or speaker' },
              },
            },
          },
          place: { description: 'A place’s id' },
          excerpts: {
            items: {
              title: 'Excerpt',
              description:
                'A quote with the TextQuoteSelector and TextPositionSelector of the W3C Web Annotation model',
              properties: {
                source: { description: 'A source’s id' },
                exact: {
                  title: 'Quote',
                  description: 'Verbatim: the article text from start to end; at most 300 characters',
                },
                prefix: {
                  description:
                    'The text right before the quote, from a word’s beginning; at most 90 characters',
                },
                suffix: {
                  description: 'The text right after the quote, to a word’s end; at most 90 characters',
                },
                start: { description: 'Where the quote starts in the article text, in UTF-16 code units' },
                end: { description: 'Where it ends; the character at this position is no longer part of it' },
                mode: {
                  description:
                    'How the source says it. reports: as fact; attributes: to a speaker; predicts; judges: the author’s opinion',
                },
                speaker: { description: 'The actor whose words these are' },
                note: { title: 'Note', description: 'On this quote' },
              },
            },
          },
          related: {
            items: {
              properties: {
                event: { description: 'The id of another event' },
              },
            },
          },
          note: {
            title: 'Editor’s note',
            description: 'Where an account is off or loose, or what came of a prediction',
          },
        },
      },
    },
    comparisons: {
      items: {
        title: 'Comparison',
        description: 'Where accounts differ, with the quotes that show it',
        properties: {
          id: { description: 'Stable and opaque: links to the comparison contain it' },
          topic: { title: 'Topic', description: 'What the accounts differ in, without taking a side' },
          type: {
            description:
              'framing: the same act in different words; certainty: surer or less sure; attribution: who is said to say or do it; fact: what is told as fact; change-over-time: later texts tell it otherwise',
          },
          events: {
            description: 'The events that the comparison is about',
            items: { description: 'An event’s id' },
          },
          positions: {
            items: {
              title: 'Position',
              description: 'What one source says of the matter, or the general record',
              properties: {
                source: { description: 'The source whose account this is; left out for the general record' },
                summary: {
                  title: 'Summary',
                  description: 'How it tells the matter: one line, neutral, in the present tense',
                },
                quotes: {
                  description: 'The excerpts it rests on; at least one where there is a source',
                  items: {
                    properties: {
                      event: { description: 'The event that carries the excerpt' },
                      start: { description: 'Where the excerpt starts in the text of the position’s source' },
                    },
                  },
                },
              },
            },
          },
          note: { title: 'Editor’s note', description: 'What a reader must know to compare them' },
        },
      },
    },
    stories: {
      items: {
        title: 'Story',
        description: 'A walk through events, a sentence or two a step',
        properties: {
          id: { description: 'Stable and opaque: links to the story contain it' },
          title: { title: 'Title', description: 'Of the story' },
          description: { title: 'Description', description: 'What it tells, in a sentence or two' },
          steps: {
            items: {
              properties: {
                event: { description: 'The event that the step shows' },
                text: { title: 'Text', description: 'A sentence or two; opinions are attributed' },
                quote: {
                  properties: {
                    source: { description: 'A source’s id' },
                    start: { description: 'Where the excerpt of the event starts in the source’s text' },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
