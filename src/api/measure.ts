import type { Day } from '../base/day.js';
import type { Audience } from '../model/audience.js';
import type { Measurement } from '../run/answers.js';
import { measure as measureSnapshot } from '../run/measure.js';
import { demandReadable, snapshotFor } from '../run/register.js';
import type { Register } from '../run/register.js';

/** Which figures, on which day, for whom. */
export interface MeasureRegisterOptions {
  readonly asOf: Day;
  /** The register is projected for them first, so that no figure stands on what they may not see. */
  readonly audience: Audience;
  /** Metrics (`progress/on-time`) or families (`progress`); all unless given. */
  readonly only?: readonly string[];
  /** A dimension such as `lead`. */
  readonly by?: string;
  /** Compute although records cannot be read; they are named in the answer. */
  readonly incomplete?: boolean;
}

/**
 * Computes figures of a register.
 *
 * @throws Misuse for a metric or dimension that does not exist; Unanswerable where records cannot be read
 */
export function measure(register: Register, options: MeasureRegisterOptions): Measurement {
  const { asOf, audience, incomplete = false, ...which } = options;
  demandReadable(register, incomplete);
  const measures = measureSnapshot(snapshotFor(register, asOf, audience), which);
  return { asOf, audience, measures, unread: register.parsed.unread };
}
