import { basename, dirname } from 'node:path';
import { createFiles } from '../io/create-files.js';
import { readImportFiles } from '../io/import-files.js';
import { readTemplates } from '../io/package-files.js';
import { namesOnBranches } from '../io/names-on-branches.js';
import { stands } from '../io/register-folder.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Finding } from '../model/finding.js';
import type { KindName } from '../model/record.js';
import { demandReadable } from '../run/register.js';
import type { ChangePlan } from '../run/change-plan.js';
import type { ImportOutcome } from '../run/exchange/import-answers.js';
import type { KnownMapping } from '../run/exchange/mapping/mapping.js';
import type { NamedBytes } from '../run/exchange/read-import.js';
import type { TextOptions } from '../run/printing.js';
import { recordFiles } from '../run/set.js';
import { schemaFolder, schemaLine } from '../run/start/records.js';
import { planChanges } from './change.js';
import type { Workspace } from './change.js';

/** How files are to be understood. */
export interface ImportOptions {
  /** What tables hold, where their names do not tell: `action`, `actions`, `action.milestones`. */
  readonly kind?: string;
  /** What the headings of tables mean; those that the register remembers are known without. */
  readonly mapping?: KnownMapping;
  /** Write references that lead nowhere as they stand. */
  readonly force?: boolean;
}

/** An import as it would be done. */
export interface ImportProposal extends ImportOutcome {
  readonly plan: ChangePlan;
  /** Whether a row is refused: then nothing of it may be written. */
  readonly isRefused: boolean;
  /** Mappings that were made up for tables that no mapping knows, as YAML: a person must look through them first. */
  readonly madeUp: readonly { readonly file: string; readonly text: string }[];
  /** Where the mapping that was given will be remembered, if it is not yet. */
  readonly remembers: string | undefined;
}

/** A mapping that was read, or what is wrong with it. */
export type MappingReading =
  | { readonly ok: true; readonly value: KnownMapping }
  | { readonly ok: false; readonly error: { readonly text: string; readonly findings: readonly Finding[] } };

/**
 * Reads files to import: those of a folder, or single ones.
 *
 * @throws Misuse for what is not there, is no file or is too large
 */
export async function openImport(paths: readonly string[]): Promise<readonly NamedBytes[]> {
  const { exchangeFormats } = await import('../run/exchange/formats/registry.generated.js');
  return readImportFiles(
    paths,
    exchangeFormats.flatMap(({ endings }) => endings),
  );
}

/**
 * Reads what the headings of tables mean.
 *
 * @returns everything that is wrong with it, each at its place
 * @throws Misuse where there is no such file
 */
export async function openMapping(path: string): Promise<MappingReading> {
  const { readMapping } = await import('../run/exchange/mapping/mapping.js');
  const [file] = readImportFiles([path], ['.yaml']);
  return readMapping(path, file?.bytes ?? new Uint8Array());
}

/** What is wrong with a mapping, for people: each finding with its line. */
export async function mappingFindingsText(
  text: string,
  findings: readonly Finding[],
  options: TextOptions,
): Promise<string> {
  const { mappingFindingsText: textOf } = await import('../run/exchange/mapping/mapping-text.js');
  return textOf(text, findings, options);
}

/** Writes a mapping that was made up, to be looked through. @throws Misuse or WriteFailure where something stands there */
export function writeMapping(path: string, text: string): void {
  createFiles(dirname(path), [{ path: basename(path), text }]);
}

/** The names of files that the folders of some kinds have or had on any branch. */
async function branchNames(
  folder: string,
  kinds: readonly KindName[],
): Promise<ReadonlyMap<KindName, ReadonlySet<string>>> {
  const names = new Map<KindName, ReadonlySet<string>>();
  for (const kind of new Set(kinds)) {
    if (shapes[kind].prefix !== undefined) names.set(kind, await namesOnBranches(folder, shapes[kind].folder));
  }
  return names;
}

/**
 * Works out what importing files would do, row by row. Nothing is written, and no record is ever taken away.
 *
 * @throws Misuse for a file that cannot be read as a whole, settings that cannot, or a table of which nobody says what its rows are
 */
export async function proposeImport(
  workspace: Workspace,
  files: readonly NamedBytes[],
  options: ImportOptions = {},
): Promise<ImportProposal> {
  const { readImport } = await import('../run/exchange/read-import.js');
  const { planRecords } = await import('../run/exchange/plan-import.js');
  const { isRefused } = await import('../run/exchange/import-answers.js');
  const { readForeign } = await import('../run/exchange/mapping/read-foreign.js');
  const { rememberMapping } = await import('../run/exchange/mapping/remember.js');
  const { folder, tree, register } = workspace;
  demandReadable(register, true);
  const reading = await readImport(files, options.kind);
  const { languages } = register.parsed.dataset.settings;
  const foreign = readForeign(reading.foreign, {
    tree,
    languages,
    catalogues: () => readTemplates('languages', '.yaml'),
    given: options.mapping,
  });
  const records = [...reading.records, ...foreign.records];
  const plan = planChanges(workspace);
  const hasSchemas = stands(`${folder}/${schemaFolder}`);
  const outcomes = planRecords(records, {
    plan,
    dataset: register.parsed.dataset,
    files: recordFiles(tree),
    namesOnBranches: await branchNames(
      folder,
      records.filter(({ id }) => id === undefined).map(({ kind }) => kind),
    ),
    schemaLine: (path, kind) => (hasSchemas ? schemaLine(path, kind) : undefined),
    isForced: options.force === true,
  });
  const problems = [...reading.problems, ...foreign.problems];
  const outcome = { files: foreign.noted(reading.files), records: outcomes, problems, warnings: foreign.warnings };
  const remembers = options.mapping === undefined ? undefined : rememberMapping(plan, tree, options.mapping);
  return { ...outcome, plan, isRefused: isRefused(outcome), madeUp: foreign.madeUp, remembers };
}
