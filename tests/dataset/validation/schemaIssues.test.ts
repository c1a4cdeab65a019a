import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../src/dataset/findings.ts';
import { Report } from '../../../src/dataset/validation/report.ts';
import { tellIssue, withoutUnknown } from '../../../src/dataset/validation/schemaIssues.ts';

/** What is told of a value that does not fit, as the third of some things. */
function told(schema: v.GenericSchema, value: unknown): string[] {
  const report = new Report();
  const { issues = [] } = v.safeParse(
    v.strictObject({ it: schema }),
    { it: value },
    { abortPipeEarly: true },
  );
  for (const issue of issues) tellIssue(issue, '$.things[2]', 'things', report, 'So it goes.');
  return report.findings().map(formatFinding);
}

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(5));
const list = v.pipe(v.array(v.number()), v.minLength(2), v.maxLength(3));
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));

describe('what does not fit a schema', () => {
  it.each<[string, v.GenericSchema, unknown, string]>([
    ['no text', text, 7, 'received 7; expected text in double quotes; mend: Put it between double quotes.'],
    [
      'an empty text',
      text,
      '',
      'received ""; expected at least 1 of its characters; mend: Fill in "it", or leave it out where it may be.',
    ],
    [
      'a long text',
      text,
      'ferries',
      'received "ferries"; expected at most 5 characters; these are 7; mend: Shorten it.',
    ],
    [
      'no list',
      list,
      'none',
      'received "none"; expected a list in square brackets; mend: Put it between [ and ], or write [].',
    ],
    [
      'an empty list',
      list,
      [],
      'received []; expected at least 1 of its entries; mend: Fill in "it", or leave it out where it may be.',
    ],
    ['a short list', list, [1], 'received [1]; expected at least 2 entries; mend: Add what is missing.'],
    [
      'a long list',
      list,
      [1, 2, 3, 4],
      'received [1,2,3,4]; expected at most 3 entries; these are 4; mend: Shorten it.',
    ],
    [
      'no number',
      number,
      '7',
      'received "7"; expected a whole number; mend: Write digits without quotes or a decimal point.',
    ],
    [
      'a fraction',
      number,
      1.5,
      'received 1.5; expected a whole number; mend: Write digits without quotes or a decimal point.',
    ],
    ['a small number', number, 0, 'received 0; expected a number from 1; mend: Raise it.'],
    ['a large number', number, 13, 'received 13; expected a number up to 12; mend: Lower it.'],
    [
      'no answer',
      v.boolean(),
      'yes',
      'received "yes"; expected true or false; mend: Write true or false without quotes.',
    ],
    [
      'no option',
      v.picklist(['ferry', 'train']),
      'fery',
      'received "fery"; expected one of "ferry", "train"; mend: Did you mean "ferry"?',
    ],
    [
      'no option, nor anything like one',
      v.picklist(['ferry', 'train']),
      4,
      'received 4; expected one of "ferry", "train"; mend: Choose one of them.',
    ],
    [
      'no address',
      v.pipe(v.string(), v.url()),
      'harbour',
      'received "harbour"; expected a complete web address; mend: Copy it from the address bar, or leave it out.',
    ],
    [
      'another form',
      v.pipe(v.string(), v.regex(/^a+$/, 'expected the letter that is expected')),
      'b',
      'received "b"; expected the letter that is expected; mend: Rewrite it in that form.',
    ],
    [
      'no object',
      v.strictObject({}),
      null,
      'received null; expected an object in braces; mend: Write its properties between { and }.',
    ],
    ['another value', v.literal('datelines'), 'x', 'received "x"; expected "datelines"; mend: Replace it.'],
  ])('is told of %s', (_, schema, value, rest) => {
    expect(told(schema, value)).toEqual([`error $.things[2].it: ${rest} So it goes.`]);
  });

  it('is told where it lies', () => {
    const schema = v.array(v.strictObject({ when: text }));
    expect(told(schema, [{ when: 'now' }, {}])).toEqual([
      'error $.things[2].it[1].when: received nothing; expected the property "when"; mend: Add "when". So it goes.',
    ]);
  });

  it('is told by the value where nothing is around it', () => {
    const report = new Report();
    const { issues } = v.safeParse(v.strictObject({}), 'x');
    for (const issue of issues!) tellIssue(issue, '$', 'head', report, 'So it goes.');
    expect(report.findings().map(formatFinding)).toEqual([
      'error $: received "x"; expected an object in braces; mend: Write its properties between { and }. So it goes.',
    ]);
  });

  it('is counted by the property that it is in, wherever in a list it lies', () => {
    const report = new Report();
    const schema = v.array(v.strictObject({ when: text, where: text }));
    for (let i = 0; i < 300; i++) {
      const { issues } = v.safeParse(schema, [...Array(i).fill({ when: 'now', where: 'here' }), {}]);
      for (const issue of issues!) tellIssue(issue, '$', 'things', report, 'So it goes.');
    }
    const counted = report.findings().slice(400);
    expect(counted.map(({ received, expected }) => [received, expected])).toEqual([
      ['100 more like $[199].when', 'the property "when"'],
      ['100 more like $[199].where', 'the property "where"'],
    ]);
  });
});

describe('what a schema does not know', () => {
  it('is left out and told, however deep, and what does not fit is left for the schema', () => {
    const report = new Report();
    const schema = v.strictObject({
      steps: v.optional(v.array(v.strictObject({ event: v.string() }))),
      note: v.string(),
    });
    const value = { steps: [{ event: 'storm', evnet: 1 }, 'tide', { event: 2, colour: 'red' }], note: ['x'] };
    expect(withoutUnknown(schema, value, '$.story', report)).toEqual({
      steps: [{ event: 'storm' }, 'tide', { event: 2 }],
      note: ['x'],
    });
    expect(report.findings().map(formatFinding)).toEqual([
      'warning $.story.steps[0].evnet: received 1; expected one of the properties event; mend: Did you mean "event"? It is left out.',
      'warning $.story.steps[2].colour: received "red"; expected one of the properties event; mend: Take it out, or put it into a note. It is left out.',
    ]);
  });
});
