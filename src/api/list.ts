import type { Day } from '../base/day.js';
import type { Audience } from '../model/audience.js';
import { listOf, listedCells } from '../run/listing.js';
import type { Listed } from '../run/listing.js';
import { demandReadable } from '../run/register.js';
import type { Register } from '../run/register.js';

/** Which records, in which order, and what of them; on which day, for whom. */
export interface ListRegisterOptions {
  /** A kind, by its name (`action`) or its folder (`actions`). */
  readonly kind: string;
  /** A filter in the language that REFERENCE.md describes; all records unless given. */
  readonly where?: string;
  /** Fields with commas between them, `-` before those that descend; the order of ids unless given. */
  readonly sort?: string;
  /** Fields with commas between them; what the kind shows first unless given. */
  readonly columns?: string;
  readonly asOf: Day;
  /** The register is projected for them first: what they may not see can be neither shown nor asked for. */
  readonly audience: Audience;
  /** List although records cannot be read; they are named in the answer. */
  readonly incomplete?: boolean;
}

/**
 * Lists records of a kind.
 *
 * @throws Misuse that points into the filter, order or columns; Unanswerable where records cannot be read
 */
export function list(register: Register, options: ListRegisterOptions): Listed {
  const { asOf, audience, incomplete = false, ...query } = options;
  demandReadable(register, incomplete);
  return listOf(register, { asOf, audience }, query);
}

/** A list as comma-separated values, in which no spreadsheet finds a formula. */
export async function listCsv(register: Register, listed: Listed): Promise<string> {
  const { csv } = await import('../exchange/csv.js');
  return csv(listedCells(register, listed));
}
