import { createHash } from 'node:crypto';
import type { Day } from '../base/day.js';
import { sortBy } from '../base/order.js';
import { periodDays } from '../base/period.js';
import type { Period } from '../base/period.js';
import { plural, sortedUnique } from '../base/text.js';
import { version } from '../base/version.generated.js';
import { snapshotOf } from '../facts/snapshot.js';
import { owedUpdates } from '../facts/updates.js';
import { readData } from '../edit/apply.js';
import { editsBetween } from '../edit/difference.js';
import { orderOf } from '../edit/key-order.js';
import { shapes } from '../kinds/shape.generated.js';
import { metrics } from '../metrics/registry.generated.js';
import type { Audience } from '../model/audience.js';
import { Misuse } from '../model/errors.js';
import type { ClosedFigure, ClosedFile, Manifest } from '../model/manifest.js';
import type { Measure } from '../model/measure.js';
import type { SourceTree } from '../model/source.js';
import type { ReportFiles } from '../model/view.js';
import { sortPath } from '../parse/paths.js';
import { isValid } from '../parse/schema-check.js';
import type { Plain } from '../parse/values.js';
import { rules } from '../rules/registry.generated.js';
import type { ChangePlan } from './change-plan.js';
import { check } from './check.js';
import { textDocumentsOf } from './documents.js';
import { measure } from './measure.js';
import { snapshotFor } from './register.js';
import type { Register } from './register.js';

const formats = ['md', 'html'] as const;

type Content = { readonly [key: string]: Plain };

/** The checksum of bytes or of a text. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The path of the record and of the manifest of a period. */
export function closingPaths(period: string): { readonly record: string; readonly manifest: string } {
  return { record: `periods/${period}.yaml`, manifest: `periods/${period}.manifest.json` };
}

/** The ids of records whose update for a period is owed and has not come. */
export function missingUpdates({ parsed }: Register, period: Period, asOf: Day): readonly string[] {
  const owed = owedUpdates(snapshotOf(parsed.dataset, asOf), period);
  return owed.filter(({ reported }) => !reported).map(({ subject }) => subject.id);
}

/** What stands in the way of closing a period, each in a sentence with what to do; nothing where it may be closed. */
export function hindrances(register: Register, period: Period, today: Day, withoutUpdates: boolean): readonly string[] {
  const { parsed } = register;
  const { to } = periodDays(period, parsed.dataset.fiscalYear);
  const record = parsed.dataset.get('period', period.id);
  if (record === undefined) return [`there is no record of the period: add periods/${period.id}.yaml`];
  if (to >= today) return [`the period ends on ${to}, and has not passed yet`];
  const { status, sign_offs: signOffs = [] } = record.data;
  if (status === 'closed') return ['the period is closed already'];
  const missing = withoutUpdates ? [] : missingUpdates(register, period, today);
  const errors = check(snapshotOf(parsed.dataset, to), parsed).filter(
    ({ severity, waivedBy }) => severity === 'error' && waivedBy === null,
  );
  const [first] = errors;
  return [
    ...(status === 'signed-off' ? [] : [`the status of the period is ${status}: have its report signed off first`]),
    ...(signOffs.length > 0 ? [] : ['nobody has signed off: record it under "sign_offs"']),
    ...(missing.length === 0
      ? []
      : [
          `${plural(missing.length, 'update has', 'updates have')} not come (${missing.join(', ')}): ask for them, or close with --missing-updates`,
        ]),
    ...(first === undefined
      ? []
      : [`${plural(errors.length, 'error', 'errors')}, first ${first.path}: ${first.message}`]),
  ];
}

/** Whether a file is proved by the manifest. */
function isProved(path: string, period: string): boolean {
  const sorted = sortPath(path);
  if (sorted.sort === 'settings' || sorted.sort === 'framework') return true;
  return sorted.sort === 'record' && sorted.kind !== 'person' && path !== closingPaths(period).record;
}

/** Path → checksum of everything that a manifest proves in a tree. */
export function checksumsOf(tree: SourceTree, period: string): Readonly<Record<string, string>> {
  const files = tree.files().filter(({ path, type }) => type === 'file' && isProved(path, period));
  return Object.fromEntries(sortBy(files, ({ path }) => path).map((file) => [file.path, sha256(file.read())]));
}

function figureOf({ id, state, value, values, numerator, denominator }: Measure): ClosedFigure {
  return { id, state, value, values: [...values], numerator, denominator };
}

/** The measures of a period for an audience. Findings are no figure of the period: they hang on the rules of the day. */
export function measuresOf(register: Register, asOf: Day, audience: Audience): readonly Measure[] {
  return measure(snapshotFor(register, asOf, audience)).filter(({ id }) => id !== 'data/findings');
}

/** The audiences for which a period was signed off or published; its members always. */
function audiencesOf({ parsed }: Register, period: string): readonly Audience[] {
  const { sign_offs: signOffs = [], publications = [] } = parsed.dataset.get('period', period)?.data ?? {};
  return sortedUnique(['members', ...[...signOffs, ...publications].map(({ audience }) => audience)]) as Audience[];
}

/** What a rule or a metric says of itself, as a checksum: another text is another version of it. */
function definitions(): Manifest['definitions'] {
  const mark = (definition: object): string => sha256(JSON.stringify(definition)).slice(0, 16);
  return {
    rules: Object.fromEntries(rules.map((rule) => [rule.id, mark(rule)])),
    metrics: Object.fromEntries(metrics.map((metric) => [metric.id, mark(metric)])),
  };
}

/** The reports that were published on a period, built anew from a state of the register. */
export function publishedFiles(
  register: Register,
  period: string,
  files: ReportFiles,
): readonly (ClosedFile & { readonly text: string })[] {
  const { publications = [] } = register.parsed.dataset.get('period', period)?.data ?? {};
  const published = publications.filter(({ published_on: on }) => on !== undefined);
  return published.flatMap(({ report, audience, language }) =>
    textDocumentsOf(register, { report, period, audience, language }, formats, files).map(({ name, text }, index) => ({
      ...{ name, report, audience, language, format: formats[index] ?? 'md' },
      ...{ sha256: sha256(text), text },
    })),
  );
}

/** What a manifest is made of beside the register. */
export interface ManifestParts {
  readonly tree: SourceTree;
  readonly period: Period;
  readonly closedOn: Day;
  readonly files: ReportFiles;
}

/**
 * The manifest of a period.
 *
 * @param register as the closed commit has it
 */
export function manifestOf(register: Register, { tree, period, closedOn, files }: ManifestParts): Manifest {
  const asOf = periodDays(period, register.parsed.dataset.fiscalYear).to;
  const audiences = audiencesOf(register, period.id);
  return {
    manifest_version: 1,
    period: period.id,
    closed_on: closedOn,
    as_of: asOf,
    commit: register.provenance.commit ?? '',
    tool: { name: 'secretariat', version, schema_version: register.parsed.ownSettings.schema_version },
    records: checksumsOf(tree, period.id),
    missing_updates: [...missingUpdates(register, period, closedOn)],
    figures: Object.fromEntries(audiences.map((one) => [one, measuresOf(register, asOf, one).map(figureOf)])),
    definitions: definitions(),
    files: publishedFiles(register, period.id, files).map(({ text: _text, ...file }) => file),
  };
}

/** A manifest as it stands in its file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Reads a manifest; undefined for what does not fit its schema. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isOne = typeof value === 'object' && value !== null && isValid('manifest', value as Record<string, unknown>);
    return isOne ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Plans that a period is closed: its record with the status closed and one more entry in its history, and its manifest beside it.
 *
 * @throws Misuse where the record cannot be changed so, or a manifest stands there already
 */
export function planClosing(plan: ChangePlan, manifest: Manifest): void {
  const paths = closingPaths(manifest.period);
  const read = readData(plan.text(paths.record) ?? '');
  if (!read.ok) throw new Misuse(`"${paths.record}" cannot be read: ${read.error.message}`, read.error.help);
  plan.edit(paths.record, editsBetween(read.value, closedData(read.value, manifest.closed_on), orderOf(shapes.period)));
  plan.create(paths.manifest, manifestText(manifest));
}

/** What the record of a period holds once it is closed. */
export function closedData(data: Content, on: Day): Content {
  const { history } = data;
  const entries = Array.isArray(history) ? history : [];
  return { ...data, status: 'closed', history: [...entries, { on, status: 'closed' }] };
}
