import fc from 'fast-check';

/** How many times as long property tests run: `FUZZ=10 npm run unit`; mutants meet a fraction of it. */
export const times = Number(process.env.FUZZ ?? 1);

/**
 * Where fast-check begins. The same each time, so that the tests pass or fail alike, but another one in longer runs;
 * `FUZZ_SEED` repeats one of those.
 */
const seed = Number(process.env.FUZZ_SEED ?? (times > 1 ? Date.now() % 0x7fffffff : 20150512));

/** How many of `count` random inputs to try: as many times more, or fewer, as `FUZZ` says. */
export const tries = (count: number): number => Math.ceil(count * times);

/** Parameters of a property that is tried `runs` times, or as many times more often as `FUZZ` says; tells the seed. */
export function fuzz(runs: number): { readonly seed: number; readonly numRuns: number } {
  const numRuns = tries(runs);
  console.info(`${numRuns} runs, repeated by FUZZ=${times} FUZZ_SEED=${seed}`);
  return { seed, numRuns };
}

/** Any character of Unicode as `unit` of `fc.string`. Its own `binary` says the same, and takes a second to begin. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10_f7ff })
  .map((place) => String.fromCodePoint(place < 0xd800 ? place : place + 0x800));
