import type { Day } from '../base/day.js';
import { periodDays } from '../base/period.js';
import type { Period } from '../base/period.js';
import { reportingOn } from '../facts/snapshot.js';
import type { Audience } from '../model/audience.js';
import type { Measurement } from '../run/answers.js';
import { measure as measureSnapshot } from '../run/measure.js';
import { demandReadable, snapshotFor } from '../run/register.js';
import type { Register } from '../run/register.js';

/** Which figures, on which day, for whom. */
export interface MeasureRegisterOptions {
  readonly asOf: Day;
  /** What figures about a period are about; the last reporting period that ended unless given. */
  readonly period?: Period;
  /** The register is projected for them first, so that no figure stands on what they may not see. */
  readonly audience: Audience;
  /** Metrics (`progress/on-time`) or families (`progress`); all unless given. */
  readonly only?: readonly string[];
  /** A dimension such as `lead`. */
  readonly by?: string;
  /** Compute although records cannot be read; they are named in the answer. */
  readonly incomplete?: boolean;
}

/** The last day of a period, by the fiscal year of the register. */
export function lastDayOf({ parsed }: Register, period: Period): Day {
  return periodDays(period, parsed.dataset.fiscalYear).to;
}

/**
 * Computes figures of a register.
 *
 * @throws Misuse for a metric or dimension that does not exist; Unanswerable where records cannot be read
 */
export function measure(register: Register, options: MeasureRegisterOptions): Measurement {
  const { asOf, audience, period, incomplete = false, ...which } = options;
  demandReadable(register, incomplete);
  const known = snapshotFor(register, asOf, audience);
  const snapshot = period === undefined ? known : reportingOn(known, period);
  const measures = measureSnapshot(snapshot, which);
  return { asOf, audience, measures, unread: register.parsed.unread, ...(period === undefined ? {} : { period }) };
}
