import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isKept, writeWorker } from '../../src/build/offline.ts';

const ENTRY = join(process.cwd(), 'src/serviceWorker.ts');

function folder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'datelines-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

const BUILT = {
  'index.html': '<p>page</p>',
  'data/kerry-russia-syria.json': '{}',
  'assets/first-a1.js': 'page()',
  'preview.png': 'a picture for others',
};

async function versionOf(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = folder(files);
  await writeWorker(dir, ENTRY);
  return /version:`([0-9a-f]{16})`/.exec(readFileSync(join(dir, 'service-worker.js'), 'utf8'))![1]!;
}

describe('what is kept for when there is no network', () => {
  it.each([
    'index.html',
    'icon.svg',
    'manifest.webmanifest',
    'data/kerry-russia-syria.json',
    'assets/first-a1.js',
    'assets/first-a1.css',
    'assets/inter-latin-wght-normal-a1.woff2',
    'assets/inter-latin-ext-wght-normal-a1.woff2',
  ])('has %s', (path) => expect(isKept(path)).toBe(true));

  it.each([
    'preview.png',
    'licences.md',
    'icon-512.png',
    'service-worker.js',
    'data/chronology.schema.json',
    'assets/inter-cyrillic-wght-normal-a1.woff2',
  ])('has no %s', (path) => expect(isKept(path)).toBe(false));

  it('is told by path and hash, the page by the path of its folder', async () => {
    const dir = folder(BUILT);
    expect(await writeWorker(dir, ENTRY)).toEqual({ files: 3, bytes: 19 });
    const worker = readFileSync(join(dir, 'service-worker.js'), 'utf8');
    expect(worker).toContain('path:``,integrity:`sha256-');
    expect(worker).not.toContain('preview.png');
    expect(worker).not.toMatch(/^\s*(import|export)\b/m);
  });

  it('is another version where any of it is another, and the same where nothing is', async () => {
    const version = await versionOf(BUILT);
    expect(await versionOf({ ...BUILT, 'preview.png': 'another picture' })).toBe(version);
    expect(await versionOf({ ...BUILT, 'data/kerry-russia-syria.json': '{ }' })).not.toBe(version);
    expect(await versionOf({ ...BUILT, 'index.html': '<p>Page</p>' })).not.toBe(version);
  });
});
