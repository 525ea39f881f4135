import { appendText, bytesOf, prefixInRepository } from '../io/repository-place.js';
import { readExamples } from '../io/package-files.js';
import { settlePrefix } from '../io/git.js';
import type { Register } from '../run/register.js';
import type { Validation } from '../run/validate.js';
import { validationFor, validationSummary } from '../run/validation-formats.js';
import type { ServiceFormat, ServiceOptions } from '../run/validation-formats.js';

/**
 * A validation in the format of a service, in parts that make one document when joined: SARIF 2.1.0, commands of GitHub
 * Actions, a code-quality report of GitLab, or JUnit.
 */
export function serviceReport(
  format: ServiceFormat,
  register: Register,
  validation: Validation,
  options: ServiceOptions = {},
): Iterable<string> {
  return validationFor(format, register, validation, readExamples(), options);
}

/**
 * Where in its repository a register lies, as services name files.
 *
 * @param prefix where the caller knows it
 * @returns with `/` at the end; '' at the top, or outside of any repository
 * @throws Misuse for a prefix that points outside
 */
export function registerTop(folder: string, prefix?: string): string {
  if (prefix === undefined) return prefixInRepository(folder);
  const settled = settlePrefix(prefix);
  return settled === '' ? '' : `${settled}/`;
}

/**
 * Adds a validation as Markdown to the summary of a step of GitHub Actions; nothing where there is no more room.
 *
 * @param file the one that the service names
 * @param top as {@link registerTop} gives it
 * @throws where the file cannot be written
 */
export function appendStepSummary(file: string, register: Register, validation: Validation, top: string): void {
  appendText(file, validationSummary(register, validation, { top, taken: bytesOf(file) }));
}
