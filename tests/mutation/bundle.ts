import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles the unit tests of one folder, with the code that they test, as one script that requires nothing but packages
 * that keep no state of their own. None of the folders knows a document.
 *
 * @param folder one of the mutated folders, in the working directory's `tests/`
 */
export async function bundleTests(folder: string): Promise<string> {
  const files = testsOf(folder);
  const entry = ['./tests/mutation/setup.ts', ...files.map((file) => `./${file}`)]
    .map((path) => `import ${JSON.stringify(resolve(path))};`)
    .join('\n');
  const place = mkdtempSync(join(process.cwd(), 'bundle-'));
  const input = join(place, 'entry.ts');
  writeFileSync(input, entry);
  try {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      resolve: {
        alias: {
          'd3-color': resolve('src/layout/noColours.ts'),
          vitest: resolve('tests/mutation/api.ts'),
        },
      },
      ssr: { noExternal: true, external: ['fast-check', 'jsonld'] },
      build: {
        ssr: input,
        write: false,
        minify: false,
        target: 'node20',
        rolldownOptions: { treeshake: false, output: { format: 'cjs', codeSplitting: false } },
      },
    });
    const { output } = Array.isArray(result)
      ? result[0]!
      : (result as Exclude<typeof result, { close: unknown }>);
    return output[0].code;
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Mutants run in processes that keep one time zone, and meet no test that is about size. */
const LEFT_OUT = /\.(newYork|kiritimati)\.test\.ts$|^tests\/dataset\/size\.test\.ts$/;

function testsOf(folder: string): readonly string[] {
  const own = (readdirSync(`tests/${folder}`, { recursive: true }) as string[])
    .map((path) => `tests/${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !LEFT_OUT.test(path));
  // Dates are worded in several languages, whose tests stand with their words.
  return folder === 'time' ? [...own, 'tests/words/dates.test.ts'] : own;
}
