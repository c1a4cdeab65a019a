/** A publication date, or the two ends of a range, as EDTF: `[[2013, 5, 17], [2013, 5, 21]]` is `2013-05-17/2013-05-21`. */
export function issuedAsEdtf(dates: readonly (readonly number[])[]): string {
  return dates
    .map(([year = 0, ...rest]) =>
      [isoYear(year), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'),
    )
    .join('/');
}

/** CSL counts years as historians do, without a year 0; EDTF has one, so that −44 is written -0043. */
function isoYear(year: number): string {
  const astronomical = year < 0 ? year + 1 : year;
  return `${astronomical < 0 ? '-' : ''}${String(Math.abs(astronomical)).padStart(4, '0')}`;
}
