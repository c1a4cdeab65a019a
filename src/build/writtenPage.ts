import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildDataset, type Dataset } from '../dataset/dataset.ts';
import { formatFinding } from '../dataset/findings.ts';
import { SHIPPED_CHRONOLOGY } from '../dataset/shipped.ts';
import { validate } from '../dataset/validate.ts';
import { writtenHead, writtenJsonLd, writtenMarkup } from '../ui/written/markup.tsx';
import { direction, language, setSpeech } from '../words/language.ts';
import { languageFor, speak } from '../words/speak.ts';
import { standalone } from './standalone.ts';

/** What a page needs to tell a chronology without any script. */
export interface WrittenPage {
  readonly language: string;
  readonly direction: string;
  readonly head: string;
  readonly markup: string;
  readonly jsonLd: string;
}

/**
 * Writes the chronology that comes with the page into its HTML, as text and as JSON-LD, and puts before all other scripts
 * the one that runs before anything is painted.
 */
export function writtenPage(): Plugin {
  let root = '';
  let publicDir = '';
  return {
    name: 'written-page',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      publicDir = config.publicDir;
    },
    async buildStart() {
      this.emitFile({
        type: 'asset',
        name: 'early.js',
        source: await standalone(join(root, 'src/early.ts')),
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const path = join(publicDir, SHIPPED_CHRONOLOGY);
        const early = Object.keys(bundle).find((name) => /early-[^/]*\.js$/.test(name));
        return withText(html, await pageOf(shippedDataset(path, readFileSync(path, 'utf8')), `./${early}`));
      },
    },
  };
}

/** The dataset of a chronology's file. Throws where it cannot be opened: a page without it is no page. */
export function shippedDataset(path: string, json: string): Dataset {
  const { chronology, findings } = validate(json);
  if (!chronology) {
    throw new Error(`${path}: expected a chronology that opens\n${findings.map(formatFinding).join('\n')}`);
  }
  return buildDataset(chronology);
}

/** A chronology as a page, in its own language where there are words for that. */
export async function pageOf(dataset: Dataset, early: string): Promise<WrittenPage> {
  await speak(languageFor(dataset.chronology.language ?? '', '', []));
  try {
    return {
      language: language(),
      direction: direction(),
      head: writtenHead(dataset, early),
      markup: writtenMarkup(dataset),
      jsonLd: writtenJsonLd(dataset),
    };
  } finally {
    setSpeech();
  }
}

/**
 * The page around a text, which stands behind the element that the app is drawn in. Replacements are functions: no `$` of
 * a text means more than it says.
 */
export function withText(
  html: string,
  { language: tag, direction: dir, head, markup, jsonLd }: WrittenPage,
): string {
  const places: readonly [place: RegExp, text: string][] = [
    [/<html[^>]*>/, `<html lang="${tag}" dir="${dir}">`],
    [/<title>[^<]*<\/title>/, head],
    [/(?<=<div id="root"><\/div>)/, `\n${markup}\n<script type="application/ld+json">${jsonLd}</script>`],
  ];
  return places.reduce((page, [place, text]) => {
    if (!place.test(page))
      throw new Error(`index.html: expected ${place} where the chronology is written in`);
    return page.replace(place, () => text);
  }, html);
}
