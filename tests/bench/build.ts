import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const PEERS_FOLDER = fileURLToPath(new URL('.peers', import.meta.url));

/** The versions that are measured; they are installed when they are first needed, apart from the page's own packages. */
const PEERS: Readonly<Record<string, string>> = { 'vis-timeline': '8.5.4', echarts: '6.1.0' };

const ENTRIES: Readonly<Record<string, string>> = {
  vis: 'visTimeline.ts',
  echarts: 'echarts.ts',
  canvas: 'canvas.ts',
  blank: 'blank.tsx',
  parse: 'parse.ts',
};

/** Installs the peers that are not there yet. Throws when npm fails. */
export function installPeers(): void {
  const versionOf = (name: string): string | undefined => {
    const file = join(PEERS_FOLDER, 'node_modules', name, 'package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
  };
  const missing = Object.entries(PEERS).filter(([name, version]) => versionOf(name) !== version);
  if (missing.length === 0) return;
  mkdirSync(PEERS_FOLDER, { recursive: true });
  writeFileSync(join(PEERS_FOLDER, 'package.json'), '{ "private": true }\n');
  const packages = missing.map(([name, version]) => `${name}@${version}`);
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
    cwd: PEERS_FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(`npm could not install ${packages.join(' and ')}`);
}

/** Builds our page as it ships, or with its names left legible for a profile. */
export async function buildOurs(outDir: string, legible = false): Promise<void> {
  await build({
    root: PROJECT,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, ...(legible && { minify: false, sourcemap: false }) },
  });
}

/** Builds the pages that ours is compared with, each an HTML file of its name, and the recorder. */
export async function buildPages(outDir: string, names: readonly string[]): Promise<void> {
  const wanted = [...new Set(names)];
  const input = Object.fromEntries(wanted.map((name) => [name, join(PAGES, ENTRIES[name]!)]));
  await build({
    root: PAGES,
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), fromPeersFolder()],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // The peers are larger than the bundler thinks proper.
      chunkSizeWarningLimit: 5000,
      rollupOptions: {
        input: { ...input, recorder: join(PAGES, 'recorder.ts') },
        output: { entryFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' },
      },
    },
  });
  for (const name of wanted) {
    const styles = existsSync(join(outDir, `assets/${name}.css`))
      ? `<link rel="stylesheet" href="assets/${name}.css">`
      : '';
    writeFileSync(join(outDir, `${name}.html`), html(name, styles));
  }
}

/** The recorder's script, to run before those of a page. */
export function recorderScript(pages: string): string {
  return `(() => {${readFileSync(join(pages, 'assets/recorder.js'), 'utf8')}})();`;
}

/** What draws takes its size from the address: as large as our plane. */
function html(name: string, styles: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
${styles}
<style>body { margin: 0; font: 13px sans-serif; } #plane { position: relative; overflow: hidden; }</style>
</head>
<body>
<div id="plane"></div>
<script>
const size = new URLSearchParams(location.search);
document.getElementById('plane').style.cssText = 'width:' + size.get('width') + 'px;height:' + size.get('height') + 'px';
</script>
<script type="module" src="assets/${name}.js"></script>
</body>
</html>
`;
}

/** Finds the packages of the peers, which do not lie above their pages. */
function fromPeersFolder(): Plugin {
  const isPeer = (source: string) => Object.keys(PEERS).some((name) => source.startsWith(`${name}/`));
  return {
    name: 'peers',
    resolveId(source) {
      return isPeer(source) ? this.resolve(source, join(PEERS_FOLDER, 'index.js'), { skipSelf: true }) : null;
    },
  };
}
