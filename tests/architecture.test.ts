import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** The folders of src, in the order in which data flows: each imports from itself and from those above it. */
const FOLDERS = [
  'lib',
  'words',
  'time',
  'dataset',
  'query',
  'layout',
  'render',
  'state',
  'exchange',
  'ui',
  'cli',
  'build',
];

/** Files in src itself, each the beginning of a program: they wire the folders to the browser. */
const ENTRIES = ['main', 'early', 'worker', 'serviceWorker'];

/** Folders above a folder that it may not use all the same, and why. */
const CLOSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: { render: 'the store decides what is shown, not how it is painted' },
  cli: {
    state: 'the command line has no page and no history',
    render: 'the command line has no canvas',
    ui: 'the command line has no document',
  },
  build: {
    state: 'what is built ahead has no reader and no history',
    cli: 'the build is started by its tool alone',
  },
  worker: {
    layout: 'the worker has nothing to lay out',
    render: 'the worker has no canvas',
    state: 'the worker has no history',
    ui: 'the worker has no document',
    cli: 'the worker has no command line',
  },
};

/** Packages that only some folders may use, and why. `main` is src/main.tsx, which wires the page, `worker` what wires the worker. */
const PACKAGES: readonly { readonly name: RegExp; readonly only: readonly string[]; readonly why: string }[] =
  [
    {
      name: /^(react|react-dom|lucide-react)(\/|$)/,
      only: ['ui', 'main'],
      why: 'what is below the page must be able to run and be tested without it',
    },
    { name: /^zustand(\/|$)/, only: ['state', 'ui'], why: 'there is one store, and it is made in state/' },
    { name: /^d3-/, only: ['layout'], why: 'layout/ is the one place where time becomes pixels' },
    { name: /^node:/, only: ['cli', 'build'], why: 'everything else runs in the browser' },
    { name: /^vite$/, only: ['build'], why: 'the page is built before it runs, not by itself' },
  ];

const GLOBALS =
  /(?<![\w$.'-])(window|document|fetch|localStorage|sessionStorage|navigator|history|location)(?=\s*[.([])/;

const MOST_LINES = 320;

interface SourceFile {
  /** From src, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a file, a sentence each, with the reason. */
function violations({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const folder = folderOf(path);
  const onPage = folder === 'ui' || folder === 'main' || folder === 'early';
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines > MOST_LINES) found.push(`${path} has ${lines} lines: a file over ${MOST_LINES} is two ideas`);
  if (!ENTRIES.includes(folder) && !FOLDERS.includes(folder)) {
    found.push(`${path}: ${folder}/ has no place in the order of folders; give it one in this test`);
  }
  if (!/\.tsx?$/.test(path)) return found;

  for (const specifier of importsOf(text)) {
    if (specifier.startsWith('.')) {
      if (!/\.(ts|tsx|css|json)$/.test(specifier)) {
        found.push(`${path} imports ${specifier} without its extension: a path says which file it means`);
      }
      if (specifier.endsWith('.css') && !onPage) {
        found.push(`${path} imports ${specifier}: only the page has styles`);
      }
      const target = folderOf(normalize(join(dirname(path), specifier)).replaceAll('\\', '/'));
      found.push(...folderViolations(path, folder, target, specifier));
    } else {
      for (const { name, only, why } of PACKAGES) {
        if (name.test(specifier) && !only.includes(folder)) {
          found.push(`${path} imports ${specifier}, which belongs in ${only.join(' and ')}: ${why}`);
        }
      }
    }
  }
  const used =
    onPage || folder === 'cli' || folder === 'serviceWorker' ? undefined : GLOBALS.exec(bare(text))?.[1];
  if (used) {
    found.push(
      `${path} uses ${used}: the browser is handed down as arguments, so that tests can hand in another`,
    );
  }
  return found;
}

function folderViolations(path: string, from: string, to: string, specifier: string): string[] {
  if (from === 'main' || from === to) return [];
  if (ENTRIES.includes(to))
    return [`${path} imports ${specifier}: ${to} wires a program, nothing builds on it`];
  const why = CLOSED[from]?.[to];
  if (why) return [`${path} imports ${specifier}: ${from}/ may not use ${to}/, because ${why}`];
  if (!ENTRIES.includes(from) && FOLDERS.indexOf(to) > FOLDERS.indexOf(from)) {
    return [`${path} imports ${specifier}: ${from}/ may not use ${to}/, because data flows the other way`];
  }
  return [];
}

/** `dataset/schema.ts` is in `dataset`; a file in src itself is named by its name without the extension. */
function folderOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  return rest.length > 0 ? first : first.replace(/\.\w+$/, '');
}

/** Whatever a file imports, exports again or loads on demand; comments do not count. */
function importsOf(text: string): string[] {
  const code = withoutComments(text);
  const forms = [
    /(?:^|[\n;}])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])(.+?)\1/g,
    /(?:^|[\n;}])\s*import\s*(['"])(.+?)\1/g,
    /\bimport\s*\(\s*(['"`])(.+?)\1\s*\)/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[2]!));
}

function withoutComments(text: string): string {
  // Strings are matched first, so that an address in one does not begin a comment.
  const parts = /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(parts, (_, string: string | undefined) => string ?? ' ');
}

/** The code alone, without comments, strings and the names of types and properties. */
function bare(text: string): string {
  return withoutComments(text).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}

function sourceFiles(folder = SRC): SourceFile[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return [{ path: relative(SRC, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }];
  });
}

describe('the source', () => {
  const files = sourceFiles();

  it('is there', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(250);
  });

  it('keeps to its architecture', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  it('has each of its folders in the order, and none in the order that is not there', () => {
    const there = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isDirectory());
    expect(there.sort()).toEqual([...FOLDERS].sort());
  });

  it('looks behind in no pattern that runs in the page, which stops browsers of 2022', () => {
    const inPage = files.filter(({ path }) => /\.tsx?$/.test(path) && !/^(?:cli|build)\//.test(path));
    expect(inPage.filter(({ text }) => /\(\?<[=!]/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has no circle of imports', () => {
    const graph = new Map(
      files
        .filter(({ path }) => /\.tsx?$/.test(path))
        .map(({ path, text }) => [
          path,
          valueImportsOf(text).map((to) => normalize(join(dirname(path), to))),
        ]),
    );
    expect(circleIn(graph)).toEqual([]);
  });
});

/** Relative imports that are more than types, which are gone at run time. */
function valueImportsOf(text: string): string[] {
  const code = withoutComments(text).replace(/\b(import|export)\s+type\b[^;]*?from\s*['"].+?['"]/g, '');
  return importsOf(code).filter((specifier) => /^\..*\.tsx?$/.test(specifier));
}

/** The files of a circle, or nothing where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of graph.get(path) ?? []) {
      const circle = walk(next, [...trail, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const circle = walk(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('the check itself', () => {
  const check = (path: string, text: string) => violations({ path, text });

  it.each<[what: string, path: string, text: string, complaint: string]>([
    ['an import from below', 'lib/a.ts', "import { x } from '../time/span.ts';", 'the other way'],
    [
      'an import of types from below',
      'query/a.ts',
      "import type { Px } from '../layout/scale.ts';",
      'the other way',
    ],
    [
      'an import over several lines',
      'time/a.ts',
      "import {\n  x,\n  y,\n} from '../ui/words.ts';",
      'the other way',
    ],
    ['an export of what is below', 'time/a.ts', "export * from '../dataset/load.ts';", 'the other way'],
    [
      'what is loaded on demand',
      'layout/a.ts',
      "const m = await import('../render/paint.ts');",
      'the other way',
    ],
    ['an import for its effects', 'dataset/a.ts', "import '../query/text.ts';", 'the other way'],
    [
      'a folder within a folder',
      'dataset/json/a.ts',
      "import { x } from '../../query/text.ts';",
      'the other way',
    ],
    [
      'state that paints',
      'state/a.ts',
      "import { paint } from '../render/paint.ts';",
      'not how it is painted',
    ],
    ['a command line with a page', 'cli/a.ts', "import { App } from '../ui/App.tsx';", 'no document'],
    ['a command line with a store', 'cli/a.ts', "import { s } from '../state/store.ts';", 'no page'],
    ['a command line that paints', 'cli/a.ts', "import { p } from '../render/paint.ts';", 'no canvas'],
    ['whatever builds on main', 'ui/a.ts', "import { x } from '../main.tsx';", 'nothing builds on it'],
    [
      'whatever builds on the worker',
      'dataset/a.ts',
      "import { x } from '../worker.ts';",
      'nothing builds on it',
    ],
    ['a worker with a page', 'worker.ts', "import { App } from './ui/App.tsx';", 'no document'],
    ['a worker that reaches for the page', 'worker.ts', 'document.title = 1;', 'uses document'],
    ['React in the store', 'state/a.ts', "import { useState } from 'react';", 'without it'],
    ['React by another entry', 'layout/a.ts', "import { createRoot } from 'react-dom/client';", 'without it'],
    ['icons in the query', 'query/a.ts', 'import { X } from "lucide-react";', 'without it'],
    ['a second store', 'query/a.ts', "import { createStore } from 'zustand/vanilla';", 'one store'],
    ['another scale', 'ui/a.ts', "import { scaleTime } from 'd3-scale';", 'time becomes pixels'],
    ['Node on the page', 'dataset/a.ts', "import { readFileSync } from 'node:fs';", 'runs in the browser'],
    ['window', 'state/a.ts', 'const at = window.location.search;', 'uses window'],
    ['document', 'render/a.ts', "const c = document.createElement('canvas');", 'uses document'],
    ['fetch', 'dataset/a.ts', 'const response = await fetch(url);', 'uses fetch'],
    ['localStorage', 'state/a.ts', "const p = localStorage.getItem('p');", 'uses localStorage'],
    ['navigator', 'exchange/a.ts', 'await navigator.clipboard.writeText(text);', 'uses navigator'],
    ['history', 'state/a.ts', "history.pushState(null, '', search);", 'uses history'],
    ['a path without extension', 'ui/a.ts', "import { x } from '../query/text';", 'without its extension'],
    ['styles below the page', 'layout/a.ts', "import './a.css';", 'only the page has styles'],
    ['a long file', 'ui/a.ts', '\n'.repeat(400), 'two ideas'],
    ['a long stylesheet', 'ui/a.css', '\n'.repeat(400), 'two ideas'],
    ['a folder without a place', 'helpers/a.ts', '', 'no place in the order'],
  ])('catches %s', (_, path, text, complaint) => {
    expect(check(path, text).join('\n')).toContain(complaint);
  });

  it.each<[what: string, path: string, text: string]>([
    ['an import from above', 'query/a.ts', "import { x } from '../lib/rows.ts';"],
    ['an import from the same folder', 'time/edtf/a.ts', "import { x } from '../span.ts';"],
    [
      'the page with everything',
      'ui/a.tsx',
      "import s from './a.module.css';\nimport { X } from 'react';\nwindow.close();",
    ],
    [
      'main with everything',
      'main.tsx',
      "import { App } from './ui/App.tsx';\nimport 'x.css';\nfetch(document.title);",
    ],
    ['a worker with data', 'worker.ts', "import { x } from './query/text.ts';\nself.postMessage(x);"],
    [
      'imports in comments',
      'lib/a.ts',
      "// import { x } from '../ui/App.tsx';\n/* import 'react'; */\n/** window.x */",
    ],
    ['imports in strings', 'lib/a.ts', "const text = 'import x from \\'react\\'; https://example.org';"],
    [
      'names that only sound alike',
      'dataset/a.ts',
      'const fetchText = documents.fetch; port.history.push(a.document.x);',
    ],
    ['fields of records', 'state/a.ts', "const x: { window?: string } = { 'document': 1 };"],
    ['Node in the command line', 'cli/a.ts', "import { readFileSync } from 'node:fs';"],
  ])('lets %s pass', (_, path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  it('finds a circle', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(circleIn(graph)).toEqual(['b', 'c', 'b']);
    expect(
      circleIn(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toEqual([]);
  });
});
