import type { Catalogue } from '../catalogue.ts';
import type { Speech } from '../language.ts';
import { dates } from './dates.ts';
import { page } from './page.ts';
import { status } from './status.ts';

const words: Catalogue = { dates, page, status };

export const FRENCH: Speech = { tag: 'fr', locale: 'fr', direction: 'ltr', words: (name) => words[name] };
