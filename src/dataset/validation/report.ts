import { type Finding, preview } from '../findings.ts';
import { FilePositions } from './positions.ts';
import { Suggestions } from './suggestions.ts';

/** A finding before its value is shortened. */
export interface Remark {
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
  readonly mend: string;
}

/** How many findings of one sort are told one by one; the others are counted. */
export const TOLD_PER_SORT = 200;

interface Sort {
  readonly severity: Finding['severity'];
  count: number;
  last: Finding;
}

/**
 * Gathers the findings of one validation, in the order in which they are made, and counts what is set aside.
 * A remark is handed in as a function, called only while findings of its sort are still told: a file with a million
 * broken records costs no more than one with two hundred.
 */
export class Report {
  readonly suggestions = new Suggestions();
  readonly positions = new FilePositions();
  readonly #told: Finding[] = [];
  readonly #sorts = new Map<string, Sort>();
  readonly #leftOut = new Map<string, Set<string>>();
  readonly #mended = new Set<object>();
  #setAside = 0;

  error(sort: string, remark: () => Remark): void {
    this.#add('error', sort, remark);
  }

  warning(sort: string, remark: () => Remark): void {
    this.#add('warning', sort, remark);
  }

  /** Counts a record, or an entry of one, that is left out; its id lets later findings say so. */
  setAside(list: string, id?: unknown): void {
    this.#setAside++;
    if (typeof id !== 'string') return;
    const ids = this.#leftOut.get(list);
    if (ids) ids.add(id);
    else this.#leftOut.set(list, new Set([id]));
  }

  isSetAside(list: string, id: string): boolean {
    return this.#leftOut.get(list)?.has(id) ?? false;
  }

  /** Notes that a record is no longer what the file says: something of it is left out. */
  mend(record: object): void {
    this.#mended.add(record);
  }

  isMended(record: object): boolean {
    return this.#mended.has(record);
  }

  get setAsideCount(): number {
    return this.#setAside;
  }

  /** How many findings of a severity there are, with those that are only counted. */
  count(severity: Finding['severity']): number {
    let total = 0;
    for (const sort of this.#sorts.values()) if (sort.severity === severity) total += sort.count;
    return total;
  }

  /** All findings told one by one, then one for each sort that has more. */
  findings(): Finding[] {
    const rest: Finding[] = [];
    for (const { count, last } of this.#sorts.values()) {
      if (count > TOLD_PER_SORT) {
        rest.push({ ...last, path: '$', received: `${count - TOLD_PER_SORT} more like ${last.path}` });
      }
    }
    return [...this.#told, ...rest];
  }

  #add(severity: Finding['severity'], sort: string, remark: () => Remark): void {
    const key = `${severity} ${sort}`;
    const known = this.#sorts.get(key);
    if (known && known.count >= TOLD_PER_SORT) {
      known.count++;
      return;
    }
    const { path, value, expected, mend } = remark();
    const finding = { severity, path, received: preview(value), expected, mend };
    this.#told.push(finding);
    if (known) {
      known.count++;
      known.last = finding;
    } else this.#sorts.set(key, { severity, count: 1, last: finding });
  }
}
