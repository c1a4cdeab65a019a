import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { validate } from '../../src/dataset/validate.ts';
import { ATTACKS } from '../attacks.ts';
import { hostileChronology } from '../hostile.ts';

interface Schema {
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The places of a schema where any text may stand: `events.excerpts.exact`. An address may hold any text after its host. */
function freeTexts(
  { type, const: fixed, enum: choices, pattern, properties, items }: Schema,
  at = '',
): string[] {
  if (items) return freeTexts(items, at);
  if (properties) {
    return Object.entries(properties).flatMap(([name, schema]) =>
      freeTexts(schema, at === '' ? name : `${at}.${name}`),
    );
  }
  const isBound = fixed !== undefined || choices !== undefined || /^\^[^h]/.test(pattern ?? '');
  return type === 'string' && !isBound ? [at] : [];
}

/** The places of a value whose text holds an attack. */
function attackedTexts(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return value.includes(MARK) ? [at] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    attackedTexts(
      inner,
      Array.isArray(value) || at === '' ? (Array.isArray(value) ? at : name) : `${at}.${name}`,
    ),
  );
}

const MARK = 'MARK';
/** Texts in which nothing but a date of EDTF is taken. */
const DATES = ['open', 'events.date'];

describe('attacks in a chronology', () => {
  it('are many, each of its own', () => {
    expect(new Set(ATTACKS).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThanOrEqual(200);
  });

  it('stand in every text that the schema has', () => {
    const schema: Schema = JSON.parse(readFileSync('public/data/chronology.schema.json', 'utf8'));
    const free = freeTexts(schema).filter((place) => !DATES.includes(place));
    expect(free.length).toBeGreaterThan(30);
    expect([...new Set(attackedTexts(hostileChronology([MARK])))].sort()).toEqual(free.sort());
  });

  it('are texts like any other: nothing is set aside, and all of it opens word for word', () => {
    const hostile = hostileChronology();
    const { chronology, setAside } = validate(JSON.stringify(hostile));
    expect(setAside).toBe(0);
    const { $schema: _, ...file } = hostile;
    expect(chronology).toMatchObject({ ...file });
    expect(buildDataset(chronology!).size).toBe(ATTACKS.length);
    expect(Object.hasOwn(Object.prototype, 'owned')).toBe(false);
  });

  it.each(['id', 'date', 'kind', 'place'])(
    'where an event’s %s is due are told, each with its place',
    (field) => {
      const hostile = hostileChronology(ATTACKS.slice(0, 150));
      const broken = {
        ...hostile,
        events: hostile.events.map((event, i) => ({ ...event, [field]: ATTACKS[i] })),
      };
      const { chronology, findings } = validate(JSON.stringify(broken));
      const told = new Set(findings.map(({ path }) => path));
      const taken = new Map(chronology!.events.map((event) => [event.title, event]));
      for (const [i, { title }] of hostile.events.entries()) {
        const isTold = told.has(`$.events[${i}].${field}`);
        const isTaken = field in (taken.get(title) ?? {});
        expect(isTold || isTaken, ATTACKS[i]).toBe(true);
      }
    },
  );
});
