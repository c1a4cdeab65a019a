import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const UI = fileURLToPath(new URL('../../src/ui', import.meta.url));

/** Attributes whose values readers read or hear, and properties of our own components that become such. */
const SAID = new Set(
  'aria-label aria-description aria-valuetext aria-roledescription title placeholder alt label more heading'.split(
    ' ',
  ),
);

/** Calls and properties by which code without JSX says something. */
const SAID_IN_CODE = /^(aria-label|aria-description|aria-valuetext|title|textContent|innerText)$/;

/** Names that are the same in every language, and tokens that are no words. */
const NAMES = /\b(Datelines|citeproc-js|Esc|Home|End|Enter|Shift)\b/g;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );

const hasWords = (text: string) => /\p{L}/u.test(text.replace(NAMES, ''));

/** The texts written into an expression: literals, templates and what conditions choose between; not arguments. */
function textsIn(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap((part) => textsIn(part as Node));
    case 'LogicalExpression':
      return [node.left, node.right].flatMap((part) => textsIn(part as Node));
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right].flatMap((part) => textsIn(part as Node)) : [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return textsIn(node.expression as Node);
    default:
      return [];
  }
}

/** What a file says to readers in words of its own. */
function saidIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: Node) => {
    const name = (key: string) => String((node[key] as Node | undefined)?.name ?? '');
    if (node.type === 'JSXText') found.push(String(node.value));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node.children as Node[]) {
        if (child.type === 'JSXExpressionContainer') found.push(...textsIn(child));
      }
    }
    if (node.type === 'JSXAttribute' && SAID.has(name('name')) && isNode(node.value)) {
      found.push(...textsIn(node.value));
    }
    if (node.type === 'CallExpression') {
      const [first, second] = node.arguments as Node[];
      const sets =
        name('callee') === '' && (node.callee as { property?: Node }).property?.name === 'setAttribute';
      if (sets && second && SAID_IN_CODE.test(String(first?.value))) found.push(...textsIn(second));
    }
    if (node.type === 'AssignmentExpression' && isNode(node.left)) {
      const property = (node.left as { property?: Node }).property?.name;
      if (SAID_IN_CODE.test(String(property))) found.push(...textsIn(node.right as Node));
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parseAst(code, { lang: 'tsx' }) as unknown as Node);
  return found.filter(hasWords).map((text) => text.trim());
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

describe('what the interface says', () => {
  it('stands in the catalogue, and nothing of it in the components', () => {
    const files = filesOf(UI);
    expect(files.length).toBeGreaterThan(80);
    const left = files.flatMap((path) =>
      saidIn(readFileSync(path, 'utf8')).map((text) => `${relative(UI, path)}: ${text}`),
    );
    expect(left).toEqual([]);
  });

  it('is formatted for the language of the page, not for a fixed one', () => {
    const fixed = filesOf(UI).filter((path) =>
      /'en-(GB|US)'|toLocaleString\(/.test(readFileSync(path, 'utf8')),
    );
    expect(fixed.map((path) => relative(UI, path))).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each<[what: string, code: string]>([
    ['text between tags', 'const a = <p>Close it</p>;'],
    ['text in braces', "const a = <p>{'Close'}</p>;"],
    ['one of two texts', "const a = <p>{open ? 'Close' : words.open}</p>;"],
    ['a template', `const a = <p>{\`\${n} events\`}</p>;`],
    ['a label', 'const a = <button aria-label="Close" />;'],
    ['a title put together', `const a = <button title={\`Open \${name}\`} />;`],
    ['a placeholder', 'const a = <input placeholder="Search" />;'],
    ['an attribute set by code', `button.setAttribute('aria-label', \`Open \${name}\`);`],
    ['a property set by code', "button.title = 'Close';"],
  ])('finds %s', (_, code) => {
    expect(saidIn(code)).toHaveLength(1);
  });

  it.each<[what: string, code: string]>([
    ['words of the catalogue', 'const a = <p title={words.close}>{words.open(name)}</p>;'],
    ['signs', 'const a = <kbd>/</kbd>;'],
    ['class names and ids', 'const a = <p className="row" id="panel-title" role="status" />;'],
    ['arguments', "const a = <p>{cite('event')}</p>;"],
  ])('lets %s pass', (_, code) => {
    expect(saidIn(code)).toEqual([]);
  });
});
