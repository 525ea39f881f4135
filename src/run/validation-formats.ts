/* A validation as the formats that services of continuous integration read. */
import type { Audience } from '../model/audience.js';
import type { Finding, Severity } from '../model/finding.js';
import type { Examples, RuleSubject } from '../model/subject.js';
import { project } from '../parse/project.js';
import { findingsGithub } from '../render/findings-github.js';
import { findingsGitlab } from '../render/findings-gitlab.js';
import { findingsJunit } from '../render/findings-junit.js';
import type { CheckedRecord } from '../render/findings-junit.js';
import { findingsSarif } from '../render/findings-sarif.js';
import { piecesAt } from '../render/frame.js';
import { githubSummary, summaryBytes } from '../render/github-summary.js';
import { plain } from '../render/paint.js';
import { closingLine } from './answers.js';
import { describeAll } from './describe.js';
import { commitFor } from './envelope.js';
import type { Basis } from './envelope.js';
import type { Register } from './register.js';
import { withholderOf } from './validate.js';
import type { Validation } from './validate.js';

/** Formats for services, by the names under which people ask for them. */
export const serviceFormats = ['sarif', 'github', 'gitlab', 'junit'] as const;

/** The name of a format for services. */
export type ServiceFormat = (typeof serviceFormats)[number];

/** How a validation is written for a service. */
export interface ServiceOptions {
  /** Where the register lies in its repository, such as `register/`; '' where it is the top, and unless given. */
  readonly top?: string;
  /** From which severity on a test case of JUnit fails; error unless given. */
  readonly threshold?: Severity;
  /** Whether the summary of a step of GitHub Actions is written too, so that the log can point to it. */
  readonly hasSummary?: boolean;
}

/** How a summary is written. */
export interface SummaryOptions {
  /** Where the register lies in its repository, such as `register/`; '' where it is the top, and unless given. */
  readonly top?: string;
  /** How many bytes stand in the summary already; none unless given. */
  readonly taken?: number;
}

/** Everything that the writers need, put together once. */
interface Answer {
  readonly register: Register;
  readonly validation: Validation;
  readonly basis: Basis;
  readonly closing: string;
  readonly top: string;
  readonly faults: readonly { readonly rule: string; readonly words: string }[];
}

function answerOf(register: Register, validation: Validation, top: string): Answer {
  const { asOf, audience, failures } = validation;
  const basis = { provenance: register.provenance, asOf, audience };
  const closing = closingLine(register, validation, plain);
  const faults = failures.map(({ rule, failure }) => ({ rule, words: faultWords(failure, audience) }));
  return { register, validation, basis, closing, top, faults };
}

/** What went wrong inside a rule. Its words may quote a record, and nobody can say which: only those who see all read them. */
function faultWords(failure: unknown, audience: Audience): string {
  if (audience !== 'restricted') return failure instanceof Error ? failure.name : typeof failure;
  return failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
}

/** The text at a finding's place, as far as the audience may see it. */
function valueReader({ register, validation }: Answer): (finding: Finding) => string {
  const withholder = withholderOf(register, validation);
  return (finding) => {
    const source = register.parsed.sourceOf(finding.path);
    const pieces = source === undefined ? undefined : piecesAt(source, finding);
    return pieces === undefined ? '' : withholder.pieces(finding, pieces).token;
  };
}

function sarif(answer: Answer, examples: Examples): Generator<string, void, undefined> {
  const { validation, basis, top, faults } = answer;
  const subjects = describeAll(examples).filter((subject): subject is RuleSubject => subject.what === 'rule');
  return findingsSarif(validation.findings, {
    rules: new Map(subjects.map((subject) => [subject.id, subject])),
    top,
    valueAt: valueReader(answer),
    faults,
    basis: {
      as_of: validation.asOf,
      audience: validation.audience,
      profile: validation.profile,
      commit: commitFor(basis),
      dirty: basis.provenance.dirty,
    },
  });
}

/** The records of which an audience may know. */
function recordsFor({ register, validation }: Answer): CheckedRecord[] {
  const { dataset } = register.parsed;
  const shown = validation.audience === 'restricted' ? dataset : project(dataset, validation.audience);
  return [...shown.records.values()].map(({ id, path }) => ({ id, path }));
}

/**
 * A validation in a format for a service, in parts that make one document when joined.
 *
 * @param examples what `readExamples` gives: they go into the help of SARIF
 */
export function validationFor(
  format: ServiceFormat,
  register: Register,
  validation: Validation,
  examples: Examples,
  options: ServiceOptions = {},
): Iterable<string> {
  const { top = '', threshold = 'error', hasSummary = false } = options;
  const answer = answerOf(register, validation, top);
  const { closing, faults } = answer;
  const { findings } = validation;
  switch (format) {
    case 'sarif':
      return sarif(answer, examples);
    case 'github':
      return [findingsGithub(findings, { top, closing, hasSummary })];
    case 'gitlab':
      return findingsGitlab(findings, { top });
    case 'junit':
      return findingsJunit(findings, { top, threshold, closing, faults, records: recordsFor(answer) });
  }
}

/**
 * A validation as Markdown for the summary of a step of GitHub Actions.
 *
 * @returns '' where there is no room for it
 */
export function validationSummary(register: Register, validation: Validation, options: SummaryOptions = {}): string {
  const { top = '', taken = 0 } = options;
  const { closing } = answerOf(register, validation, top);
  return githubSummary(validation.findings, { top, closing, maximumBytes: summaryBytes - taken });
}
