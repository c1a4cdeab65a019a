import { jsonPath } from '../findings.ts';
import type { Comparison, Position } from '../schema.ts';
import { type Citations, citationsIn } from './citations.ts';
import type { Records } from './records.ts';
import type { Report } from './report.ts';

/**
 * Checks what comparisons refer to. Whatever leads nowhere is told and set aside; so is a position that is left
 * without a quote, and a comparison without events or without two positions to compare.
 */
export function checkComparisons(records: Records, report: Report): void {
  if (records.comparisons.length === 0) return;
  const citations = citationsIn(records, report);
  records.comparisons = report.positions.filter(records.comparisons, (comparison, i) => {
    const path = jsonPath('$.comparisons', i);
    const { events } = comparison;
    comparison.events = events.filter((event, j) => {
      const at = () => jsonPath(path, 'events', report.positions.ofText(events, j));
      return kept(citations.event(event, at, 'It is left out.'), 'events', report);
    });
    comparison.positions = report.positions.filter(comparison.positions, (position, j) =>
      kept(holds(position, jsonPath(path, 'positions', j), citations, report), 'positions', report),
    );
    if (!kept(isWorthwhile(comparison, path, report), '', report)) return false;
    tellQuotesElsewhere(comparison, path, report);
    return true;
  });
}

/** Passes on whether an entry is kept, and counts it where it is not. */
function kept(keeps: boolean, list: string, report: Report): boolean {
  if (!keeps) report.setAside(list ? `comparisons.${list}` : 'comparisons');
  return keeps;
}

/** Whether a position stands: on a quote of its source at least, or on the general record and so on none. */
function holds(position: Position, path: string, citations: Citations, report: Report): boolean {
  const { source, quotes: written } = position;
  const quotes = written ?? [];
  if (source === undefined) {
    if (quotes.length === 0) return true;
    report.error('quotes without source', () => ({
      path: `${path}.quotes`,
      value: quotes,
      expected: 'no quotes: a position without a source stands for the general record',
      mend: 'Name the source, or put what the record says into the summary. The quotes are left out.',
    }));
    delete position.quotes;
    return true;
  }
  if (!citations.source(source, () => `${path}.source`, 'The position is set aside.')) return false;
  position.quotes = report.positions.filter(quotes, (quote, k) =>
    kept(
      citations.excerpt({ ...quote, source }, () => jsonPath(path, 'quotes', k), 'The quote is left out.'),
      'quotes',
      report,
    ),
  );
  if (position.quotes.length > 0) return true;
  report.error('position without quote', () => ({
    path: `${path}.quotes`,
    value: written,
    expected: 'at least one quote of the source that bears the summary out',
    mend: 'Name an excerpt by its event and start. The position is set aside.',
  }));
  return false;
}

/** An event that carries a quote of a comparison is part of it, so that it can say so. */
function tellQuotesElsewhere({ events, positions }: Comparison, path: string, report: Report): void {
  for (const [j, position] of positions.entries()) {
    for (const [k, quote] of (position.quotes ?? []).entries()) {
      if (events.includes(quote.event)) continue;
      const at = [report.positions.of(position, j), 'quotes', report.positions.of(quote, k)] as const;
      report.warning('quote of another event', () => ({
        path: jsonPath(path, 'positions', ...at, 'event'),
        value: quote.event,
        expected: `one of the comparison’s events: ${events.join(', ')}`,
        mend: 'Add it to the events of the comparison.',
      }));
    }
  }
}

function isWorthwhile({ events, positions }: Comparison, path: string, report: Report): boolean {
  if (positions.length < 2) {
    report.error('nothing to compare', () => ({
      path: `${path}.positions`,
      value: positions,
      expected: 'at least two positions',
      mend: 'Add what another source says, or the general record. The comparison is set aside.',
    }));
    return false;
  }
  if (events.length > 0) return true;
  report.error('comparison without event', () => ({
    path: `${path}.events`,
    value: events,
    expected: 'at least one event of this file',
    mend: 'Name the events that it is about. The comparison is set aside.',
  }));
  return false;
}
