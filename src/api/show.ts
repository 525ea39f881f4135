import type { Day } from '../base/day.js';
import type { Audience } from '../model/audience.js';
import { recordOf } from '../run/record.js';
import type { ShownRecord } from '../run/record.js';
import { demandReadable } from '../run/register.js';
import type { Register } from '../run/register.js';

/** On which day, for whom. */
export interface ShowOptions {
  readonly asOf: Day;
  /** The register is projected for them first: a record that they may not see is not there. */
  readonly audience: Audience;
  /** Show although other records cannot be read; they are named in the answer. */
  readonly incomplete?: boolean;
}

/**
 * A record with everything that points to it.
 *
 * @param id `ACT-014`, `2026-Q3/ACT-014`, or `ACT-014#M2` for an item
 * @throws Misuse with the nearest ids where there is none; Unanswerable where records cannot be read
 */
export function show(register: Register, id: string, options: ShowOptions): ShownRecord {
  const { incomplete = false, ...on } = options;
  demandReadable(register, incomplete);
  return recordOf(register, id, on);
}
