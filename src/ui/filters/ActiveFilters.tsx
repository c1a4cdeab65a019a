import { X } from 'lucide-react';
import { sourceShortName } from '../../dataset/attribution.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Basis } from '../../dataset/schema.ts';
import { FACETS, type Facet, isEmpty, toggle } from '../../query/query.ts';
import { formatSpan } from '../../time/format.ts';
import { pageWords } from '../../words/page.ts';
import { planeWords } from '../../words/plane.ts';
import { kindName } from '../names.ts';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import styles from './ActiveFilters.module.css';

/** A chip for each filter that is set, which a press clears, and one press for all. */
export default function ActiveFilters() {
  const words = planeWords();
  const store = useStore();
  const dataset = useDataset();
  const query = useAppState((state) => state.viewport.query);
  if (isEmpty(query)) return null;

  const chips = FACETS.flatMap((facet) =>
    query[facet].map((value) => ({
      key: `${facet}-${value}`,
      name: chipName(facet, value, dataset),
      clear: () => store.setQuery(toggle(query, facet, value)),
    })),
  );
  if (query.during) {
    const { during } = query;
    chips.push({
      key: 'during',
      name: formatSpan(during),
      clear: () => store.setQuery({ ...query, during: undefined }),
    });
  }
  if (query.text.trim() !== '') {
    chips.push({
      key: 'text',
      name: pageWords().quoted(query.text.trim()),
      clear: () => store.setQuery({ ...query, text: '' }),
    });
  }
  return (
    <>
      <ul className={styles.chips} aria-label={words.activeFilters}>
        {chips.map(({ key, name, clear }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.chip}
              onClick={clear}
              aria-label={words.clearFilter(name)}
            >
              <span className={styles.name}>{name}</span>
              <X size={12} strokeWidth={2.5} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <button type="button" className={styles.clear} aria-label={words.clearAll} onClick={store.clearQuery}>
          {words.clear}
        </button>
      )}
    </>
  );
}

function chipName(
  facet: Facet,
  value: string,
  { actors, actorIndex, sources, sourceIndex }: Dataset,
): string {
  const actor = actors[actorIndex.get(value) ?? -1]?.name ?? value;
  switch (facet) {
    case 'any':
      return actor;
    case 'all':
      return planeWords().with(actor);
    case 'none':
      return planeWords().without(actor);
    case 'sources': {
      const source = sources[sourceIndex.get(value) ?? -1];
      return source ? sourceShortName(source) : value;
    }
    case 'kinds':
      return kindName(value);
    case 'bases':
      return pageWords().bases[value as Basis];
  }
}
