import { version } from '../../package.json';

/** How many calls of a stack a report lists. */
const CALLS = 12;
/** The longest message, in UTF-16 code units. */
const LONGEST = 200;

/**
 * What helps to find a failure: version, view, browser, the error and where in the code it came up. Addresses are cut
 * to the names of files, and a message ends where it begins to quote: nothing of the chronology and nothing of the
 * reader is in it.
 */
export function reportOf(error: unknown, view: string, browser: string): string {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const calls = stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at |@/.test(line) && /:\d+:\d+\)?$/.test(line))
    .slice(0, CALLS);
  return [
    `Datelines ${version}`,
    `View: ${view}`,
    `Browser: ${browser}`,
    `${name}: ${withoutData(message)}`,
    ...calls.map((call) => `  ${fileNames(call)}`),
  ].join('\n');
}

/** `at draw (https://example.org/a/first.js?x=1:2:3)` is `at draw (first.js:2:3)`. */
function fileNames(text: string): string {
  return text.replace(/\b[a-z]+:\/\/[^\s()'"]*/gi, (address) => {
    const place = /(:\d+)*$/.exec(address)![0];
    const path = address.slice(0, address.length - place.length).replace(/[?#].*$/, '');
    return path.slice(path.lastIndexOf('/') + 1) + place;
  });
}

/** What a message may hold of signs that else begin a quote: an apostrophe, and the property that an engine names. */
const HARMLESS = /\((?:reading|setting) '[^']*'\)|\w['’]\w/g;

/** A message up to where it begins to quote: `the span “May”` is `the span …`, `unknown kind: berg` is `unknown kind…`. */
function withoutData(message: string): string {
  const end = message.replace(HARMLESS, (text) => '.'.repeat(text.length)).search(/["'`“”‘’]|: |\n/);
  const plain = fileNames(end < 0 ? message : message.slice(0, end));
  return end < 0 && plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST)}…`;
}
