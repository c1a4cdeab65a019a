/** How many times as long property tests run: `FUZZ=10 npm run unit`; mutants meet a fraction of it. */
export const times = Number(process.env.FUZZ ?? 1);

/**
 * Where fast-check begins. The same each time, so that the tests pass or fail alike, but another one in longer runs;
 * `FUZZ_SEED` repeats one of those.
 */
const seed = Number(process.env.FUZZ_SEED ?? (times > 1 ? Date.now() % 0x7fffffff : 20150512));

/** Parameters of a property that is tried `runs` times, or as many times more often as `FUZZ` says; tells the seed. */
export function fuzz(runs: number): { readonly seed: number; readonly numRuns: number } {
  const numRuns = Math.ceil(runs * times);
  console.info(`${numRuns} runs, repeated by FUZZ=${times} FUZZ_SEED=${seed}`);
  return { seed, numRuns };
}
