import type { Catalogue } from '../catalogue.ts';
import type { Speech } from '../language.ts';
import { dates } from './dates.ts';

const words: Catalogue = { dates };

export const GERMAN: Speech = { tag: 'de', locale: 'de', direction: 'ltr', words: (name) => words[name] };
