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

/** Left out: what is specified for several time zones, as there is one for mutants, and what is about size. */
const LEFT_OUT = /\.(newYork|kiritimati)\.test\.ts$|^tests\/dataset\/size\.test\.ts$/;

/** Tests beyond those of the folder's own: what makes use of it at once. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  // Dates are worded in several languages, whose tests stand with their words.
  time: ['tests/words/dates.test.ts'],
  // What a frame says is seen in what is painted of it.
  layout: ['tests/mutation/ticks.ts', 'tests/render/paint.test.ts', 'tests/ui/timeline/neighbour.test.ts'],
};

function testsOf(folder: string): readonly string[] {
  const own = (readdirSync(`tests/${folder}`, { recursive: true }) as string[])
    .map((path) => `tests/${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !LEFT_OUT.test(path));
  return [...own, ...(MORE[folder] ?? [])];
}
