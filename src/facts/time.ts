import { addDays, addMonths } from '../base/day.js';
import type { Day } from '../base/day.js';

/** A stretch of time with both ends included; an end that is absent is open. */
export interface Span {
  readonly from?: Day;
  readonly to?: Day;
}

/** Whether `day` lies in the span, both ends included. */
export function holdsOn(span: Span, day: Day): boolean {
  return (span.from === undefined || span.from <= day) && (span.to === undefined || span.to >= day);
}

/** Whether a fact dated `on` is known on `day`. A fact without a date counts on every day. */
export function knownOn(on: Day | undefined, day: Day): boolean {
  return on === undefined || on <= day;
}

/**
 * The entry of a list over time that holds on `day`: of several, the one that began last, and of those that began on one
 * day, the one that stands last in the file.
 */
export function latestHolding<T extends Span>(spans: readonly T[] | undefined, day: Day): T | undefined {
  let best: T | undefined;
  for (const span of spans ?? []) {
    if (holdsOn(span, day) && (span.from ?? '') >= (best?.from ?? '')) best = span;
  }
  return best;
}

/** The twelve months that end on a day, both ends included. */
export function twelveMonthsTo(day: Day): { readonly from: Day; readonly to: Day } {
  return { from: addDays(addMonths(day, -12), 1), to: day };
}
