import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { reportOf } from '../../src/ui/report.ts';

function errorWith(message: string, stack: string): Error {
  return Object.assign(new TypeError(message), { stack });
}

const CHROME = `TypeError: "Kerry was kept waiting" is no span
    at draw (https://me:secret@desk.example.org/private/assets/first-abc.js?data=https://else.example/x.json:1:2345)
    at new Plane (https://desk.example.org/assets/first-abc.js:1:99)
    at <anonymous>`;

const FIREFOX = `draw@https://desk.example.org/assets/first-abc.js?v=1:1:2345
@https://desk.example.org/assets/first-abc.js:1:99
Kerry was kept waiting`;

describe('reportOf', () => {
  it('names version, view, browser, error and calls', () => {
    expect(reportOf(errorWith('no span', CHROME), 'timeline', 'Chrome 140')).toBe(
      [
        `Datelines ${version}`,
        'View: timeline',
        'Browser: Chrome 140',
        'TypeError: no span',
        '  at draw (first-abc.js:1:2345)',
        '  at new Plane (first-abc.js:1:99)',
      ].join('\n'),
    );
  });

  it('reads the stacks of other engines', () => {
    expect(reportOf(errorWith('no span', FIREFOX), 'list', 'Firefox')).toContain(
      '\n  draw@first-abc.js:1:2345\n  @first-abc.js:1:99',
    );
  });

  it('holds no address but the names of files, and nothing that a message quotes', () => {
    const messages = [
      'could not fetch https://me:secret@desk.example.org/private/talks.json?token=secret#secret',
      '“Kerry was kept waiting” is no span',
      `unexpected token in "{\\"title\\": 'Kerry was kept waiting'}"`,
      'no `Kerry was\nkept waiting` here',
      'unknown title: Kerry was kept waiting',
    ];
    for (const message of messages) {
      const report = reportOf(errorWith(message, CHROME), 'list', 'Chrome');
      expect(report).not.toMatch(/secret|example|private|waiting|https?:/);
    }
  });

  it('keeps names of the code, and is short', () => {
    const reading = errorWith("Can't read properties of undefined (reading 'excerpts')", '');
    expect(reportOf(reading, 'list', 'Chrome')).toContain(
      "Can't read properties of undefined (reading 'excerpts')",
    );
    expect(reportOf(errorWith('x'.repeat(9000), `${CHROME}\n`.repeat(900)), 'list', 'C').length).toBeLessThan(
      1500,
    );
  });

  it('takes whatever was thrown', () => {
    for (const thrown of ['words', undefined, null, 3, { a: 1 }]) {
      expect(reportOf(thrown, 'list', 'Chrome')).toMatch(/\nError: /);
    }
  });
});
