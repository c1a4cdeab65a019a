import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

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

const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const HOW_TO = `No browser was found for the tests in tests/e2e, and none could be installed. Any of these will do:
  - install Chrome, Chromium or Edge
  - Debian and Ubuntu, as root: apt-get install chromium
  - npx playwright-core install chromium
  - set CHROME_PATH to the browser's executable`;

/**
 * The executable of a Chromium browser: the one that CHROME_PATH names, else an installed one, else one that is
 * installed now. Throws with a hint when there is none: a missing browser must not pass for a passed test.
 */
export function findBrowser(machine: Machine): string {
  const named = machine.env.CHROME_PATH;
  if (named) {
    if (machine.exists(named)) return named;
    throw new Error(`CHROME_PATH: expected the path of a browser, received ${JSON.stringify(named)}`);
  }
  const found = installed(machine) ?? downloaded(machine);
  if (found) return found;

  const debian = machine.isRoot && onPath(machine, 'apt-get') !== undefined;
  if (debian) {
    if (machine.run('apt-get', 'update')) machine.run('apt-get', 'install', '-y', 'chromium');
  } else machine.run('npx', 'playwright-core', 'install', 'chromium');

  const added = installed(machine) ?? downloaded(machine);
  if (!added) throw new Error(HOW_TO);
  return added;
}

function installed(machine: Machine): string | undefined {
  for (const command of COMMANDS) {
    const path = onPath(machine, command);
    if (path) return path;
  }
  return usualPlaces(machine).find(machine.exists);
}

function downloaded(machine: Machine): string | undefined {
  const path = machine.downloaded();
  return path && machine.exists(path) ? path : undefined;
}

function onPath({ env, exists }: Machine, command: string): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command)).find(exists);
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', `${env.HOME}/Applications`];
    return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder ? WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`) : [],
    );
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

export function launchBrowser(executablePath: string): Promise<Browser> {
  const args = [
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
