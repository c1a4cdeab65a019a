import type { Chronology } from '../src/dataset/schema.ts';
import { ATTACKS } from './attacks.ts';

const DAY = 86_400_000;

/** A text without half characters, which are a fault of their own. */
function whole(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** An attack as a field takes it: at most so many UTF-16 code units. */
function fit(attack: string, most: number): string {
  return whole(attack.slice(0, most));
}

/** An address on the web that carries an attack. */
function address(attack: string): string {
  return `https://example.org/${encodeURIComponent(whole(attack))}?a="><b>'#${whole(attack.replace(/\s/g, ''))}`;
}

/** A chronology that is sound, and has an attack in each of its texts, every attack in every one of them. */
export function hostileChronology(attacks: readonly string[] = ATTACKS): Chronology & { $schema: string } {
  const last = attacks.at(-1)!;
  return {
    $schema: fit(last, 200),
    format: 'datelines/1',
    title: fit(last, 200),
    description: fit(last, 2000),
    language: whole(last),
    sources: attacks.map((attack, i) => ({
      id: `source-${i}`,
      type: fit(attack, 60),
      title: fit(attack, 500),
      author: [{ family: fit(attack, 500), given: fit(attack, 500) }, { literal: fit(attack, 500) }],
      'container-title': fit(attack, 200),
      'container-title-short': fit(attack, 60),
      publisher: fit(attack, 500),
      URL: address(attack),
      language: fit(attack, 500),
      notes: fit(attack, 2000),
    })),
    actors: attacks.map((attack, i) => ({
      id: `actor-${i}`,
      name: fit(attack, 120),
      kind: 'group',
      aliases: [fit(`${attack} too`, 120)],
    })),
    places: attacks.map((attack, i) => ({
      id: `place-${i}`,
      name: fit(attack, 120),
      country: fit(attack, 120),
    })),
    events: attacks.map((attack, i) => ({
      id: `event-${i}`,
      title: fit(attack, 300),
      date: new Date(Date.UTC(2013, 0, 1) + i * DAY).toISOString().slice(0, 10),
      dating: { basis: 'inferred', words: fit(attack, 300), note: fit(attack, 600) },
      kind: 'visit',
      actors: [{ actor: `actor-${i}`, role: fit(attack, 60) }],
      place: `place-${i}`,
      excerpts: [
        {
          source: `source-${i}`,
          exact: fit(attack, 300),
          prefix: fit(attack, 90),
          suffix: fit(attack, 90),
          start: 100,
          end: 100 + fit(attack, 300).length,
          mode: 'attributes',
          speaker: `actor-${i}`,
          note: fit(attack, 600),
        },
      ],
      note: fit(attack, 2000),
    })),
    comparisons: attacks.map((attack, i) => ({
      id: `comparison-${i}`,
      topic: fit(attack, 120),
      type: 'framing',
      events: [`event-${i}`],
      positions: [
        {
          source: `source-${i}`,
          summary: fit(attack, 300),
          quotes: [{ event: `event-${i}`, start: 100 }],
        },
        { summary: fit(attack, 300) },
      ],
      note: fit(attack, 2000),
    })),
    stories: attacks.map((attack, i) => ({
      id: `story-${i}`,
      title: fit(attack, 120),
      description: fit(attack, 600),
      steps: [
        { event: `event-${i}`, text: fit(attack, 600), quote: { source: `source-${i}`, start: 100 } },
        { event: 'event-0', text: fit(attack, 600) },
      ],
    })),
  };
}
