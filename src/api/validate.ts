import { firstCommits } from '../io/first-commits.js';
import type { Register } from '../run/register.js';
import { validateRegister } from '../run/validate.js';
import type { ValidateOptions, Validation } from '../run/validate.js';
import { proposeYounger, twinFiles } from '../run/younger.js';

/** Checks a register on a day. It never throws for what stands in a record: that is a finding. */
export function validate(register: Register, options: ValidateOptions): Validation {
  return validateRegister(register, options);
}

/**
 * Findings with the younger of two records that have one id proposed for another, where git can tell which that is. git is asked only
 * where there are any.
 *
 * @param folder the register's folder
 * @throws Misuse where git cannot be started
 */
export async function proposeRenumbering(folder: string, validation: Validation): Promise<Validation> {
  const paths = twinFiles(validation.findings);
  if (paths.length === 0) return validation;
  return { ...validation, findings: proposeYounger(validation.findings, await firstCommits(folder, paths)) };
}
