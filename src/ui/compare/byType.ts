import { type Comparison, DIFFERENCES, type Difference } from '../../dataset/schema.ts';

/** Comparisons of one type, in the order of the file. */
export interface TypeGroup {
  readonly type: Difference;
  readonly comparisons: readonly Comparison[];
}

/** Comparisons under their types, in the order of the format; types without any are left out. */
export function byType(comparisons: readonly Comparison[]): readonly TypeGroup[] {
  return DIFFERENCES.map((type) => ({
    type,
    comparisons: comparisons.filter((comparison) => comparison.type === type),
  })).filter((group) => group.comparisons.length > 0);
}
