import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';

const dist = inject('dist');
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const assets = join(dist, 'assets');

/** The scripts that the first view waits for: the entry, what it preloads, and what these import statically. */
function firstScripts(): Set<string> {
  const found = new Set<string>();
  const add = (path: string) => {
    const name = basename(path);
    if (!name.endsWith('.js') || found.has(name)) return;
    found.add(name);
    const code = readFileSync(join(assets, name), 'utf8');
    for (const [, imported] of code.matchAll(
      /\b(?:import|export)\s*(?:[\w$*{},\s]+?\bfrom\s*)?["'](\.\/[^"']+\.js)["']/g,
    )) {
      add(imported!);
    }
  };
  for (const [, path] of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) add(path!);
  return found;
}

describe('the built page', () => {
  it('needs less than 150 kB of JavaScript, gzipped, for its first view', () => {
    const names = [...firstScripts()];
    expect(names.length).toBeGreaterThan(0);
    const sizes = names.map((name) => gzipSync(readFileSync(join(assets, name))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  });

  it('has a policy that lets in nothing but its own files, and nothing inline to be let in', () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)![1]!;
    const directives = policy.replaceAll('&#39;', "'").split('; ');
    expect(directives).toContain("default-src 'none'");
    for (const name of ['script', 'style', 'font', 'img', 'worker', 'manifest'])
      expect(directives).toContain(`${name}-src 'self'`);
    expect(directives).toContain("base-uri 'none'");
    expect(directives).toContain("form-action 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
    // A policy holds from where it stands.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link|<style/));
    // What is data in a script element is no script.
    const tags = html.replace(/<script type="application\/ld\+json">/, '<data>').match(/<[^>]*>/g)!;
    expect(tags.join('\n')).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
  });

  it('refers to its files by relative addresses only', () => {
    const addresses = [...html.matchAll(/<(?:link|script|img)\b[^>]*\s(?:src|href)="([^"]+)"/g)].map(
      ([, address]) => address!,
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^\.\//);
    for (const name of readdirSync(assets).filter((file) => file.endsWith('.css'))) {
      const css = readFileSync(join(assets, name), 'utf8');
      for (const [, address] of css.matchAll(/url\(["']?([^"')]+)/g))
        expect(address).toMatch(/^(\.\/|data:)/);
      expect(css).not.toContain('@import');
    }
  });

  it('brings the licences of all packages that it ships, none of which forbids that', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const licences = readFileSync(join(dist, 'licences.md'), 'utf8');
    const listed = new Map(
      [...licences.matchAll(/^## (\S+) - \S+ \((.+)\)$/gm)].map(([, name, licence]) => [name!, licence!]),
    );
    expect([...listed.keys()]).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    for (const [name, licence] of listed)
      expect(licence, name).toMatch(/^(MIT|ISC|BSD-3-Clause|OFL-1\.1|CPAL-1\.0 OR AGPL-\d.*)$/);
  });

  it('brings the schema that chronologies are written against', () => {
    const schema = JSON.parse(readFileSync(join(dist, 'data/chronology.schema.json'), 'utf8'));
    expect(schema.title).toBe('Datelines chronology');
  });
});
