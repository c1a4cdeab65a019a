import { seededRandom } from '../../src/lib/rng.ts';

/** Makes random EDTF strings; the same seed makes the same ones. */
export function corpus(seed: number) {
  const random = seededRandom(seed);
  const int = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
  const pick = <T>(values: readonly T[]): T => values[int(0, values.length - 1)]!;
  const pad = (n: number, places = 2) => String(n).padStart(places, '0');

  const year = () => {
    const n = pick([int(1900, 2030), int(1, 9999), int(0, 120), -int(1, 9999), -int(1, 120)]);
    return n < 0 ? `-${pad(-n, 4)}` : pad(n, 4);
  };
  /** Days to 31 in every month: some do not exist, and both parsers should say so. */
  const day = () => pad(int(1, pick([28, 29, 30, 31])));
  const month = () => `${year()}-${pad(int(1, 12))}`;
  const date = () => pick([year, month, () => `${month()}-${day()}`])();
  const clock = () =>
    `${pad(int(0, 23))}:${pad(int(0, 59))}${pick(['', `:${pad(int(0, 59))}`, `:00.${pad(int(0, 999), 3)}`])}`;
  const offset = () =>
    pick(['Z', `+${pad(int(0, 13))}:${pad(int(0, 59))}`, `-${pad(int(1, 11))}${pad(int(0, 59))}`, '+02']);
  const dateTime = () => `${month()}-${day()}T${pick([clock(), clock(), '24:00'])}${offset()}`;

  const mark = () => pick(['?', '~', '%']);
  const qualified = () => `${date()}${mark()}`;
  const partlyQualified = () => {
    const parts = date()
      .replace(/(?<=\d)-/g, ' ')
      .split(' ');
    const at = int(0, parts.length - 1);
    // A lone year takes its mark before it, or after it as `qualified` has it.
    const before = parts.length === 1 || random() < 0.5;
    return parts.map((part, i) => (i === at ? (before ? mark() + part : part + mark()) : part)).join('-');
  };
  const unspecified = () => {
    const digits = pad(int(0, 9999), 4);
    const y = pick([`${digits.slice(0, 3)}X`, `${digits.slice(0, 2)}XX`, 'XXXX', digits]);
    return pick([
      () => y.replace(/^\d+$/, `${digits.slice(0, 3)}X`),
      () => `${pick([digits, 'XXXX'])}-XX`,
      () => `${pick([digits, 'XXXX'])}-XX-XX`,
      () => `${digits}-${pad(int(1, 12))}-XX`,
    ])();
  };
  const maskedAnywhere = () => {
    const hide = (digits: string) => [...digits].map((d) => (random() < 0.4 ? 'X' : d)).join('');
    return `${hide(pad(int(100, 9999), 4))}${pick(['', `-${hide(pad(int(1, 12)))}`, `-${pad(int(1, 12))}-${hide(day())}`])}`;
  };
  const division = () => `${year()}-${pick([33, 34, 35, 36, 40, 41])}`;
  const interval = () =>
    `${pick([date, date, qualified, dateTime])()}/${pick([date, date, qualified, dateTime])()}`;
  const openInterval = () => pick([`${date()}/..`, `../${date()}`, `${date()}/`, `/${qualified()}`]);
  const set = () => {
    const kind = pick([year, month, () => `${month()}-${day()}`]);
    const dates = Array.from({ length: int(1, 5) }, kind);
    // The library takes a set's first and last members for its bounds, so they come in order.
    dates.sort((a, b) => signed(a) - signed(b) || (a < b ? -1 : 1));
    const range =
      dates.length > 2 && random() < 0.5 ? [`${dates[0]}..${dates[1]}`, ...dates.slice(2)] : dates;
    const [open, close] = pick([
      ['[', ']'],
      ['{', '}'],
    ]) as [string, string];
    return `${open}${pick(['', '', '..'])}${range.join(',')}${pick(['', '', '..'])}${close}`;
  };
  const signed = (text: string) => Number(/^-?\d{4}/.exec(text)![0]);

  return {
    random,
    int,
    pick,
    date,
    any: () =>
      pick([
        date,
        date,
        dateTime,
        qualified,
        partlyQualified,
        unspecified,
        maskedAnywhere,
        division,
        interval,
        interval,
        openInterval,
        set,
        set,
      ])(),
    /** The text with one character taken out, put in or replaced. */
    mutate: (text: string) => {
      const at = int(0, text.length);
      const inserted = pick(['', ...'0123456789-XYTZSE?~%/.,[]{}: +'.split('')]);
      return text.slice(0, at) + inserted + text.slice(at + int(0, 1));
    },
  };
}
