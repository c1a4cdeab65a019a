import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { deferred } from '../../src/lib/deferred.ts';
import { bundleTests } from './bundle.ts';
import { createSuite, type Suite } from './suite.ts';

/**
 * Runs the tests of a folder for Stryker: they are bundled once, and each mutant meets a copy of the modules that was
 * never used before, so that nothing is left to it by another. That takes some milliseconds, where a run of the whole
 * test runner takes seconds.
 */
class FolderRunner implements TestRunner {
  private code!: string;
  /** Reads the modules without counting what is reached, which is only asked for once. */
  private load!: (into: Suite) => void;
  /** How long each test took with the code as it is, in milliseconds: the quickest are asked first. */
  private readonly took = new Map<string, number>();
  /** Fails the test that runs. */
  private fail: (failure: unknown) => void = () => {};
  /** The test that runs. */
  private test: string | undefined;
  private readonly active: Active = { mutant: undefined, hit: () => true };

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const fail = (reason: unknown) => this.fail(reason ?? 'rejected');
    process.on('unhandledRejection', fail);
    process.on('uncaughtException', fail);
    this.code = await bundleTests(process.env.MUTATE!);
    this.load = loaderOf(this.code, this.active);
  }

  async dryRun(): Promise<DryRunResult> {
    const coverage: MutantCoverage = { static: {}, perTest: {} };
    let test: string | undefined;
    let counts = coverage.static;
    const load = loaderOf(this.code, this.active, (reached) => {
      if (test !== this.test) {
        test = this.test;
        if (test !== undefined) coverage.perTest[test] ??= {};
        counts = test === undefined ? coverage.static : coverage.perTest[test]!;
      }
      for (let i = 0; i < reached.length; i++) counts[reached[i]!] = (counts[reached[i]!] ?? 0) + 1;
    });
    const result = await this.run(() => createSuiteBy(load), undefined, false);
    for (const { id, timeSpentMs } of result.tests) this.took.set(id, timeSpentMs);
    return { ...result, mutantCoverage: coverage };
  }

  async mutantRun({
    activeMutant,
    mutantActivation,
    testFilter,
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    let hits = 0;
    this.active.hit = () => {
      if (++hits > (hitLimit ?? Number.POSITIVE_INFINITY)) throw new Error('too many turns');
      return true;
    };
    const result = await this.run(
      () => {
        this.active.mutant = mutantActivation === 'static' ? activeMutant.id : undefined;
        const suite = createSuiteBy(this.load);
        this.active.mutant = activeMutant.id;
        return suite;
      },
      testFilter && new Set(testFilter),
      true,
    );
    this.active.mutant = undefined;
    return toMutantRunResult(determineHitLimitReached(hits, hitLimit) ?? result);
  }

  private async run(
    prepare: () => Suite,
    wanted: ReadonlySet<string> | undefined,
    bail: boolean,
  ): Promise<CompleteDryRunResult> {
    const tests: TestResult[] = [];
    const tell = (id: string, began: number, error: unknown) => {
      const told = { id, name: id, timeSpentMs: performance.now() - began };
      tests.push(
        error === undefined
          ? { ...told, status: TestStatus.Success }
          : { ...told, status: TestStatus.Failed, failureMessage: String(error) },
      );
    };
    let suite: Suite;
    const began = performance.now();
    try {
      suite = prepare();
    } catch (error) {
      tell('reading the tests', began, error ?? 'thrown');
      return { status: DryRunStatus.Complete, tests };
    }
    const turn = suite.tests.filter(({ id }) => !wanted || wanted.has(id));
    if (bail) turn.sort((a, b) => (this.took.get(a.id) ?? 0) - (this.took.get(b.id) ?? 0));
    for (const { id, body, after } of turn) {
      this.test = id;
      const start = performance.now();
      const failure = await this.failureOf(async () => {
        await body();
        for (const each of after) await each();
      }, this.took.get(id));
      tell(id, start, failure);
      if (failure !== undefined && bail) break;
    }
    this.test = undefined;
    for (const last of suite.afterAll) await last();
    return { status: DryRunStatus.Complete, tests };
  }

  /**
   * What a test fails with: what it throws, what is thrown beside it and handled by nothing, or that it waits for what
   * never comes, where it is known how long it takes.
   */
  private async failureOf(test: () => Promise<void>, took: number | undefined): Promise<unknown> {
    const { promise, reject } = deferred<never>();
    this.fail = reject;
    const limit =
      took === undefined
        ? undefined
        : setTimeout(() => reject(new Error('waits for ever')), PATIENCE + LONGER * took);
    try {
      await Promise.race([test(), promise]);
      return undefined;
    } catch (error) {
      return error ?? 'thrown';
    } finally {
      clearTimeout(limit);
    }
  }
}

/** How much longer than the code a mutant may wait: milliseconds, and how many times as long. */
const PATIENCE = 3000;
const LONGER = 5;

/** Which mutant the code is to be, and what happens wherever it is that. */
interface Active {
  mutant: string | undefined;
  hit: () => true;
}

/**
 * Where the functions begin that ask for the active mutant and that count what is reached, one of each in every
 * instrumented file. They are asked in every expression: what they do there is put short.
 */
const ASKING = /function stryMutAct_[\w$]+\(id\) \{/;
const COUNTING = /function stryCov_[\w$]+\(\) \{/g;

/** Reads the modules of a script afresh each time; `count` is told the mutants that are reached. */
function loaderOf(
  code: string,
  active: Active,
  count?: (reached: ArrayLike<string>) => void,
): (into: Suite) => void {
  if (!ASKING.test(code))
    throw new Error('no instrumented file asks for the active mutant as Stryker 9 has it ask');
  const short = code
    .replaceAll(new RegExp(ASKING, 'g'), '$& return active.mutant === id && active.hit();')
    .replaceAll(COUNTING, count ? '$& return count(arguments);' : '$& return;');
  const wrapped = new Script(`(function (require, module, exports, active, count) {${short}\n})`, {
    filename: 'tests of the folder',
  }).runInThisContext();
  const require = createRequire(join(process.cwd(), 'tests/'));
  return (into) => {
    globalThis.takingDown = into;
    wrapped(require, { exports: {} }, {}, active, count);
    globalThis.takingDown = undefined;
  };
}

function createSuiteBy(load: (into: Suite) => void): Suite {
  const suite = createSuite();
  load(suite);
  return suite;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'folder', FolderRunner)];
