import type { Io } from '../../src/cli/io.ts';

/** A machine in memory: files by path, what was printed by stream. */
export function memoryIo(files: Record<string, string>) {
  const out: string[] = [];
  const err: string[] = [];
  const missing = (path: string) => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readText(path) {
      const text = files[path];
      if (text === undefined) throw missing(path);
      return text;
    },
    list(directory) {
      const names = Object.keys(files).filter((path) => path.startsWith(`${directory}/`));
      if (names.length === 0) throw missing(directory);
      return names.map((path) => path.slice(directory.length + 1));
    },
    writeText(path, text) {
      files[path] = text;
    },
  };
  return { io, out, err, files };
}
