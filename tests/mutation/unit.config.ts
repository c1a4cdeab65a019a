import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = process.env.MUTATE;

/**
 * The unit tests of one folder (`MUTATE`), as mutants meet them: no document, as none of these folders knows one, and no
 * library that would have to be loaded for each mutant.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: {
    alias: { 'd3-color': fileURLToPath(new URL('../../src/layout/noColours.ts', import.meta.url)) },
  },
  test: {
    include: [
      `tests/${folder}/**/*.test.ts`,
      // Dates are worded in several languages, whose tests stand with their words.
      ...(folder === 'time' ? ['tests/words/dates.test.ts'] : []),
    ],
    exclude: [
      // Mutants run in threads, which share one time zone.
      'tests/**/*.newYork.test.ts',
      'tests/**/*.kiritimati.test.ts',
      'tests/dataset/size.test.ts',
    ],
    setupFiles: ['tests/mutation/setup.ts'],
    testTimeout: 600_000,
    // One thread for all files of a mutant: loading is most of the work.
    isolate: false,
  },
});
