/**
 * The public interface: open a register, check it, compute its figures, write its reports. Nothing here reads the clock or
 * prints; what depends on today takes the instant as an argument.
 *
 * @example
 * ```ts
 * import { measure, openRegister, validate } from 'secretariat';
 *
 * const register = await openRegister('data-example');
 * const { findings } = validate(register, { asOf: '2026-09-30' });
 * const { measures } = measure(register, { asOf: '2026-09-30', audience: 'public', only: ['progress/on-time'] });
 * ```
 */
import type { Day } from './base/day.js';
import { nearest } from './base/text.js';
import { readCommitTree } from './io/commit-tree.js';
import { readExamples, readFrameworks, readSchemas } from './io/package-files.js';
import { readReportFiles } from './io/report-files.js';
import { readWorkingTree } from './io/working-tree.js';
import { writeOutputs } from './io/write.js';
import type { Output, Written } from './io/write.js';
import type { Audience } from './model/audience.js';
import { Misuse } from './model/errors.js';
import type { SourceTree } from './model/source.js';
import type { Subject } from './model/subject.js';
import { explanationText as renderExplanation } from './render/explanation-text.js';
import type { Paint } from './render/paint.js';
import { measurementBasis } from './run/answers.js';
import type { Measurement } from './run/answers.js';
import { bundleSchema } from './run/bundle-schema.js';
import { describe as describeSubject } from './run/describe.js';
import type { ReportFormat } from './run/documents.js';
import { measure as measureSnapshot } from './run/measure.js';
import { demandReadable, loadRegister as loadTree, snapshotFor } from './run/register.js';
import type { Register } from './run/register.js';
import { validateRegister } from './run/validate.js';
import type { ValidateOptions, Validation } from './run/validate.js';

export { memoryTree } from './io/memory-tree.js';
export { isRegister } from './io/register-folder.js';
export { Misuse, Refusal, Unanswerable } from './model/errors.js';
export { plain as noColours } from './render/paint.js';
export { measurementJson, measurementText, validationJson, validationText } from './run/answers.js';
export { usualDay } from './run/register.js';
export type { Audience } from './model/audience.js';
export type { Day } from './base/day.js';
export type { Dataset } from './model/dataset.js';
export type { Finding, Place, Profile, Severity } from './model/finding.js';
export type { Figures, Group, Measure } from './model/measure.js';
export type { MetricsOutput, RecordData, Settings, ValidationOutput } from './model/records.generated.js';
export type { Output, Written } from './io/write.js';
export type { SourceFile, SourceTree } from './model/source.js';
export type { MetricSubject, RuleSubject, Subject } from './model/subject.js';
export type { Paint } from './render/paint.js';
export type { Measurement, TextOptions } from './run/answers.js';
export type { ReportFormat } from './run/documents.js';
export type { Register } from './run/register.js';
export type { ValidateOptions, Validation } from './run/validate.js';

/** Where in git a register is read. */
export interface OpenOptions {
  /** A branch, tag or commit id; the files on disk unless given. */
  readonly at?: string;
  /** The register's folder from the top of its repository, where it is not the top itself. */
  readonly prefix?: string;
}

/**
 * Opens a register on disk or in a commit.
 *
 * @param folder holds `secretariat.yaml`; with a prefix and a commit, any folder of the repository
 * @throws Misuse where there is no register or commit; Refusal where it is beyond a limit
 */
export async function openRegister(folder: string, options: OpenOptions = {}): Promise<Register> {
  const { at, ...place } = options;
  return loadRegister(at === undefined ? readWorkingTree(folder, place) : await readCommitTree(folder, at, place));
}

/**
 * Reads a register from any tree of files, such as one made by {@link memoryTree}.
 *
 * @throws Misuse where there is no register; Refusal where it is beyond a limit
 */
export function loadRegister(tree: SourceTree): Register {
  return loadTree(tree, readFrameworks());
}

/** Checks a register on a day. It never throws for what stands in a record: that is a finding. */
export function validate(register: Register, options: ValidateOptions): Validation {
  return validateRegister(register, options);
}

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

/** Which report, on which period, for whom. */
export interface ReportRegisterOptions {
  /** `quarterly`. */
  readonly report: string;
  /** `2026-Q3`; the last one that ended on or before the as-of day unless given. One of both is needed. */
  readonly period?: string;
  /** The day whose state is reported; the period's last day unless given. */
  readonly asOf?: Day;
  readonly audience: Audience;
  /** A language of the register; its first unless given. */
  readonly language?: string;
  readonly formats: readonly ReportFormat[];
  /** Report although records cannot be read; the report says so first. */
  readonly incomplete?: boolean;
}

/**
 * Writes a report, one document for each format. The same register gives the same text.
 *
 * @throws Misuse for a report, period or language that does not exist; Unanswerable where records cannot be read
 */
export async function report(register: Register, options: ReportRegisterOptions): Promise<readonly Output[]> {
  const { formats, incomplete = false, ...which } = options;
  demandReadable(register, incomplete);
  // What prints reports is large, and nothing else needs it.
  const { documentsOf } = await import('./run/documents.js');
  return documentsOf(register, which, formats, readReportFiles());
}

/**
 * Writes documents into a folder: all of them or none. Only files that this program wrote are replaced.
 *
 * @param folder made if it is not there
 * @throws Misuse for a folder that must not be written to; an error named WriteFailure where a write failed
 */
export async function writeDocuments(folder: string, documents: readonly Output[]): Promise<readonly Written[]> {
  const { reportMark } = await import('./run/documents.js');
  return writeOutputs(folder, documents, reportMark);
}

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

/** All schemas by name, without the one that only holds definitions for the others. */
function schemas(): Map<string, Readonly<Record<string, unknown>>> {
  const parsed = [...readSchemas()].map(([name, text]) => [name, JSON.parse(text) as Record<string, unknown>] as const);
  return new Map(parsed);
}

const sharedSchema = 'common';

/** Names what there is a schema of. */
export function listSchemas(): readonly { readonly name: string; readonly description: string }[] {
  return [...schemas()]
    .filter(([name]) => name !== sharedSchema)
    .map(([name, schema]) => ({
      name,
      description: typeof schema['description'] === 'string' ? schema['description'] : '',
    }));
}

/**
 * One self-contained JSON Schema.
 *
 * @param name a kind such as `action`, `settings`, `framework`, or the name of an output
 * @throws Misuse where there is none of this name
 */
export function schemaOf(name: string): Readonly<Record<string, unknown>> {
  const found = name === sharedSchema ? undefined : bundleSchema(name, schemas());
  if (found !== undefined) return found;
  const [best] = nearest(
    name,
    listSchemas().map((schema) => schema.name),
  );
  const help = best === undefined ? '`secretariat schema` lists all.' : `Did you mean "${best}"?`;
  throw new Misuse(`there is no schema of "${name}"`, help);
}
