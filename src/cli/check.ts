import { basename, join } from 'node:path';
import { formatFinding } from '../dataset/findings.ts';
import { SHIPPED_CHRONOLOGY } from '../dataset/shipped.ts';
import { againstTexts, percent, quotedShares } from '../dataset/texts/check.ts';
import { type Validation, validate } from '../dataset/validate.ts';
import { type ExitCode, type Io, reasonOf, runIfMain } from './io.ts';

const USAGE = `usage: npm run check -- [FILE] [--sources DIR]
  FILE  a chronology; public/${SHIPPED_CHRONOLOGY} when none is given
  DIR   the article texts, each named SOURCE-ID.txt: quotes are then checked against them`;

const DEFAULT_FILE = `public/${SHIPPED_CHRONOLOGY}`;

interface Options {
  readonly file: string;
  readonly sources: string | undefined;
}

/**
 * Validates a chronology and prints one line a finding, then a summary. 0 without errors, warnings allowed; 1 with
 * errors; 2 when the command is wrong or a file cannot be read.
 */
export function runCheck(argv: readonly string[], io: Io): ExitCode {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(USAGE);
    return 0;
  }
  const options = parseArguments(argv);
  if (typeof options === 'string') {
    io.err(options);
    io.err(USAGE);
    return 2;
  }
  let json: string;
  let texts: ReadonlyMap<string, string> | undefined;
  try {
    json = io.readText(options.file);
  } catch (error) {
    io.err(`cannot read ${options.file}: ${reasonOf(error)}`);
    return 2;
  }
  try {
    texts = options.sources === undefined ? undefined : readTexts(options.sources, io);
  } catch (error) {
    io.err(`cannot read the articles in ${options.sources}: ${reasonOf(error)}`);
    return 2;
  }
  if (texts?.size === 0) {
    io.err(`no articles in ${options.sources}: expected files named SOURCE-ID.txt`);
    return 2;
  }
  const validation = validate(json, texts && againstTexts(texts));
  for (const finding of validation.findings) io.out(formatFinding(finding));
  io.out(summary(validation, texts));
  return validation.errors > 0 ? 1 : 0;
}

function parseArguments(argv: readonly string[]): Options | string {
  const files: string[] = [];
  let sources: string | undefined;
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!;
    if (argument === '--sources') {
      sources = argv[++i];
      if (sources === undefined || sources.startsWith('--'))
        return '--sources: expected a directory after it';
    } else if (argument.startsWith('-')) return `unknown option: ${argument}`;
    else files.push(argument);
  }
  if (files.length > 1) return `expected one file, received ${files.length}: ${files.join(', ')}`;
  return { file: files[0] ?? DEFAULT_FILE, sources };
}

function readTexts(directory: string, io: Io): Map<string, string> {
  const names = io.list(directory).filter((name) => name.endsWith('.txt'));
  return new Map(names.map((name) => [basename(name, '.txt'), io.readText(join(directory, name))]));
}

/** `102 events, 4 sources: 0 errors, 1 warning; quoted: commentary-2013 41 %` */
function summary(
  { chronology, setAside, errors, warnings }: Validation,
  texts: ReadonlyMap<string, string> | undefined,
): string {
  const told = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  if (!chronology) return `cannot be opened: ${told}`;
  const { events, sources } = chronology;
  let line = `${count(events.length, 'event')}, ${count(sources.length, 'source')}: ${told}`;
  if (setAside > 0) line += `, ${setAside} set aside`;
  if (texts) {
    const known = new Set(sources.map(({ id }) => id));
    const shares = [...quotedShares(events, texts)].filter(([id]) => known.has(id));
    line += `; quoted: ${shares.map(([id, share]) => `${id} ${percent(share)}`).join(', ')}`;
  }
  return line;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

runIfMain(import.meta.url, runCheck);
