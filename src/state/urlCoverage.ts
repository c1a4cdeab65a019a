import type { Dataset } from '../dataset/dataset.ts';
import { ALL_COVERAGE, COVERAGE_SORTS, type CoverageChoice } from '../query/coverageChoice.ts';

/*
 * What the coverage shows, in a link: `sort=tellers`, `told=2` for what two or more sources tell, and
 * `silent=post,mail`. Each part that cannot be followed adds a sentence to `notices`.
 */

/** The parameters of a choice; those at their default are empty. */
export function encodeCoverage({ sort, several, silent }: CoverageChoice): Readonly<Record<string, string>> {
  return {
    sort: sort === ALL_COVERAGE.sort ? '' : sort,
    told: several ? '2' : '',
    silent: silent.join(','),
  };
}

export function decodeCoverage(
  params: URLSearchParams,
  { sourceIndex }: Dataset,
  notices: string[],
): CoverageChoice {
  const sortText = params.get('sort') || ALL_COVERAGE.sort;
  const sort = COVERAGE_SORTS.find((one) => one === sortText);
  if (!sort) {
    notices.push(
      `The link sorts the coverage neither by ${COVERAGE_SORTS.join(' nor by ')}; sorted by date.`,
    );
  }
  const told = params.get('told') || '';
  if (told !== '' && told !== '2') {
    notices.push('The link’s “told” can only be 2, for what two or more sources tell; it is passed over.');
  }
  const named = [...new Set((params.get('silent') ?? '').split(','))].filter((id) => id !== '');
  const silent = named.filter((id) => sourceIndex.has(id));
  if (silent.length < named.length) {
    notices.push('The link asks where a source is silent that this chronology does not have.');
  }
  return { sort: sort ?? ALL_COVERAGE.sort, several: told === '2', silent };
}
