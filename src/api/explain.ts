import { defuse } from '../base/defuse.js';
import type { Day } from '../base/day.js';
import { readExamples } from '../io/package-files.js';
import type { Audience } from '../model/audience.js';
import type { Subject } from '../model/subject.js';
import { explanationText as renderExplanation } from '../render/explanation-text.js';
import { measurementBasis } from '../run/answers.js';
import type { TextOptions } from '../run/printing.js';
import { describe as describeSubject } from '../run/describe.js';
import { explainFigure } from '../run/explain.js';
import type { ExplainedFigure } from '../run/explain.js';
import { demandReadable, snapshotFor } from '../run/register.js';
import type { Register } from '../run/register.js';

/**
 * Describes a rule, a metric, or both where they share an id: why, how, and with which examples.
 *
 * @throws Misuse naming the nearest where there is none of this id
 */
export function describe(id: string): readonly Subject[] {
  return describeSubject(id, readExamples());
}

/** On which day, for whom, and in which rows a figure is explained. */
export interface ExplainOptions {
  readonly asOf: Day;
  /** The register is projected for them first. */
  readonly audience: Audience;
  /** A dimension such as `lead`. */
  readonly by?: string;
  /** Explain although records cannot be read; the answer says so. */
  readonly incomplete?: boolean;
}

/** A figure of a register, explained. */
export interface Explanation extends ExplainedFigure {
  readonly asOf: Day;
  readonly audience: Audience;
  /** Records that could not be read, and are missing from the figure. */
  readonly unread: readonly string[];
}

/**
 * Explains a figure of a register: what counts and what does not, its values at the ends of the last four periods, and what
 * would move it.
 *
 * @throws Misuse for a metric or dimension that does not exist, and for a grouping that makes no sense; Unanswerable where
 *   records cannot be read
 */
export function explain(register: Register, id: string, options: ExplainOptions): Explanation {
  const { asOf, audience, by, incomplete = false } = options;
  demandReadable(register, incomplete);
  const which = by === undefined ? { id } : { id, by };
  const explained = explainFigure((day) => snapshotFor(register, day, audience), asOf, which);
  return { asOf, audience, unread: register.parsed.unread, ...explained };
}

/** Explains a rule or a metric in text; with an explanation of its figure in a register, that too. */
export function explanationText(
  subject: Subject,
  figure: { readonly register: Register; readonly explanation: Explanation } | undefined,
  { paint, defused }: TextOptions,
): string {
  const isRule = figure === undefined || subject.what === 'rule';
  const view = isRule
    ? undefined
    : { ...figure.explanation, basis: measurementBasis(figure.register, figure.explanation) };
  const text = renderExplanation(subject, view, paint);
  return defused ? defuse(text) : text;
}
