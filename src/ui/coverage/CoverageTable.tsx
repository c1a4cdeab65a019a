import { type KeyboardEvent, memo, useCallback, useMemo, useState } from 'react';
import { sourceShortName } from '../../dataset/attribution.ts';
import { quoteKey } from '../../dataset/quoteKey.ts';
import { MODES } from '../../dataset/schema.ts';
import { type CoverageTotals, modesBySource, tellersOf } from '../../query/coverage.ts';
import { formatEdtf } from '../../time/format.ts';
import { eventWords } from '../../words/event.ts';
import { number } from '../../words/intl.ts';
import { readingWords } from '../../words/reading.ts';
import { Hits } from '../Hits.tsx';
import { groupByMonth } from '../list/groups.ts';
import { ModeMark } from '../ModeMark.tsx';
import { sourceColourVar } from '../Pips.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useAppState, useDataset } from '../useStore.ts';
import styles from './CoverageTable.module.css';

interface CoverageTableProps {
  readonly rows: Int32Array;
  /** The part of the rows that is on the page, half-open. */
  readonly from: number;
  readonly to: number;
  readonly totals: CoverageTotals;
  /** Whether the rows come in date order, and so under headings of years. */
  readonly byDate: boolean;
  readonly onOpen: (id: string, byKey: boolean, quote?: string) => void;
}

/** Rows of the head and of the totals, which count among the rows of the whole table. */
const ROWS_ABOVE = 1 + MODES.length;

/** The table itself. Arrow keys go from event to event, and Tab past them. */
export function CoverageTable({ rows, from, to, totals, byDate, onOpen }: CoverageTableProps) {
  const words = readingWords();
  const dataset = useDataset();
  const { sources } = dataset;
  const selected = useAppState((state) => state.viewport.selected);
  const [focused, setFocused] = useState<number>();
  const shown = useMemo(() => rows.subarray(from, to), [rows, from, to]);
  const groups = useMemo(
    () =>
      byDate
        ? groupByMonth(dataset, shown).map(({ heading, months }) => ({
            heading,
            events: months.flatMap(({ events }) => events),
          }))
        : [{ heading: '', events: [...shown] }],
    [dataset, shown, byDate],
  );
  const places = useMemo(() => new Map(Array.from(shown, (event, i) => [event, from + i])), [shown, from]);
  const open = selected === undefined ? undefined : dataset.eventIndex.get(selected);
  const isShown = (event: number | undefined) => event !== undefined && places.has(event);
  const tabStop = isShown(focused) ? focused : isShown(open) ? open : shown[0];

  return (
    <table className={styles.table} aria-rowcount={rows.length + ROWS_ABOVE} onKeyDown={goToRow}>
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={styles.eventHead}>
            <span className={styles.event}>
              <span>{words.date}</span> <span>{words.event}</span>
            </span>
          </th>
          {sources.map((source, i) => (
            <th
              key={source.id}
              scope="col"
              className={styles.source}
              style={{ color: sourceColourVar(i) }}
              title={sourceShortName(source)}
            >
              <span className={styles.name}>{sourceShortName(source)}</span>{' '}
              <span className={styles.told}>
                {number(totals.told[i]!)}
                <span className={styles.noun}> {words.toldNoun(totals.told[i]!)}</span>
              </span>
            </th>
          ))}
          <th scope="col" className={styles.number} title={words.inAllTitle}>
            {words.inAll}
          </th>
        </tr>
      </thead>
      <Totals totals={totals} />
      {groups.map(({ heading, events }) => (
        <tbody key={heading}>
          {heading && (
            <tr>
              <th scope="rowgroup" colSpan={sources.length + 2} className={styles.year}>
                <span>{heading}</span>
              </th>
            </tr>
          )}
          {events.map((event) => (
            <Row
              key={event}
              event={event}
              rowIndex={places.get(event)! + ROWS_ABOVE + 1}
              current={event === open}
              tabStop={event === tabStop}
              onFocus={setFocused}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Quotes of each source by mode, and of all together. */
function Totals({ totals: { quotes } }: { totals: CoverageTotals }) {
  const words = readingWords();
  return (
    <tbody className={styles.totals}>
      {MODES.map((mode, at) => (
        <tr key={mode} aria-rowindex={at + 2}>
          <th scope="row">
            <span className={styles.mode}>
              <ModeMark mode={mode} />
              <span>
                <span className={styles.noun}>{words.quotesThat}</span> {words.modes[mode]}
              </span>
            </span>
          </th>
          {[...quotes[at]!].map((count, source) => (
            <td key={source}>{number(count)}</td>
          ))}
          <td className={styles.number}>{number(quotes[at]!.reduce((sum, count) => sum + count, 0))}</td>
        </tr>
      ))}
    </tbody>
  );
}

interface RowProps {
  readonly event: number;
  readonly rowIndex: number;
  readonly current: boolean;
  readonly tabStop: boolean;
  readonly onFocus: (event: number) => void;
  readonly onOpen: (id: string, byKey: boolean, quote?: string) => void;
}

const Row = memo(function Row({ event: index, rowIndex, current, tabStop, onFocus, onOpen }: RowProps) {
  const dataset = useDataset();
  const words = eventWords();
  const own = useOwnWords();
  const event = dataset.event(index);
  const date = formatEdtf(dataset.date(index));
  /** Opens the event at the first quote of a source. */
  const openAt = useCallback(
    (source: number) => {
      const id = dataset.sources[source]!.id;
      const starts = event.excerpts.filter((excerpt) => excerpt.source === id).map(({ start }) => start);
      const first = starts.length > 0 ? quoteKey({ source: id, start: Math.min(...starts) }) : undefined;
      onOpen(event.id, false, first);
    },
    [dataset, event, onOpen],
  );
  return (
    <tr className={current ? styles.current : undefined} aria-rowindex={rowIndex}>
      <th scope="row">
        <button
          type="button"
          id={`row-${event.id}`}
          data-row
          className={styles.event}
          tabIndex={tabStop ? 0 : -1}
          aria-label={`${date}: ${event.title}`}
          aria-current={current || undefined}
          onFocus={() => onFocus(index)}
          onClick={(press) => onOpen(event.id, press.detail === 0)}
        >
          <span className={styles.date}>{date}</span>{' '}
          <span className={styles.title} {...own}>
            <Hits text={event.title} />
          </span>
        </button>
      </th>
      {modesBySource(dataset, index).map((modes, source) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the row's button does the same by key
        <td
          key={dataset.sources[source]!.id}
          className={styles.cell}
          style={cellColours(source)}
          onClick={() => openAt(source)}
        >
          {modes.length === 0 && <span className={styles.silence} aria-hidden="true" />}
          <span className={styles.marks} title={modes.map((mode) => words.modes[mode].name).join(', ')}>
            {modes.map((mode) => (
              <ModeMark key={mode} mode={mode} />
            ))}
          </span>
          <span className="visually-hidden">
            {modes.map((mode) => words.modes[mode].name).join(', ') || words.silent}
          </span>
        </td>
      ))}
      <td className={styles.number}>{tellersOf(dataset, index)}</td>
    </tr>
  );
});

function cellColours(source: number): React.CSSProperties {
  const colour = sourceColourVar(source);
  return {
    '--colour': colour,
    '--colour-selected': colour.replace(')', '-selected)'),
  } as React.CSSProperties;
}

/** Up, down, Home and End move the focus from row to row. */
function goToRow(event: KeyboardEvent<HTMLTableElement>): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-row]')) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = buttons.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}
