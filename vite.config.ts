import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { offline } from './src/build/offline.ts';
import { writtenPage } from './src/build/writtenPage.ts';

/**
 * What the built page may load and run: its own files, no inline script or style, nothing evaluated. A chronology may be
 * on any host; `src/ui/connections.ts` narrows that to the one host that the reader has agreed to, before anything is fetched.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Also on two cores: by itself the runner leaves one of them idle. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** Tests that put something in place of what all modules share: the document and what belongs to it, or the time zone. */
const APART = ['tests/ui/**/*.test.{ts,tsx}', 'tests/**/*.{kiritimati,newYork}.test.ts'];

/** In milliseconds. Nothing is timed in these tests: a slow machine is not a failure. */
const SLOW_MACHINE = 300_000 * Math.max(1, Number(process.env.FUZZ ?? 1));

/** Writes the policy into the page. Not while developing: reloading on change needs inline scripts and styles. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY.join('; ') },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  // Relative URLs: the built folder works under any path of any static host.
  base: './',
  // A file that is missing is missing: no page in its place.
  appType: 'mpa',
  plugins: [react(), writtenPage(), contentSecurityPolicy, offline()],
  // Short class names: those of several hundred rules come with the first view.
  css: { modules: { generateScopedName: '[hash:base64:4]' } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The licences of all packages that ship.
    license: { fileName: 'licences.md' },
    // What the first view needs is one file, though views that are loaded later share parts of it: it packs better. The
    // small parts around the timeline, which come when the page is idle, are a second one: forty of them cost an old phone
    // more than what is in them. Each view, and each large tool, has a file of its own.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: /src[\\/]main\.tsx$/, priority: 1 },
            {
              name: 'parts',
              test: /src[\\/]ui[\\/](\w+\.tsx?|(filters|list|offline|panel|status|story|timeline)[\\/].*)$/,
            },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/firefox/**', 'tests/bench/**', 'tests/soak/**', ...APART],
          setupFiles: ['tests/setup.ts'],
          // Loading the modules anew for each file takes longer than the tests do.
          isolate: false,
          maxWorkers: WORKERS,
          testTimeout: SLOW_MACHINE,
        },
      },
      {
        extends: true,
        // Each file in a process of its own: nothing that it leaves reaches another.
        test: {
          name: 'apart',
          include: APART,
          setupFiles: ['tests/setup.ts'],
          maxWorkers: WORKERS,
          testTimeout: SLOW_MACHINE,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/globalSetup.ts'],
          // Files that follow one another share a browser; more than two at a time make each other wait.
          isolate: false,
          maxWorkers: 2,
          // A slow machine is not a failure here either; what never comes is told by the patience of `profiles.ts`.
          testTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          // What also holds in another browser is tested by the same files; those left out need Chromium's own protocol.
          include: [
            'tests/firefox/**/*.test.ts',
            'tests/e2e/{compare,coverage,filters,keyboard,lanes,links,moving,panel,plane,reading,story,tips}.test.ts',
          ],
          globalSetup: ['tests/e2e/globalSetup.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          globalSetup: ['tests/e2e/globalSetup.ts'],
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
