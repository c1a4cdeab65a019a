/** Milliseconds of UTC since 1970-01-01T00:00Z. The optional unit keeps `Px` from being passed as `Ms`. */
export type Ms = number & { readonly unit?: 'ms' };

/** A half-open stretch of UTC time: `start` belongs to it, `end` does not. Never empty in what the page shows. */
export interface Span {
  readonly start: Ms;
  readonly end: Ms;
}
