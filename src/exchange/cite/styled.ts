import CSL from 'citeproc';
import type { CslItem } from './item.ts';
import { LOCALE } from './locale.ts';
import type { Run } from './prose.ts';
import { STYLES, type StyleName } from './styles.ts';

/** Bibliography entries in a style, one for each item and in their order, by the citation processor citeproc-js. */
export function bibliography(items: readonly CslItem[], style: StyleName): Run[][] {
  const byId = new Map(items.map((item) => [item.id, guarded(item)]));
  const sys = { retrieveLocale: () => LOCALE, retrieveItem: (id: string) => byId.get(id)! };
  const engine = new CSL.Engine(sys, STYLES[style], 'en-US', true);
  engine.updateItems([...byId.keys()], true);
  const [, entries] = engine.makeBibliography();
  return entries.map(runsOf);
}

/** No character of any text (Unicode 23.7). */
const GUARD = '\ufdd0';

/** Words that every object has, such as “constructor”. */
const EVERY_OBJECTS = new RegExp(`\\b(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})\\b`, 'gi');

/** The processor keeps what it has read in plain objects, by its words. Words that every object has are not left whole. */
function guarded<T>(item: T): T {
  return JSON.parse(JSON.stringify(item), (key, field: unknown) =>
    typeof field === 'string' && key !== 'id'
      ? field.replace(EVERY_OBJECTS, (word) => word.charAt(0) + GUARD + word.slice(1))
      : field,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The processor's HTML has few tags, of which italics alone matter here. */
function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  let italic = false;
  for (const [part] of html
    .replaceAll(GUARD, '')
    .trim()
    .matchAll(/<[^>]*>|[^<]+/g)) {
    if (part === '<i>' || part === '</i>') italic = part === '<i>';
    if (part.startsWith('<')) continue;
    const text = part.replace(/&(?:#(\d+)|(\w+));/g, (all, code?: string, name = '') =>
      code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? all),
    );
    const last = runs.at(-1);
    if (last?.italic === italic) runs[runs.length - 1] = { text: last.text + text, italic };
    else runs.push({ text, italic });
  }
  return runs.map((run, i) => (i === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}
