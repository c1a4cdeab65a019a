import { sourceShortName } from '../../dataset/attribution.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Basis } from '../../dataset/schema.ts';
import { FACETS, type Facet, type Query, toggle } from '../../query/query.ts';
import { formatSpan } from '../../time/format.ts';
import { pageWords } from '../../words/page.ts';
import { planeWords } from '../../words/plane.ts';
import { kindName } from '../names.ts';

/** A filter that is set, in words, and the query without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly name: string;
  readonly without: Query;
}

/** The filters that a query is made of, each in words. */
export function filtersInWords(query: Query, dataset: Dataset): readonly ActiveFilter[] {
  const filters: ActiveFilter[] = FACETS.flatMap((facet) =>
    query[facet].map((value) => ({
      key: `${facet}-${value}`,
      name: facetName(facet, value, dataset),
      without: toggle(query, facet, value),
    })),
  );
  if (query.during) {
    filters.push({
      key: 'during',
      name: formatSpan(query.during),
      without: { ...query, during: undefined },
    });
  }
  if (query.text.trim() !== '') {
    filters.push({
      key: 'text',
      name: pageWords().quoted(query.text.trim()),
      without: { ...query, text: '' },
    });
  }
  return filters;
}

function facetName(
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
