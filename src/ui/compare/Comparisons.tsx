import { useAppState, useDataset } from '../useStore.ts';
import { ComparisonList } from './ComparisonList.tsx';
import { OpenComparison } from './OpenComparison.tsx';

/** Where accounts differ: the list of comparisons, or one of them. */
export default function Comparisons({
  onOpen,
}: {
  onOpen: (id: string, byKey: boolean, quote?: string) => void;
}) {
  const { comparisons } = useDataset();
  const compare = useAppState((state) => state.viewport.compare);
  const comparison = comparisons.find(({ id }) => id === compare);
  return comparison ? (
    <OpenComparison key={comparison.id} comparison={comparison} onOpen={onOpen} />
  ) : (
    <ComparisonList />
  );
}
