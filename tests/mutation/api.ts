import type * as vitest from 'vitest';
import type { Suite } from './suite.ts';

/* Stands for the test runner in the tests that mutants meet. */

declare global {
  /** What takes down the tests that are being read. */
  var takingDown: Suite | undefined;
}

export const { describe, it, expect, afterEach, afterAll } = takingDown!.api as typeof vitest;
