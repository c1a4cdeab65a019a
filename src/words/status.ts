import { counted, enumerated, number, plural } from './intl.ts';
import { region } from './language.ts';

const english = {
  newVersion: 'New version',
  versionReady: 'A new version of this page is ready.',
  versionComing:
    'The page reloads once the new version has taken over. While other tabs load, that can take half a minute.',
  versionElsewhere: 'Another tab has gone on to a new version of this page.',
  reload: 'Reload',
  later: 'Later',

  notUsable: 'Chronology not usable',
  noChronology: 'This file is not a chronology that can be opened',
  findingsLabel: 'Findings',
  severities: { error: 'error', warning: 'warning' },
  inFile: 'in the file',
  found: 'Found {received}; expected {expected}.',
  moreFindings: (n: number) => `And ${number(n)} more. The command-line check lists them all.`,

  notices: 'Notices',
  setAside: (parts: number, events: string) =>
    `${counted(parts, { one: 'part', other: 'parts' })} of this file could not be read and ${plural(parts, { one: 'was', other: 'were' })} set aside; ${events} opened.`,
  remarks: (n: number) => `This file opens, with ${counted(n, { one: 'remark', other: 'remarks' })}.`,
  showFindings: (n: number) => `Show ${counted(n, { one: 'finding', other: 'findings' })}`,
  whatWasFound: 'What was found in this file',
  dismiss: 'Dismiss',

  anotherSite: 'Another site',
  openStranger: (host: string) => `Open a chronology from ${host}?`,
  strangerNamed: 'The link that led here names a file on another site: {address}',
  strangerMeaning: (host: string) =>
    `To open it, your browser has to ask {host} for it. That site then sees your network address and the address of this one, and nothing else of yours; no other site is asked for anything. What the file says is up to whoever runs ${host}.`,
  openFrom: (host: string) => `Open it from ${host}`,
  answerKept: 'Your answer is kept until you close this tab.',
  copyReport: 'Copy report',
  reportCopied: 'Copied. It holds nothing of the chronology and nothing of yours.',
  reportByHand: 'The browser does not let the page copy. Copy the report from here:',

  /** What of a link could not be followed, and what is shown instead. */
  link: {
    view: (view: string) =>
      `The link asks for the view “${view}”, which does not exist; showing the timeline.`,
    span: (span: string) => `The link’s time span “${span}” cannot be read; showing the opening span.`,
    event: (id: string) => `The link names an event, “${id}”, that this chronology does not have.`,
    filters: (values: readonly string[], more: number) =>
      `The link filters by ${enumerated(values.map((value) => `“${value}”`))}${more > 0 ? ` and ${number(more)} more` : ''}, which this chronology does not have.`,
    twice: 'The link asks for an actor in two ways; the first of them counts.',
    during: (span: string) => `The link’s time filter “${span}” cannot be read; showing all times.`,
    damaged: 'The link’s search text is damaged; some of its characters are lost.',
    cut: (most: number) => `The link’s search text is cut to ${most} characters.`,
    fold: (value: string) => `The link’s “fold=${value}” is neither on nor off; folding as usual.`,
    unfold: 'The link opens a stretch of quiet time that this chronology does not fold.',
    choice: (name: string, value: string, choices: readonly string[]) =>
      `The link’s “${name}=${value}” is none of ${enumerated(choices)}; it is passed over.`,
    sort: (sorts: readonly string[]) =>
      `The link sorts the coverage neither by ${sorts.join(' nor by ')}; sorted by date.`,
    told: 'The link’s “told” can only be 2, for what two or more sources tell; it is passed over.',
    silent: 'The link asks where a source is silent that this chronology does not have.',
    comparison: 'The link names a comparison that this chronology does not have.',
    quote: 'The link names a quote that this event does not have.',
    story: 'The link names a story that this chronology does not have.',
    step: 'The link names a step that the story does not have; it begins at the first.',
  },
};

export type StatusWords = typeof english;

/** What is said of files and links that could not be taken as they are. */
export const statusWords = region('status', english);
