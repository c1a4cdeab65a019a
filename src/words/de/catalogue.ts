import type { Catalogue } from '../catalogue.ts';
import type { Speech } from '../language.ts';
import { accounts } from './accounts.ts';
import { check } from './check.ts';
import { dates } from './dates.ts';
import { event } from './event.ts';
import { exchange } from './exchange.ts';
import { keys } from './keys.ts';
import { page } from './page.ts';
import { plane } from './plane.ts';
import { reading } from './reading.ts';
import { status } from './status.ts';
import { written } from './written.ts';

const words: Catalogue = {
  dates,
  page,
  status,
  event,
  plane,
  keys,
  accounts,
  reading,
  check,
  exchange,
  written,
};

export const GERMAN: Speech = { tag: 'de', locale: 'de', direction: 'ltr', words: (name) => words[name] };
