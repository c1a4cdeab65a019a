import type { Dataset } from '../dataset/dataset.ts';
import { ALL_COVERAGE, COVERAGE_SORTS, type CoverageChoice } from '../query/coverageChoice.ts';
import type { Notice } from './notice.ts';

/*
 * What the coverage shows, in a link: `sort=tellers`, `told=2` for what two or more sources tell, and
 * `silent=post,mail`. Each part that cannot be followed adds a notice.
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
  notices: Notice[],
): CoverageChoice {
  const sortText = params.get('sort') || ALL_COVERAGE.sort;
  const sort = COVERAGE_SORTS.find((one) => one === sortText);
  if (!sort) {
    notices.push((say) => say.sort(COVERAGE_SORTS));
  }
  const told = params.get('told') || '';
  if (told !== '' && told !== '2') {
    notices.push((say) => say.told);
  }
  const named = [...new Set((params.get('silent') ?? '').split(','))].filter((id) => id !== '');
  const silent = named.filter((id) => sourceIndex.has(id));
  if (silent.length < named.length) {
    notices.push((say) => say.silent);
  }
  return { sort: sort ?? ALL_COVERAGE.sort, several: told === '2', silent };
}
