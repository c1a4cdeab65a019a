import { build } from 'vite';

/** Bundles a script that runs on its own, beside the page’s modules: one classic script without imports. */
export async function standalone(entry: string, define: Record<string, string> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [script, ...others] = outputs;
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error(
      `${entry}: expected one script, received ${outputs.map(({ fileName }) => fileName).join(', ')}`,
    );
  return script.code;
}
