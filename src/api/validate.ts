import type { Register } from '../run/register.js';
import { validateRegister } from '../run/validate.js';
import type { ValidateOptions, Validation } from '../run/validate.js';

/** Checks a register on a day. It never throws for what stands in a record: that is a finding. */
export function validate(register: Register, options: ValidateOptions): Validation {
  return validateRegister(register, options);
}
