import { version } from '../../package.json';

/** How many calls of a stack a report lists. */
const CALLS = 12;
/** The longest message, in UTF-16 code units. */
const LONGEST = 200;

/**
 * What helps to find a failure: version, view, browser, the error and where in the code it came up. Addresses are cut
 * to the names of files, and what a message quotes is left out unless it is a name in the code: nothing of the
 * chronology and nothing of the reader is in it.
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

/** `“Kerry waits” is no “span”` is `“…” is no “span”`. */
function withoutData(message: string): string {
  const plain = fileNames(message).replace(
    /(["'`“‘])(.*?)(["'`”’])/gs,
    (quoted, open: string, text: string, close: string) =>
      /^[A-Za-z_$][\w$.]{0,40}$/.test(text) ? quoted : `${open}…${close}`,
  );
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
