import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Served {
  readonly url: string;
  /** Forgets what was asked for so far. */
  reset(): void;
  /** When a file that was asked for had been sent whole: milliseconds since 1970. */
  sentAt(path: string): number | undefined;
  /** The size of all scripts that were asked for, in bytes as gzip sends them. */
  scriptBytes(): number;
  close(): Promise<void>;
}

/** Serves a folder to this machine, and remembers what was asked for. Scripts and fonts may be kept by the browser. */
export async function serve(folder: string): Promise<Served> {
  const sent = new Map<string, number>();
  const asked = new Set<string>();
  const packed = new Map<string, number>();

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = join(folder, normalize(decodeURIComponent(path)));
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    asked.add(file);
    const { mtimeMs, size } = statSync(file);
    const etag = `"${size}-${Math.round(mtimeMs)}"`;
    const headers = {
      etag,
      'cache-control': path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    };
    response.on('finish', () => sent.set(path, Date.now()));
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, { ...headers, 'content-length': size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const packedSize = (file: string): number => {
    if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(file)).length);
    return packed.get(file)!;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    reset: () => {
      sent.clear();
      asked.clear();
    },
    sentAt: (path) => sent.get(path),
    scriptBytes: () =>
      [...asked].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + packedSize(file), 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
