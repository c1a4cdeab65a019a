import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Chronology, EventRecord } from '../../src/dataset/schema.ts';

/** The chronology that comes with the page, as it is served. */
export function shippedChronology(): Chronology {
  return JSON.parse(readFileSync(join(inject('dist'), 'data/kerry-russia-syria.json'), 'utf8'));
}

export function eventById(chronology: Chronology, id: string): EventRecord {
  const event = chronology.events.find((candidate) => candidate.id === id);
  if (!event) throw new Error(`expected an event with the id ${id}`);
  return event;
}

/** The first and last year that a date of the chronology names. */
export function yearsOf({ events }: Chronology): { first: number; last: number } {
  const years = events.flatMap(({ date }) => [...date.matchAll(/\b[12]\d{3}/g)].map(Number));
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** Not an article, which is not ours to ship: its quotes alone, each in its context and in their order. */
export function copyOf({ events }: Chronology, source: string): string {
  const quotes = events.flatMap(({ excerpts }) => excerpts.filter((excerpt) => excerpt.source === source));
  const sorted = quotes.sort((a, b) => a.start - b.start);
  return sorted.map(({ prefix, exact, suffix }) => `${prefix}${exact}${suffix}`).join('\n\n');
}

/** Whether an actor takes part in an event, itself or through somebody who belongs to it. */
export function takesPart({ actors }: Chronology, event: EventRecord, actor: string): boolean {
  const belongsTo = (id: string | undefined): boolean =>
    id !== undefined && (id === actor || belongsTo(actors.find((candidate) => candidate.id === id)?.of));
  return event.actors.some((part) => belongsTo(part.actor));
}

// biome-ignore lint/suspicious/noExplicitAny: tests put wrong values wherever they like.
type Draft = any;

/** An event as a file has it. */
export function draftEvent(id: string, date: string, title: string): Draft {
  const excerpt = {
    source: 'post',
    exact: 'It sailed',
    prefix: '',
    suffix: '',
    start: 0,
    end: 9,
    mode: 'reports',
  };
  return {
    id,
    title,
    date,
    dating: { basis: 'stated', words: 'It' },
    kind: 'visit',
    actors: [{ actor: 'ada' }],
    excerpts: [excerpt],
  };
}

/** A small chronology of somebody else, as a file; `change` may break it. */
export function ownFile(change: (chronology: Draft) => void = () => {}): string {
  const chronology: Draft = {
    format: 'datelines/1',
    title: 'The ferry',
    sources: [{ id: 'post', type: 'article-newspaper', 'container-title': 'Esker Post' }],
    actors: [{ id: 'ada', name: 'Ada Berg', kind: 'person', aliases: ['Berg'] }],
    events: [
      draftEvent('storm', '1998-01-05', 'A storm damages the ferry'),
      draftEvent('talks', '2013-05-06', 'Two ministers talk'),
      draftEvent('sails', '2013-06', 'The ferry sails again'),
    ],
  };
  change(chronology);
  return JSON.stringify(chronology);
}

/** Answers for the server: `?data=data/own.json` opens this. */
export function serveOwn(body: string, contentType = 'application/json') {
  return (page: Page) => page.route('**/data/own.json', (route) => route.fulfill({ body, contentType }));
}

export const OWN = '?data=data/own.json';
