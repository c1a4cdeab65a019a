import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser, findFirefox, thisMachine } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that `vite build` wrote. */
    dist: string;
    /** Where it is served, with a slash at the end. */
    baseUrl: string;
    /** Which browser the tests drive. */
    browserName: 'chromium' | 'firefox';
    /** Its executable. */
    browserPath: string;
  }
}

/** Serves the built folder and finds a browser, once for all test files. DIST_DIR names another folder than dist. */
export default async function setup({ provide, name }: TestProject): Promise<() => Promise<void>> {
  const dist = resolve(process.env.DIST_DIR ?? 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`${dist}: expected the built page; run npm run build first`);
  }
  const browserName = name === 'firefox' ? name : 'chromium';
  const browserPath = (browserName === 'firefox' ? findFirefox : findBrowser)(thisMachine);
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: dist },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string')
    throw new Error(`no port to serve ${dist} on: ${address}`);

  provide('dist', dist);
  provide('baseUrl', `http://127.0.0.1:${address.port}/`);
  provide('browserName', browserName);
  provide('browserPath', browserPath);
  return () => server.close();
}
