import { scaleLinear } from 'd3-scale';
import { daysBetween } from '../base/day.js';
import type { Day } from '../base/day.js';

/** Where a day lies between two, in per cent; days outside lie on the edge. */
export function daysAcross(from: Day, to: Day): (day: Day) => number {
  const scale = scaleLinear([0, Math.max(daysBetween(from, to), 1)], [0, 100]).clamp(true);
  return (day) => scale(daysBetween(from, day));
}
