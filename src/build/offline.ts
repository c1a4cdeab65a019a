import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { SHIPPED_CHRONOLOGY } from '../dataset/shipped.ts';
import { standalone } from './standalone.ts';

const WORKER = 'service-worker.js';

/** What the page is made of besides its assets. */
const PAGE = ['index.html', 'icon.svg', 'manifest.webmanifest', SHIPPED_CHRONOLOGY];

/** Scripts, styles, and the fonts of Latin scripts; those of others are kept once something has been written in them. */
const ASSETS = /^assets\/[^/]+\.(js|css)$|^assets\/[^/]+-latin(-ext)?-wght-[^/]+\.woff2$/;

/** Adds the worker that keeps the built page for when there is no network. */
export function offline(): Plugin {
  let root = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        const { files, bytes } = await writeWorker(dir!, join(root, 'src/serviceWorker.ts'));
        this.info(`${files} files of ${Math.round(bytes / 1000)} kB are kept for when there is no network`);
      },
    },
  };
}

/** Writes the worker that keeps what is in a folder; says how much that is. */
export async function writeWorker(dir: string, entry: string): Promise<{ files: number; bytes: number }> {
  const paths = filesIn(dir).filter(isKept);
  const contents = paths.map((path) => readFileSync(join(dir, path)));
  const files = paths.map((path, i) => ({
    path: path === 'index.html' ? '' : path,
    integrity: `sha256-${hash(contents[i]!, 'base64')}`,
  }));
  // A worker that does otherwise with the same files is another version too.
  const version = hash(JSON.stringify(files) + readFileSync(entry, 'utf8'), 'hex').slice(0, 16);
  writeFileSync(join(dir, WORKER), await standalone(entry, { BUILD: JSON.stringify({ version, files }) }));
  return { files: files.length, bytes: contents.reduce((sum, { length }) => sum + length, 0) };
}

/** Whether a file of the built folder, by its path there, is needed for the page to work. */
export function isKept(path: string): boolean {
  return PAGE.includes(path) || ASSETS.test(path);
}

function filesIn(dir: string): string[] {
  return (readdirSync(dir, { recursive: true }) as string[])
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => relative(dir, join(dir, path)).replaceAll('\\', '/'))
    .sort();
}

function hash(content: string | Uint8Array, form: 'hex' | 'base64'): string {
  return createHash('sha256').update(content).digest(form);
}
