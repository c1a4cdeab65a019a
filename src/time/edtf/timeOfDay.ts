import { DAY, HOUR, MINUTE, SECOND } from '../calendar.ts';
import type { Ms } from '../span.ts';
import { type Cursor, peek, take, takeAll, unexpected } from './cursor.ts';
import { failure } from './failure.ts';
import type { EdtfFailure } from './types.ts';

const DIGITS = '0123456789';

export interface TimeOfDay {
  /** From the start of the written day in UTC; below 0 or above a day where the offset moves it there. */
  readonly sinceMidnight: Ms;
  /** How long what is written lasts: a minute, a second, or a millisecond for fractions of a second. */
  readonly lasts: Ms;
}

/**
 * Reads what follows the `T`: `14:30`, `14:30:15`, `14:30:15.25`, with `Z`, an offset such as `+02:00`, or neither,
 * which is taken as UTC. `24:00` is the end of the day.
 */
export function readTimeOfDay(cursor: Cursor): TimeOfDay | EdtfFailure {
  const from = cursor.at;
  const hour = readTwo(cursor, 'hour', 24);
  if (typeof hour !== 'number') return hour;
  if (take(cursor, ':') === '') return unexpected(cursor, '":" and the minutes');
  const minute = readTwo(cursor, 'minute', 59);
  if (typeof minute !== 'number') return minute;
  let sinceMidnight = hour * HOUR + minute * MINUTE;
  let lasts = MINUTE;
  if (take(cursor, ':') !== '') {
    const second = readTwo(cursor, 'second', 59);
    if (typeof second !== 'number') return second;
    sinceMidnight += second * SECOND;
    lasts = SECOND;
    if (take(cursor, '.') !== '') {
      const fraction = takeAll(cursor, DIGITS);
      if (fraction === '') return unexpected(cursor, 'digits after the decimal point');
      sinceMidnight += Number(fraction.padEnd(3, '0').slice(0, 3));
      lasts = 1;
    }
  }
  if (sinceMidnight > DAY) {
    return failure(`time ${cursor.text.slice(from, cursor.at)} does not exist`, 'a time up to 24:00', from);
  }
  const offset = readOffset(cursor);
  return typeof offset === 'number' ? { sinceMidnight: sinceMidnight - offset, lasts } : offset;
}

/** East of UTC is positive. */
function readOffset(cursor: Cursor): Ms | EdtfFailure {
  const from = cursor.at;
  if (peek(cursor) === '' || take(cursor, 'Z') !== '') return 0;
  const sign = take(cursor, '+-');
  if (sign === '') return unexpected(cursor, '"Z", an offset such as +02:00, or the end');
  const hours = readTwo(cursor, 'offset hour', 14);
  if (typeof hours !== 'number') return hours;
  let minutes = 0;
  if (take(cursor, ':') !== '' || peek(cursor) !== '') {
    const read = readTwo(cursor, 'offset minute', 59);
    if (typeof read !== 'number') return read;
    minutes = read;
  }
  const offset = (sign === '-' ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
  const exists = sign === '-' ? offset < 0 && offset >= -12 * HOUR : offset <= 14 * HOUR;
  return exists
    ? offset
    : failure(
        `offset ${cursor.text.slice(from, cursor.at)} does not exist`,
        'an offset from -12:00 to +14:00, +00:00 for none',
        from,
      );
}

function readTwo(cursor: Cursor, name: string, max: number): number | EdtfFailure {
  const from = cursor.at;
  const digits = take(cursor, DIGITS) + take(cursor, DIGITS);
  if (digits.length < 2) return unexpected(cursor, `two digits for the ${name}`);
  const value = Number(digits);
  return value <= max ? value : failure(`${name} ${digits} does not exist`, `00 to ${max}`, from);
}
