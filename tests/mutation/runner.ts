import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import {
  INSTRUMENTER_CONSTANTS,
  type InstrumenterContext,
  type MutantCoverage,
} from '@stryker-mutator/api/core';
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
import { bundleTests } from './bundle.ts';
import { createSuite, type Suite } from './suite.ts';

type Instrumented = typeof globalThis & { [INSTRUMENTER_CONSTANTS.NAMESPACE]?: InstrumenterContext };

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
  private rejected: unknown;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.on('unhandledRejection', (reason) => {
      this.rejected = reason ?? 'rejected';
    });
    this.code = await bundleTests(process.env.MUTATE!);
    this.load = loaderOf(this.code, () => {});
  }

  async dryRun(): Promise<DryRunResult> {
    const coverage: MutantCoverage = { static: {}, perTest: {} };
    const context = instrument({});
    let test: string | undefined;
    let counts = coverage.static;
    const load = loaderOf(this.code, (reached) => {
      if (test !== context.currentTestId) {
        test = context.currentTestId;
        if (test !== undefined) coverage.perTest[test] ??= {};
        counts = test === undefined ? coverage.static : coverage.perTest[test]!;
      }
      for (let i = 0; i < reached.length; i++) counts[reached[i]!] = (counts[reached[i]!] ?? 0) + 1;
    });
    const result = await this.run(context, () => createSuiteBy(load), undefined, false);
    for (const { id, timeSpentMs } of result.tests) this.took.set(id, timeSpentMs);
    return { ...result, mutantCoverage: coverage };
  }

  async mutantRun({
    activeMutant,
    mutantActivation,
    testFilter,
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const context = instrument(hitLimit === undefined ? {} : { hitCount: 0, hitLimit });
    const result = await this.run(
      context,
      () => {
        if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
        const suite = createSuiteBy(this.load);
        context.activeMutant = activeMutant.id;
        return suite;
      },
      testFilter && new Set(testFilter),
      true,
    );
    return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? result);
  }

  private async run(
    context: InstrumenterContext,
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
      context.currentTestId = id;
      this.rejected = undefined;
      const start = performance.now();
      let failure: unknown;
      try {
        await body();
        for (const each of after) await each();
        failure = this.rejected;
      } catch (error) {
        failure = error ?? 'thrown';
      }
      tell(id, start, failure);
      if (failure !== undefined && bail) break;
    }
    delete context.currentTestId;
    for (const last of suite.afterAll) await last();
    return { status: DryRunStatus.Complete, tests };
  }
}

/** Begins anew with what the instrumented code reads and writes. */
function instrument(context: InstrumenterContext): InstrumenterContext {
  (globalThis as Instrumented)[INSTRUMENTER_CONSTANTS.NAMESPACE] = context;
  return context;
}

/** Where the functions begin that count, one in each instrumented file. They take as long as all else twenty times over. */
const COUNTING = /function stryCov_[\w$]+\(\) \{/g;

/** Reads the modules of a script afresh each time; `count` is told the mutants that are reached. */
function loaderOf(code: string, count: (reached: ArrayLike<string>) => void): (into: Suite) => void {
  const counting = code.replaceAll(COUNTING, '$& return count(arguments);');
  const wrapped = new Script(`(function (require, module, exports, count) {${counting}\n})`, {
    filename: 'tests of the folder',
  }).runInThisContext();
  const require = createRequire(join(process.cwd(), 'tests/'));
  return (into) => {
    globalThis.takingDown = into;
    wrapped(require, { exports: {} }, {}, count);
    globalThis.takingDown = undefined;
  };
}

function createSuiteBy(load: (into: Suite) => void): Suite {
  const suite = createSuite();
  load(suite);
  return suite;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'folder', FolderRunner)];
