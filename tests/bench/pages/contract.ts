import type { EventRecord } from '../../../src/dataset/schema.ts';

/*
 * What a page of a peer offers to whoever measures it. Our own page offers nothing: it is measured as it ships.
 */

/** The part of a chronology that the pages of the peers draw. */
export interface Drawn {
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly Pick<EventRecord, 'title' | 'date' | 'actors'>[];
}

export interface Bench {
  /** How often the page has drawn itself whole. */
  paints: number;
  /** Shows only the events of an actor, or all; settles when the picture is drawn. */
  filter(actor: string | undefined): Promise<void>;
}

declare global {
  interface Window {
    bench?: Bench;
  }
}

/** The element that a peer draws in: as large as the plane of our page. */
export function plane(): HTMLElement {
  return document.getElementById('plane')!;
}

/** Fetches and parses the chronology that the address names. */
export async function fetchDrawn(): Promise<Drawn> {
  const response = await fetch(parameter('data'));
  return response.json();
}

export function parameter(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

const DAY = 86_400_000;

/** The time that a date of an invented chronology covers, in milliseconds: a day, a month or `from/to`. */
export function spanOf(date: string): { start: number; end: number } {
  const [from = '', to = from] = date.split('/');
  const start = Date.parse(from);
  if (from.length === 7) {
    const [year = 0, month = 0] = from.split('-').map(Number);
    return { start, end: Date.UTC(year, month, 1) };
  }
  return { start, end: Date.parse(to) + DAY };
}

/** All that the chronologies cover, with a little air. */
export const EXTENT = { start: Date.UTC(1989, 6), end: Date.UTC(2016, 6) };

/** Resolves with the next display frame. */
export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
