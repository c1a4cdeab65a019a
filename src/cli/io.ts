import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a command needs of the machine. Reading and writing throw as Node's functions do. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
  readText(path: string): string;
  /** Names of the files in a directory. */
  list(directory: string): string[];
  writeText(path: string, text: string): void;
}

export const terminal: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  readText: (path) => readFileSync(path, 'utf8'),
  list: (directory) => readdirSync(directory).sort(),
  writeText: (path, text) => writeFileSync(path, text),
};

/** Exit codes: 0 in order, 1 something to mend, 2 the command could not be carried out. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command when its module is the program that was started, not when a test imports it. */
export function runIfMain(moduleUrl: string, run: (argv: readonly string[], io: Io) => ExitCode): void {
  const program = process.argv[1];
  if (program === undefined || realpathSync(program) !== fileURLToPath(moduleUrl)) return;
  process.exitCode = run(process.argv.slice(2), terminal);
}

/** Why a file could not be read or written, in words: `there is no such file`. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file or directory';
  if (code === 'EISDIR') return 'it is a directory, not a file';
  if (code === 'ENOTDIR') return 'it is a file, not a directory';
  if (code === 'EACCES') return 'it may not be read';
  return error instanceof Error ? error.message : String(error);
}
