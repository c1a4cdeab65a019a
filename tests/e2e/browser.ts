import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, firefox } from 'playwright-core';

/** What finding a browser asks of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** Runs a command with its output shown; answers whether it succeeded. */
  run(command: string, ...args: readonly string[]): boolean;
  /** Where Playwright keeps the browser that it downloads. */
  downloaded(): string;
}

/** What a browser is called and where it is kept. */
interface Kind {
  /** The environment variable that names its executable. */
  readonly variable: string;
  readonly commands: readonly string[];
  /** Its applications on macOS, with the name of the program in each. */
  readonly mac: Readonly<Record<string, string>>;
  readonly windows: readonly string[];
  /** The package of Debian that has it. */
  readonly debian: string;
  /** What else brings it, where a command does. */
  readonly download?: readonly [command: string, ...args: string[]];
  readonly howTo: string;
}

const CHROMIUM: Kind = {
  variable: 'CHROME_PATH',
  commands: [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  mac: { 'Google Chrome': 'Google Chrome', Chromium: 'Chromium', 'Microsoft Edge': 'Microsoft Edge' },
  windows: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  debian: 'chromium',
  download: ['npx', 'playwright-core', 'install', 'chromium'],
  howTo: `No browser was found for the tests in tests/e2e, and none could be installed. Any of these will do:
  - install Chrome, Chromium or Edge
  - Debian and Ubuntu, as root: apt-get install chromium
  - npx playwright-core install chromium
  - set CHROME_PATH to the browser's executable`,
};

const FIREFOX: Kind = {
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  mac: { Firefox: 'firefox' },
  windows: ['Mozilla Firefox\\firefox.exe'],
  debian: 'firefox-esr',
  howTo: `No Firefox was found for the tests in tests/firefox, and none could be installed. Any of these will do:
  - install Firefox
  - Debian, as root: apt-get install firefox-esr
  - set FIREFOX_PATH to its executable`,
};

/**
 * The executable of a Chromium browser: the one that CHROME_PATH names, else an installed one, else one that is
 * installed now. Throws with a hint when there is none: a missing browser must not pass for a passed test.
 */
export function findBrowser(machine: Machine): string {
  return find(CHROMIUM, machine);
}

/** The executable of Firefox, found like `findBrowser`'s; FIREFOX_PATH names it. */
export function findFirefox(machine: Machine): string {
  return find(FIREFOX, machine);
}

function find(kind: Kind, machine: Machine): string {
  const { variable, debian, download, howTo } = kind;
  const named = machine.env[variable];
  if (named) {
    if (machine.exists(named)) return named;
    throw new Error(`${variable}: expected the path of a browser, received ${JSON.stringify(named)}`);
  }
  const found = installed(kind, machine);
  if (found) return found;

  if (machine.isRoot && onPath(machine, 'apt-get') !== undefined) {
    if (machine.run('apt-get', 'update')) machine.run('apt-get', 'install', '-y', debian);
  } else if (download) machine.run(...download);

  const added = installed(kind, machine);
  if (!added) throw new Error(howTo);
  return added;
}

function installed(kind: Kind, machine: Machine): string | undefined {
  for (const command of kind.commands) {
    const path = onPath(machine, command);
    if (path) return path;
  }
  const downloaded = kind.download && machine.downloaded();
  return [...usualPlaces(kind, machine), downloaded].find((path) => path && machine.exists(path));
}

function onPath({ env, exists }: Machine, command: string): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command)).find(exists);
}

function usualPlaces({ mac, windows }: Kind, { platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', `${env.HOME}/Applications`];
    return folders.flatMap((folder) =>
      Object.entries(mac).map(([app, program]) => `${folder}/${app}.app/Contents/MacOS/${program}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? windows.map((program) => `${folder}\\${program}`) : []));
  }
  return [];
}

const isRoot = process.getuid?.() === 0;

/** The machine that the tests run on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot,
  exists: existsSync,
  run(command, ...args) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // On Windows npx is a script, which only a shell can run.
    const shell = process.platform === 'win32';
    return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, shell }).status === 0;
  },
  downloaded: () => chromium.executablePath(),
};

/**
 * Features that the tests do without. Each window has two pages of its own for suggestions under the address bar, which
 * take as much time as the page itself, and a process that waits for another site; the rest is what Playwright leaves
 * out, whose list this one replaces.
 */
const LEFT_OUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AutoDeElevate',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

export function launchBrowser(executablePath: string): Promise<Browser> {
  const args = [
    `--disable-features=${LEFT_OUT.join(',')}`,
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args: isRoot ? [...args, '--no-sandbox'] : args });
}

/**
 * An installed Firefox is driven by WebDriver BiDi, which cannot change what the system prefers: a browser is started
 * with that. Playwright 1.65 asks for a command that Firefox 153, of long-term support, refuses.
 */
export function launchFirefox(executablePath: string, prefers: { readonly dark: boolean }): Promise<Browser> {
  return firefox.launch({
    executablePath,
    channel: 'moz-firefox',
    firefoxUserPrefs: {
      'ui.systemUsesDarkTheme': Number(prefers.dark),
      'ui.prefersReducedMotion': 1,
      // Nothing is asked of other hosts in the background.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
}
