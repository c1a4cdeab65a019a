import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, findFirefox, type Machine } from './browser.ts';

/** A machine with these files, on which commands bring the files that `installs` names. */
function machine(
  files: readonly string[],
  more: Partial<Machine> & { installs?: Record<string, string> } = {},
) {
  const there = new Set(files);
  const ran: string[] = [];
  const { installs = {}, ...rest } = more;
  const made: Machine = {
    platform: 'linux',
    env: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter) },
    isRoot: false,
    exists: (path) => there.has(path),
    run(...words) {
      const command = words.join(' ');
      ran.push(command);
      const file = installs[command];
      if (file) there.add(file);
      return true;
    },
    downloaded: () => '/cache/chromium/chrome',
    ...rest,
  };
  return { ...made, ran };
}

describe('the browser of the tests', () => {
  it('is the one that CHROME_PATH names', () => {
    const env = { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' };
    expect(findBrowser(machine(['/opt/mine', '/usr/bin/chromium'], { env }))).toBe('/opt/mine');
    expect(() => findBrowser(machine(['/usr/bin/chromium'], { env }))).toThrow('received "/opt/mine"');
  });

  it('is an installed one before a downloaded one', () => {
    const both = machine(['/usr/bin/chromium', '/cache/chromium/chrome']);
    expect(findBrowser(both)).toBe('/usr/bin/chromium');
    expect(findBrowser(machine(['/cache/chromium/chrome']))).toBe('/cache/chromium/chrome');
    expect(both.ran).toEqual([]);
  });

  it('is found where macOS and Windows keep theirs', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([mac], { platform: 'darwin' }))).toBe(mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(machine([edge], { platform: 'win32', env }))).toBe(edge);
  });

  it('is downloaded when there is none, or Debian’s package where that can be had', () => {
    const download = { 'npx playwright-core install chromium': '/cache/chromium/chrome' };
    expect(findBrowser(machine([], { installs: download }))).toBe('/cache/chromium/chrome');
    const debian = machine(['/usr/bin/apt-get'], {
      isRoot: true,
      installs: { 'apt-get install -y chromium': '/usr/bin/chromium' },
    });
    expect(findBrowser(debian)).toBe('/usr/bin/chromium');
    expect(debian.ran).toEqual(['apt-get update', 'apt-get install -y chromium']);
  });

  it('is never done without', () => {
    expect(() => findBrowser(machine([]))).toThrow('apt-get install chromium');
  });
});

describe('the Firefox of the tests', () => {
  it('is the one that FIREFOX_PATH names, or an installed one, wherever the system keeps it', () => {
    const env = { FIREFOX_PATH: '/opt/mine', PATH: '/usr/bin' };
    expect(findFirefox(machine(['/opt/mine', '/usr/bin/firefox'], { env }))).toBe('/opt/mine');
    expect(() => findFirefox(machine([], { env }))).toThrow('FIREFOX_PATH: expected the path of a browser');
    expect(findFirefox(machine(['/usr/bin/firefox-esr']))).toBe('/usr/bin/firefox-esr');
    const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findFirefox(machine([mac], { platform: 'darwin' }))).toBe(mac);
  });

  it('is Debian’s where there is none and that can be had', () => {
    const debian = machine(['/usr/bin/apt-get'], {
      isRoot: true,
      installs: { 'apt-get install -y firefox-esr': '/usr/bin/firefox-esr' },
    });
    expect(findFirefox(debian)).toBe('/usr/bin/firefox-esr');
    expect(debian.ran).toEqual(['apt-get update', 'apt-get install -y firefox-esr']);
  });

  it('is never done without, nor replaced by another browser', () => {
    const other = machine(['/usr/bin/chromium', '/cache/chromium/chrome']);
    expect(() => findFirefox(other)).toThrow('apt-get install firefox-esr');
    expect(other.ran).toEqual([]);
  });
});
