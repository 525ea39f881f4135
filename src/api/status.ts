import { statusOf } from '../run/status.js';
import type { Status } from '../run/status.js';
import { demandReadable } from '../run/register.js';
import type { Register } from '../run/register.js';
import type { ShowOptions } from './show.js';

/**
 * What a secretariat wants to know in the morning: headline figures, what needs a decision, what is overdue and with whom, what falls
 * due in 30 days, who did not report, seats, decisions and support.
 *
 * @throws Unanswerable where records cannot be read
 */
export function status(register: Register, options: ShowOptions): Status {
  const { incomplete = false, ...on } = options;
  demandReadable(register, incomplete);
  return statusOf(register, on);
}
