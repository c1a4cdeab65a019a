import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative URLs: the built folder works under any path of any static host.
  base: './',
  // A file that is missing is missing: no page in its place.
  appType: 'mpa',
  plugins: [react()],
  // Scales can interpolate colours too, which takes a module of its own; here they only ever map time to pixels.
  resolve: { alias: { 'd3-color': fileURLToPath(new URL('src/layout/noColours.ts', import.meta.url)) } },
  // Short class names: those of several hundred rules come with the first view.
  css: { modules: { generateScopedName: '[hash:base64:4]' } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // What the first view needs is one file, though views that are loaded later share parts of it: it packs better.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', test: /src[\\/]main\.tsx$/ }] } },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
          setupFiles: ['tests/setup.ts'],
          // Nothing is timed here: a slow machine is not a failure.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/globalSetup.ts'],
          // Each file has a browser of its own; more than two at a time make each other wait.
          maxWorkers: 2,
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
