import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toICalendar } from '../../src/exchange/icalendar.ts';
import { dataset, datasetOf, eventsOf } from '../fixtures.ts';
import { selected, shipped } from './selected.fixture.ts';

const NOW = Date.UTC(2026, 10, 23, 5, 6, 7);

/** What another program reads, by the id of the event. */
function read(text: string): Map<string, ICAL.Event> {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar
    .getAllSubcomponents('vevent')
    .map((entry) => new ICAL.Event(entry, { strictExceptions: true }));
  return new Map(entries.map((entry) => [entry.uid.split('event=')[1]!, entry]));
}

/** How many stretches a date of the shipped chronology names. */
function membersOf(date: string): number {
  return date.startsWith('{') ? date.split(',').length : 1;
}

function days(entry: ICAL.Event | undefined): string {
  return `${entry?.startDate}–${entry?.endDate}`;
}

describe('events as a calendar', () => {
  it('are read by another program, with their titles, days, places and links', () => {
    const of = shipped();
    const { text, notes } = toICalendar(selected(of), NOW);
    const entries = read(text);
    expect(notes).toEqual([]);
    expect(entries.size).toBe(eventsOf(of).reduce((sum, { date }) => sum + membersOf(date), 0));
    for (const event of eventsOf(of)) {
      const entry = entries.get(event.id)!;
      expect(entry.summary).toBe(event.title);
      expect(entry.component.getFirstPropertyValue('url')).toBe(`https://example.org/t/?event=${event.id}`);
      expect(entry.uid).toBe(`https://example.org/t/?event=${event.id}`);
      expect(`${entry.component.getFirstPropertyValue('dtstamp')}`).toBe('2026-11-23T05:06:07Z');
      for (const { exact } of event.excerpts) expect(entry.description).toContain(exact.trim());
    }
    expect(entries.get('exhczx')!.location).toBe('Moscow, Russia');
  });

  it.each([
    ['2013-05-06', '2013-05-06–2013-05-07'],
    ['2013-05', '2013-05-01–2013-06-01'],
    ['2013-05-19/2013-06-05', '2013-05-19–2013-06-06'],
    ['2013-05-21T14:30Z', '2013-05-21T14:30:00Z–2013-05-21T14:31:00Z'],
    ['2013-05-07T14:30Z/2013-05-07T15:00Z', '2013-05-07T14:30:00Z–2013-05-07T15:00:00Z'],
    ['2013-05-07/2013-05-09T00:00Z', '2013-05-07–2013-05-09'],
    ['2013-05-21T14:30:15.25Z', '2013-05-21T14:30:15Z–2013-05-21T14:30:15Z'],
    ['1998-01/..', '1998-01-01–1998-02-01'],
    ['../1998', '1998-01-01–1999-01-01'],
    ['197X', '1970-01-01–1980-01-01'],
    ['[2013-05-17..2013-05-21]', '2013-05-17–2013-05-22'],
    ['[2013-05-17,2013-06-01]', '2013-05-17–2013-06-02'],
    ['1066', '1066-01-01–1067-01-01'],
  ])('%s takes the days %s', (date, span) => {
    expect(days(read(toICalendar(selected(datasetOf([date])), NOW).text).get('e0'))).toBe(span);
  });

  it('take an entry for each stretch of a date that names several, with nothing between', () => {
    const { text, notes } = toICalendar(
      selected(datasetOf(['{2014-01-22..2014-01-31,2014-02-10,2014-03-01T10:00Z}'])),
      NOW,
    );
    const entries = read(text);
    expect([...entries].map(([id, entry]) => [id, days(entry)])).toEqual([
      ['e0', '2014-01-22–2014-02-01'],
      ['e0#2', '2014-02-10–2014-02-11'],
      ['e0#3', '2014-03-01T10:00:00Z–2014-03-01T10:01:00Z'],
    ]);
    expect(entries.get('e0#2')!.description).toBe(entries.get('e0')!.description);
    expect(notes).toEqual([]);
  });

  it('are left out where a year of several is none of a calendar', () => {
    const { text, notes } = toICalendar(selected(datasetOf(['{-0043,2013}'])), NOW);
    expect(read(text).size).toBe(0);
    expect(notes).toHaveLength(1);
  });

  it.each([
    ['2013-05-06', /^Date: 6 May 2013 \(stated in the article: “that day”\)\.$/m],
    ['2013-05', /^Date: May 2013 .*\. The day is not known: the entry covers all days that are meant\.$/m],
    ['2013-05-06~', /The day is not known/],
    ['1998-01-05/..', /\)\. No end is given\.$/m],
    ['2013-05-19/2013-06-05', /\)\.$/m],
  ])('%s has a note on what is not certain', (date, note) => {
    const entry = read(toICalendar(selected(datasetOf([date])), NOW).text).get('e0')!;
    expect(entry.description).toMatch(note);
  });

  it('say who took part, whose words the quotes are, and what the event is to others', () => {
    const { description } = read(toICalendar(selected(dataset(), ['promise']), NOW).text).get('promise')!;
    expect(description.split('\n\n').slice(1)).toEqual([
      'Ada Berg (speaker)',
      '““We have agreed on the ferry”” (attributed to Ada Berg in Gazette). Said on the quay.',
      'Part of: Berg meets Dorn in Port Esker\nResponds to: The ferry is taken out of service',
    ]);
  });

  it('have an end only where it is later than the beginning', () => {
    const text = (date: string) => toICalendar(selected(datasetOf([date])), NOW).text;
    expect(text('2013-05-21T14:30:15Z')).toContain('DTEND:20130521T143016Z');
    expect(text('2013-05-21T14:30:15.25Z')).not.toContain('DTEND');
  });

  it('leave out years that calendars do not have, and tell', () => {
    const of = datasetOf(['-0043-03-15', '0000', '2013', '9999']);
    const { text, notes } = toICalendar(selected(of), NOW);
    expect([...read(text).keys()]).toEqual(['e2']);
    expect(notes).toEqual([
      '3 events lie outside the years 0001–9999, which calendars cannot hold, and are left out.',
    ]);
    expect(toICalendar(selected(datasetOf(['-0001'])), NOW).notes[0]).toMatch(
      /^1 event lies .* is left out\.$/,
    );
  });

  it('escape what separates values, and keep line breaks', () => {
    const title = 'a; b, c \\ d: "e" \u0007 BEGIN:VEVENT';
    const of = dataset((chronology) => ({
      events: chronology.events
        .slice(0, 1)
        .map((event) => ({ ...event, title, note: 'one\r\ntwo\nEND:VCALENDAR' })),
    }));
    const { text } = toICalendar(selected(of), NOW);
    expect(text).toContain('SUMMARY:a\\; b\\, c \\\\ d: "e" ');
    const [entry] = [...read(text).values()];
    expect(entry!.summary).toBe(title.replace('\u0007', ' '));
    expect(entry!.description).toContain('one\ntwo\nEND:VCALENDAR');
  });

  it('have no line of more than 75 bytes, and no character cut in two', () => {
    const of = dataset((chronology) => ({
      events: chronology.events.map((event, i) => ({ ...event, note: 'x'.repeat(i) + 'é–🚢ﬁ'.repeat(90) })),
    }));
    const { text } = toICalendar(selected(of), NOW);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\p{Cs}/u);
    }
    expect(text).not.toMatch(/[^\r]\n/);
    for (const entry of read(text).values()) expect(entry.description).toContain('é–🚢ﬁ'.repeat(90));
  });
});
