import { expect as expectOf } from 'vitest';

type Body = () => unknown;

/** A test as it was found, with what is to be done after it. */
export interface FoundTest {
  /** Its name after those of the groups that it stands in; the second of the same name says so. */
  readonly id: string;
  readonly body: Body;
  readonly after: readonly Body[];
}

/** What the tests of a folder use of the test runner, and the tests that they told it. */
export interface Suite {
  readonly api: object;
  readonly tests: readonly FoundTest[];
  /** What is to be done after all. */
  readonly afterAll: readonly Body[];
}

type Named<B> = (name: string, ...rest: [...options: unknown[], body: B]) => void;

/**
 * Takes down tests instead of running them: `describe`, `it` and `each` of both, `expect` with `poll`, `afterEach` and
 * `afterAll`. Time limits are not kept, as mutants have one of their own.
 */
export function createSuite(): Suite {
  const tests: FoundTest[] = [];
  const afterAll: Body[] = [];
  const names: string[] = [];
  let after: readonly Body[] = [];
  const seen = new Map<string, number>();

  const describe: Named<Body> = (name, ...rest) => {
    const outside = after;
    names.push(name);
    (rest.at(-1) as Body)();
    names.pop();
    after = outside;
  };
  const it: Named<Body> = (name, ...rest) => {
    const own = [...names, name].join(' › ');
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    tests.push({ id: before ? `${own} (${before + 1})` : own, body: rest.at(-1) as Body, after });
  };
  const each = (of: Named<Body>) => (rows: readonly unknown[]) =>
    ((name, ...rest) => {
      const body = rest.at(-1) as (...row: unknown[]) => unknown;
      for (const row of rows) of(name, () => body(...(Array.isArray(row) ? row : [row])));
    }) satisfies Named<Body>;

  const expect = Object.assign((...given: Parameters<typeof expectOf>) => expectOf(...given), expectOf, {
    poll,
  });
  const api = {
    describe: Object.assign(describe, { each: each(describe) }),
    it: Object.assign(it, { each: each(it) }),
    expect,
    afterEach: (body: Body) => {
      after = [...after, body];
    },
    afterAll: (body: Body) => void afterAll.push(body),
  };
  return { api, tests, afterAll };
}

/** How long a value is asked for again, and how often, in milliseconds. */
const PATIENCE = 1000;
const PAUSE = 5;

function poll(read: () => unknown) {
  return {
    async toBe(wanted: unknown) {
      const until = Date.now() + PATIENCE;
      let found = await read();
      while (!Object.is(found, wanted) && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        found = await read();
      }
      expectOf(found).toBe(wanted);
    },
  };
}
