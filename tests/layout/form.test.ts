import { describe, expect, it } from 'vitest';
import { axisOf } from '../../src/layout/axis.ts';
import {
  BAR,
  DOT,
  formOf,
  type Measures,
  markIn,
  mostReach,
  reachIn,
  sidesOf,
  WIDE,
} from '../../src/layout/form.ts';
import { createLabels } from '../../src/layout/labels.ts';
import { UNFOLDED } from '../../src/time/fold.ts';
import { datasetOf } from '../fixtures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the form of an event', () => {
  it('is a dot below 13 pixels, and a bar with its label above from 48 on', () => {
    const wide = (pixels: number) => formOf(2 * DAY, pixels / (2 * DAY));
    expect([wide(12.9), wide(13.1), wide(47.9), wide(48.1)]).toEqual([DOT, BAR, BAR, WIDE]);
  });

  it('is a dot below 28 pixels where it lasts a day or less', () => {
    const wide = (duration: number, pixels: number) => formOf(duration, pixels / duration);
    expect([wide(DAY, 27.9), wide(DAY, 28.1), wide(HOUR, 20), wide(DAY + HOUR, 20)]).toEqual([
      DOT,
      BAR,
      DOT,
      BAR,
    ]);
  });
});

/** Ten days at ten pixels each: a day at the beginning, one of four days, and the last day. Labels are 70 pixels wide. */
const of = datasetOf(['2013-05-01', '2013-05-04/2013-05-07', '2013-05-10']);
const labels = createLabels(of, () => 70, 400);
const measures: Measures = { axis: axisOf(of, UNFOLDED), labels, perMs: 10 / DAY };

describe('what an event takes up', () => {
  it('is its mark with a gap of 18 after it: a dot of 11 about its middle, or its bar', () => {
    expect(markIn(measures, 0, DOT)).toEqual([-1, 29]);
    expect(markIn(measures, 1, BAR)).toEqual([30, 88]);
  });

  it('is more by the label and a gap of 8 on the side of the label', () => {
    expect(reachIn(measures, 1, BAR, 1)).toEqual([30, 88 + 8 + 70]);
    expect(reachIn(measures, 1, BAR, -1)).toEqual([30 - 8 - 70, 88]);
  });

  it('is at least as wide as the label that stands above it', () => {
    expect(reachIn(measures, 1, WIDE, 1)).toEqual([30, 30 + 70 + 18]);
    expect(reachIn(measures, 1, WIDE, -1)).toEqual([0, 88]);
    const short = { ...measures, labels: createLabels(of, () => 20, 400) };
    expect(reachIn(short, 1, WIDE, 1)).toEqual([30, 88]);
    expect(reachIn(short, 1, WIDE, -1)).toEqual([30, 88]);
  });

  it('never reaches further than the widest label with its gaps and a dot', () => {
    expect(mostReach(labels)).toBe(400 + 8 + 18 + 11);
  });
});

describe('the sides to try for a label', () => {
  const sides = (perDay: number, i: number, form: number) =>
    sidesOf({ ...measures, perMs: perDay / DAY }, i, form);

  it('are the right one and then the left', () => {
    expect(sides(40, 1, BAR)).toEqual([1, -1]);
  });

  it('are only the right where the left stands out by more than 48 pixels, and likewise', () => {
    expect(sides(40, 0, DOT)).toEqual([1]);
    expect(sides(40, 2, DOT)).toEqual([-1]);
  });

  it('are the right one for a label above its bar, but at the end', () => {
    expect(sides(40, 1, WIDE)).toEqual([1]);
    expect(sides(200, 2, WIDE)).toEqual([1]);
    expect(sides(20, 2, WIDE)).toEqual([-1]);
  });
});
