import { useEffect, useMemo, useRef, useState } from 'react';
import { coverageRows, coverageTotals } from '../../query/coverage.ts';
import { readingWords } from '../../words/reading.ts';
import NothingMatches from '../timeline/NothingMatches.tsx';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import styles from './Coverage.module.css';
import { CoverageBar } from './CoverageBar.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { Independence } from './Independence.tsx';
import { Pages } from './Pages.tsx';

/** How many cells are put on the page at a time, and at least and at most how many events. */
const CELLS = 4000;
const FEWEST = 50;
const MOST = 300;

/** Who tells what: events by sources, with how each says it, and silence where it says nothing. */
export default function Coverage({
  onOpen,
}: {
  onOpen: (id: string, byKey: boolean, quote?: string) => void;
}) {
  const words = readingWords();
  const store = useStore();
  const dataset = useDataset();
  const { matches } = useSelection();
  const choice = useAppState((state) => state.viewport.coverage);
  const selected = useAppState((state) => state.viewport.selected);
  const rows = useMemo(() => coverageRows(dataset, matches, choice), [dataset, matches, choice]);
  const totals = useMemo(() => coverageTotals(dataset, rows), [dataset, rows]);
  const size = Math.min(MOST, Math.max(FEWEST, Math.floor(CELLS / Math.max(1, dataset.sources.length))));

  const pageOfSelected = () => {
    const at = selected === undefined ? -1 : rows.indexOf(dataset.eventIndex.get(selected) ?? -1);
    return at < 0 ? undefined : Math.floor(at / size);
  };
  const [turned, setTurned] = useState({ rows, page: pageOfSelected() ?? 0 });
  // Other rows begin anew, at the open event where it is among them.
  const page = turned.rows === rows ? turned.page : (pageOfSelected() ?? 0);
  if (turned.rows !== rows) setTurned({ rows, page });
  const turn = (to: number) => setTurned({ rows, page: to });
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const of = pageOfSelected();
    if (of !== undefined && of !== page) turn(of);
  }, [selected]);

  // The open event is brought into sight when the view opens, when it changes, and when its page comes.
  useEffect(() => {
    if (selected === undefined) return;
    document.getElementById(`row-${selected}`)?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [selected, page, rows]);

  return (
    <div className={styles.coverage}>
      <CoverageBar shown={rows.length} matching={matches.length} />
      <div ref={scroller} className={styles.scroller}>
        <Independence />
        {matches.length === 0 && <NothingMatches />}
        {matches.length > 0 && rows.length === 0 && (
          <p className={styles.none}>
            {words.noneLeft}{' '}
            <button type="button" onClick={() => store.setCoverage({ several: false, silent: [] })}>
              {words.showMatching}
            </button>
          </p>
        )}
        {rows.length > 0 && (
          <CoverageTable
            rows={rows}
            from={page * size}
            to={Math.min(rows.length, (page + 1) * size)}
            totals={totals}
            byDate={choice.sort === 'date'}
            onOpen={onOpen}
          />
        )}
        {rows.length > size && (
          <Pages
            page={page}
            size={size}
            count={rows.length}
            onTurn={(to) => {
              turn(to);
              scroller.current!.scrollTop = 0;
            }}
          />
        )}
      </div>
    </div>
  );
}
