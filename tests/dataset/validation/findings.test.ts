import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../src/dataset/findings.ts';
import { validateText } from '../../../src/dataset/validation/file.ts';
import { check, checkAccounts, type Draft } from '../fixture.ts';

type Change = (chronology: Draft) => void;
type Case = readonly [fault: string, change: Change, line: string];

const EVENTS: readonly Case[] = [
  [
    'a date that does not exist',
    (c) => {
      c.events[2].date = '2013-02-30';
    },
    'error $.events[2].date: received "2013-02-30"; expected a day from 01 to 28; mend: Write the date as EDTF (30 February 2013 does not exist). The event is set aside.',
  ],
  [
    'a source that appeared on no day',
    (c) => {
      c.sources[0].issued = { 'date-parts': [[2013, 2, 30]] };
    },
    'error $.sources[0].issued.date-parts[0]: received [2013,2,30]; expected [year, month, day] of a date that exists: a day from 01 to 28; mend: Mend the numbers, or leave out what is not known.',
  ],
  [
    'a long title',
    (c) => {
      c.events[0].title = `${'A storm '.repeat(10)}.`;
    },
    'warning $.events[0].title: received "A storm A storm A storm A storm A storm A storm A storm A storm A storm A stor…; expected at most 80 characters; these are 81; mend: Shorten the title; a note can hold the rest.',
  ],
  [
    'an event without a quote',
    (c) => {
      c.events[0].excerpts = [];
    },
    'warning $.events[0].excerpts: received []; expected at least one excerpt; mend: Quote the words that the event rests on.',
  ],
  [
    'a stated date without the words that state it',
    (c) => {
      delete c.events[0].dating.words;
    },
    'error $.events[0].dating.words: received nothing; expected the words of the source that a date with the basis "stated" rests on; mend: Quote them, or choose the basis "record".',
  ],
  [
    'an inferred date without its reasoning',
    (c) => {
      delete c.events[1].dating.note;
    },
    'warning $.events[1].dating.note: received nothing; expected the reasoning behind a date with the basis "inferred"; mend: Give the reasoning in one sentence.',
  ],
  [
    'a quote that ends where it starts',
    (c) => {
      c.events[0].excerpts[0].end = c.events[0].excerpts[0].start;
    },
    'error $.events[0].excerpts[0].end: received 256; expected a position after the start, 256; mend: Set it to 302 if the start is right.',
  ],
  [
    'a quote of another length than its positions say',
    (c) => {
      c.events[0].excerpts[0].end += 2;
    },
    'error $.events[0].excerpts[0].end: received 304; expected start + the quote’s 46 UTF-16 code units, which is 302; mend: Cut the excerpt anew: npm run cut.',
  ],
  [
    'a long quote',
    (c) => {
      Object.assign(c.events[0].excerpts[0], { exact: 'long '.repeat(100), start: 0, end: 500 });
    },
    'warning $.events[0].excerpts[0].exact: received "long long long long long long long long long long long long long long long lon…; expected at most 300 characters; these are 500; mend: Quote the shortest stretch that carries the claim.',
  ],
  [
    'more context than a selector needs',
    (c) => {
      c.events[0].excerpts[0].suffix = 'words '.repeat(16);
    },
    'error $.events[0].excerpts[0].suffix: received "words words words words words words words words words words words words words …; expected at most 90 characters; these are 96; mend: Shorten it to a word boundary, on the side away from the quote.',
  ],
  [
    'words of somebody who is not named',
    (c) => {
      delete c.events[2].excerpts[0].speaker;
    },
    'error $.events[2].excerpts[0].speaker: received nothing; expected the id of the actor to whom the source attributes it; mend: Name the speaker, or choose the mode "reports".',
  ],
  [
    'half a character',
    (c) => {
      c.events[0].note = 'a\ud83d';
    },
    'error $.events[0].note: received "a\\ud83d"; expected whole characters; at 1 stands one half of a surrogate pair; mend: Copy or cut the text anew, with the whole character or without it.',
  ],
  [
    'a character that was lost',
    (c) => {
      c.events[0].note = 'a\ufffd';
    },
    'warning $.events[0].note: received "a\ufffd"; expected text in UTF-8; “\ufffd” stands where a character was lost; mend: Save the file with the encoding UTF-8, and copy the text anew where the sign stands in it.',
  ],
];

const RECORDS: readonly Case[] = [
  [
    'a list that is missing',
    (c) => {
      delete c.actors;
      for (const event of c.events) event.actors = [];
      delete c.events[2].excerpts[0].speaker;
      c.events[2].excerpts[0].mode = 'reports';
    },
    'error $.actors: received nothing; expected a list in square brackets; mend: Add "actors": [], with its records in it.',
  ],
  [
    'a list that may be missing and is something else',
    (c) => {
      c.stories = 'none';
    },
    'error $.stories: received "none"; expected a list in square brackets; mend: Add "stories": [], with its records in it.',
  ],
  [
    'a record that is none',
    (c) => c.actors.push(7),
    'error $.actors[3]: received 7; expected an object in braces; mend: Write its properties between { and }, or take it out. The record is set aside.',
  ],
  [
    'a kind of actor that is none',
    (c) => {
      c.actors[2].kind = 'persn';
      c.events[1].actors.pop();
    },
    'error $.actors[2].kind: received "persn"; expected one of "person", "state", "organisation", "group"; mend: Did you mean "person"? The record is set aside.',
  ],
  [
    'an address that is none',
    (c) => {
      c.sources[0].URL = 'www.example.org';
    },
    'error $.sources[0].URL: received "www.example.org"; expected an address that begins with http:// or https://; mend: Rewrite it in that form. It is left out.',
  ],
  [
    'a role that is none',
    (c) => {
      c.events[1].actors[0].role = 7;
    },
    'error $.events[1].actors[0].role: received 7; expected text in double quotes; mend: Put it between double quotes. It is left out.',
  ],
  [
    'an actor of an event who is none',
    (c) => {
      c.events[1].actors[0] = { role: 'host' };
    },
    'error $.events[1].actors[0].actor: received nothing; expected the property "actor"; mend: Add "actor". The entry is set aside.',
  ],
  [
    'a title that is missing',
    (c) => {
      delete c.title;
    },
    'error $.title: received nothing; expected the property "title"; mend: Add "title". “Untitled chronology” stands for it.',
  ],
  [
    'a language that is none',
    (c) => {
      c.language = 7;
    },
    'error $.language: received 7; expected text in double quotes; mend: Put it between double quotes. It is left out.',
  ],
  [
    'a property that the format does not know',
    (c) => {
      c.places[0].colour = 'red';
    },
    'warning $.places[0].colour: received "red"; expected one of the properties id, name, country; mend: Take it out, or put it into a note. It is left out.',
  ],
  [
    'an id that is taken',
    (c) => c.places.push({ id: 'port-esker', name: 'Port Esker' }),
    'error $.places[1].id: received "port-esker"; expected an id of its own; $.places[0] has this one; mend: Give it another id, or merge the two. The second is set aside.',
  ],
  [
    'a reference to nothing',
    (c) => {
      c.events[1].actors[0].actor = 'nobody';
    },
    'error $.events[1].actors[0].actor: received "nobody"; expected the id of one of the actors; mend: Add it to the actors, or mend the id. This entry is set aside.',
  ],
  [
    'a misspelt reference',
    (c) => {
      c.events[1].place = 'port-eskr';
    },
    'error $.events[1].place: received "port-eskr"; expected the id of one of the places; mend: Add it to the places, or mend the id (did you mean "port-esker"?). It is left out.',
  ],
  [
    'an event that is related to itself',
    (c) => {
      c.events[1].related[0].event = 'meeting';
    },
    'error $.events[1].related[0].event: received "meeting"; expected the id of another event; mend: Take the relation out. It is set aside.',
  ],
  [
    'a relation against time',
    (c) => {
      c.events[0].related = [{ event: 'statement', how: 'responds-to' }];
    },
    'warning $.events[0].related[0]: received {"event":"statement","how":"responds-to"}; expected an event that does not lie later: this is dated 1998-01, that 2013-05-06; mend: Turn the relation round, or mend one of the dates.',
  ],
  [
    'events that are part of each other',
    (c) => {
      c.events[1].related = [{ event: 'statement', how: 'part-of' }];
    },
    'error $.events[2].related[0]: received {"event":"meeting","how":"part-of"}; expected an event that does not lead back to this one (meeting part-of statement, statement part-of meeting); mend: Take out the relation that is wrong; this one is set aside.',
  ],
  [
    'actors who belong to each other',
    (c) => {
      c.actors[0].of = 'berg';
    },
    'error $.actors[1].of: received "arland"; expected an actor that does not belong to this one in turn (arland is of berg, berg is of arland); mend: Take out the one that is wrong; this one is left out.',
  ],
  [
    'a name that two actors have',
    (c) => {
      c.actors[2].aliases.push('Arland');
    },
    'error $.actors[2].aliases[1]: received "Arland"; expected a form of the name that no other actor has; "arland" has it too; mend: Leave it with the one actor that the sources mean by it.',
  ],
  [
    'two actors of one name',
    (c) => {
      c.actors[2].name = 'Ada Berg';
    },
    'error $.actors[2].name: received "Ada Berg"; expected a form of the name that no other actor has; "berg" has it too; mend: Leave it with the one actor that the sources mean by it.',
  ],
  [
    'an interval to open on that has no beginning',
    (c) => {
      c.open = '../2013';
    },
    'error $.open: received "../2013"; expected an interval with a beginning and an end; mend: Write an EDTF interval such as 2013-04/2013-06. It is left out.',
  ],
];

const ACCOUNTS: readonly Case[] = [
  [
    'quotes of the general record',
    (c) => {
      c.comparisons[0].positions[2].quotes = [{ event: 'meeting', start: 1 }];
    },
    'error $.comparisons[0].positions[2].quotes: received [{"event":"meeting","start":1}]; expected no quotes: a position without a source stands for the general record; mend: Name the source, or put what the record says into the summary. The quotes are left out.',
  ],
  [
    'a position that rests on no quote',
    (c) => {
      c.comparisons[0].positions[0].quotes = [];
    },
    'error $.comparisons[0].positions[0].quotes: received []; expected at least one quote of the source that bears the summary out; mend: Name an excerpt by its event and start. The position is set aside.',
  ],
  [
    'a quote of an event that the comparison does not name',
    (c) => {
      c.comparisons[0].events = ['meeting', 'storm'];
    },
    'warning $.comparisons[0].positions[0].quotes[0].event: received "statement"; expected one of the comparison’s events: meeting, storm; mend: Add it to the events of the comparison.',
  ],
  [
    'one position alone',
    (c) => {
      c.comparisons[0].positions = [{ summary: 'Alone.' }];
    },
    'error $.comparisons[0].positions: received [{"summary":"Alone."}]; expected at least two positions; mend: Add what another source says, or the general record. The comparison is set aside.',
  ],
  [
    'a story without steps',
    (c) => {
      c.stories[0].steps = [];
    },
    'error $.stories[0].steps: received []; expected at least one step; mend: Add a step with the id of an event and a sentence. The story is set aside.',
  ],
  [
    'a step that quotes what its event does not',
    (c) => {
      c.stories[0].steps[0].quote.start = 3;
    },
    'error $.stories[0].steps[0].quote.start: received 3; expected the start of an excerpt that storm has from esker-post: 256; mend: Name one of the event’s own excerpts, or add this one to the event. It is left out.',
  ],
  [
    'a step that is not about an event of the file',
    (c) => {
      c.stories[0].steps[0].event = 'tide';
    },
    'error $.stories[0].steps[0].event: received "tide"; expected the id of one of the events; mend: Add it to the events, or mend the id. The step is set aside.',
  ],
];

describe('a finding says where, what is there, what was expected and how to mend it', () => {
  it.each([...EVENTS, ...RECORDS])('of %s', (_, change, line) => {
    expect(check(change).findings.map(formatFinding)).toEqual([line]);
  });

  it.each(ACCOUNTS)('of %s', (_, change, line) => {
    expect(checkAccounts(change).findings.map(formatFinding)).toEqual([line]);
  });
});

describe('a file that is no chronology', () => {
  const other = 'mend: Choose a chronology file; this is some other JSON.';
  const expected = 'expected a chronology, with "format": "datelines/1"';
  const untold = 'expected "datelines/1"; mend: Add "format": "datelines/1" if it is a chronology.';
  it.each([
    ['no object', '[1]', `$: received [1]; expected an object with "format": "datelines/1"; ${other}`],
    ['another object', '{"a":1}', `$: received {"a":1}; ${expected}; ${other}`],
    ['one with another format', '{"format":"geo"}', `$.format: received "geo"; ${expected}; ${other}`],
    ['one without events', '{"sources":[]}', `$: received {"sources":[]}; ${expected}; ${other}`],
    [
      'one that does not name its format',
      '{"sources":[],"events":[]}',
      `$.format: received nothing; ${untold}`,
    ],
    ['one with a number for it', '{"format":1,"sources":[],"events":[]}', `$.format: received 1; ${untold}`],
    [
      'one that names it among other words',
      '{"format":"my datelines/1","sources":[],"events":[]}',
      `$.format: received "my datelines/1"; ${untold}`,
    ],
    [
      'one of another version',
      '{"format":"datelines/2"}',
      '$.format: received "datelines/2"; expected "datelines/1", the version of the format that this page reads; mend: Open it with a page that reads this version, or convert it.',
    ],
    [
      'no JSON',
      '<html>',
      '$: received "<html>"; expected a chronology as JSON; mend: Check it with another tool, or load it again.',
    ],
  ])('is told of: %s', (_, text, line) => {
    const { findings, errors, chronology } = validateText(text);
    expect(findings.map(formatFinding)).toEqual([`error ${line}`]);
    expect([errors, chronology]).toEqual([1, undefined]);
  });
});

describe('a damaged text', () => {
  it('is told where the file has it, whatever was set aside before', () => {
    const { findings } = check((c) => {
      c.events.unshift(7);
      c.events[2].excerpts[0].note = 'a\ud83d';
      c.actors[0].aliases.push('fine', '\udc00');
    });
    expect(findings.map(({ path }) => path)).toEqual([
      '$.events[0]',
      '$.actors[0].aliases[1]',
      '$.events[2].excerpts[0].note',
    ]);
  });
});

describe('a comparison of which no event is there', () => {
  it('is told as that, whatever it quotes', () => {
    const { findings, chronology } = checkAccounts((c) => {
      c.comparisons[0].events = ['tide'];
    });
    expect(findings.map(formatFinding)).toEqual([
      'error $.comparisons[0].events[0]: received "tide"; expected the id of one of the events; mend: Add it to the events, or mend the id. It is left out.',
      'error $.comparisons[0].events: received []; expected at least one event of this file; mend: Name the events that it is about. The comparison is set aside.',
    ]);
    expect(chronology?.comparisons).toEqual([]);
  });
});

describe('a circle of many events', () => {
  it('names its first six steps and counts the others', () => {
    const of = (change: number) =>
      check((c) => {
        const [storm] = c.events;
        c.events = Array.from({ length: change }, (_, i) => ({
          ...storm,
          id: `e${i}`,
          related: [{ event: `e${(i + 1) % change}`, how: 'part-of' }],
        }));
      }).findings[0]!.expected;
    expect(of(6)).toBe(
      'an event that does not lead back to this one (e0 part-of e1, e1 part-of e2, e2 part-of e3, e3 part-of e4, e4 part-of e5, e5 part-of e0)',
    );
    expect(of(9)).toBe(
      'an event that does not lead back to this one (e0 part-of e1, e1 part-of e2, e2 part-of e3, e3 part-of e4, e4 part-of e5, e5 part-of e6, and 3 more)',
    );
  });
});

describe('what a broken entry costs', () => {
  it('is that entry, in whatever list it stands', () => {
    const { chronology, setAside } = checkAccounts((c) => {
      c.comparisons[0].positions[0].quotes.unshift({ event: 'statement', start: 1 });
      c.comparisons[0].events.push('tide');
      c.stories[0].steps.push({ event: 'tide', text: 'High water.' });
      c.events[1].related.push({ event: 'meeting', how: 'follows' }, { event: 'tide', how: 'follows' });
    });
    expect(setAside).toBe(5);
    expect(chronology!.comparisons![0]!.positions[0]!.quotes).toHaveLength(1);
    expect(chronology!.comparisons![0]!.events).toEqual(['meeting', 'statement']);
    expect(chronology!.stories![0]!.steps).toHaveLength(2);
    expect(chronology!.events[1]!.related).toEqual([{ event: 'storm', how: 'follows' }]);
  });
});
