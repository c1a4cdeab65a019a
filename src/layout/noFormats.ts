/*
 * Stands in the page for d3-format, which d3-scale brings to write the numbers of ticks: here ticks are dates, which
 * are written elsewhere.
 */

const noFormat = () => '';

export {
  noFormat as format,
  noFormat as formatPrefix,
  noFormat as formatSpecifier,
  noFormat as precisionFixed,
  noFormat as precisionPrefix,
  noFormat as precisionRound,
};
