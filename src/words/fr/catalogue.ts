import type { Catalogue } from '../catalogue.ts';
import type { Speech } from '../language.ts';
import { dates } from './dates.ts';

const words: Catalogue = { dates };

export const FRENCH: Speech = { tag: 'fr', locale: 'fr', direction: 'ltr', words: (name) => words[name] };
