import type { Catalogue } from '../catalogue.ts';
import type { Speech } from '../language.ts';
import { dates } from './dates.ts';
import { page } from './page.ts';
import { status } from './status.ts';

const words: Catalogue = { dates, page, status };

export const GERMAN: Speech = { tag: 'de', locale: 'de', direction: 'ltr', words: (name) => words[name] };
