import { readExamples } from '../io/package-files.js';
import type { Subject } from '../model/subject.js';
import { explanationText as renderExplanation } from '../render/explanation-text.js';
import type { Paint } from '../render/paint.js';
import { measurementBasis } from '../run/answers.js';
import type { Measurement } from '../run/answers.js';
import { describe as describeSubject } from '../run/describe.js';
import type { Register } from '../run/register.js';

/**
 * Describes a rule, a metric, or both where they share an id: why, how, and with which examples.
 *
 * @throws Misuse naming the nearest where there is none of this id
 */
export function describe(id: string): readonly Subject[] {
  return describeSubject(id, readExamples());
}

/** Explains a rule or a metric in text; with a measurement of a register, its value too. */
export function explanationText(
  subject: Subject,
  value: { readonly register: Register; readonly measurement: Measurement } | undefined,
  paint: Paint,
): string {
  const isMetric = subject.what === 'metric';
  const found = isMetric ? value?.measurement.measures.find(({ id }) => id === subject.id) : undefined;
  if (value === undefined || found === undefined) return renderExplanation(subject, undefined, paint);
  const basis = measurementBasis(value.register, value.measurement);
  return renderExplanation(subject, { measure: found, basis }, paint);
}
