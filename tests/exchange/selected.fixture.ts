import { readFileSync } from 'node:fs';
import { buildDataset, type Dataset } from '../../src/dataset/dataset.ts';
import { validate } from '../../src/dataset/validate.ts';
import type { Selected } from '../../src/exchange/selected.ts';
import { dataset as fixture } from '../fixtures.ts';

/** The chronology that the page opens on. */
export function shipped(): Dataset {
  const file = new URL('../../public/data/kerry-russia-syria.json', import.meta.url);
  return buildDataset(validate(readFileSync(file, 'utf8')).chronology!);
}

/** Some events of a dataset by their ids, or all of them. */
export function selected(dataset: Dataset = fixture(), ids?: readonly string[]): Selected {
  const all = Array.from({ length: dataset.size }, (_, i) => i);
  return {
    dataset,
    events: ids ? all.filter((i) => ids.includes(dataset.event(i).id)) : all,
    link: (id) => `https://example.org/t/?event=${id}`,
    version: 'abc123def456',
  };
}
