import { basename, dirname } from 'node:path';
import type { Day } from '../base/day.js';
import { writeOutputs } from '../io/write.js';
import type { Written } from '../io/write.js';
import type { Audience } from '../model/audience.js';
import type { Exported, ExportedFile } from '../run/exchange/format.js';
import { demandReadable } from '../run/register.js';
import type { Register } from '../run/register.js';

/** Which records leave the register, on which day, for whom. */
export interface ExportRegisterOptions {
  /** Kinds by their names (`action`) or folders (`actions`); all where there is none. */
  readonly kinds: readonly string[];
  /** A filter in the language of `list`, of one kind. */
  readonly where?: string;
  readonly asOf: Day;
  /** The register is projected for them first; only an export for `restricted` is whole. */
  readonly audience: Audience;
  /** Export although records cannot be read; the file names them. */
  readonly incomplete?: boolean;
}

/** Names of the formats in which records leave the register and come back. */
export type ExchangeFormatName = 'json' | 'jsonl' | 'csv' | 'xlsx';

/**
 * Takes records out of a register.
 *
 * @throws Misuse for a kind or filter that is none; Unanswerable where records cannot be read
 */
export async function exportRecords(register: Register, options: ExportRegisterOptions): Promise<Exported> {
  const { kinds, where, asOf, audience, incomplete = false } = options;
  demandReadable(register, incomplete);
  const { exportOf } = await import('../run/exchange/export.js');
  return exportOf(register, { asOf, audience }, { kinds, ...(where === undefined ? {} : { where }) });
}

/**
 * The files of an export: one, or with `csv` a table for each kind and each list in records.
 *
 * @param withMark whether tables begin with a byte order mark, by which Excel knows UTF-8
 */
export async function exportedFiles(
  register: Register,
  exported: Exported,
  format: ExchangeFormatName,
  withMark = false,
): Promise<readonly ExportedFile[]> {
  const { exportFiles } = await import('../run/exchange/export.js');
  return exportFiles(register, exported, format, withMark);
}

/** How many records of each kind an export holds, in words. */
export async function exportedCounts(exported: Exported): Promise<string> {
  const { countsText } = await import('../run/exchange/export.js');
  return countsText(exported);
}

/**
 * Writes the files of an export: all or none, and over nothing but earlier ones of this command.
 *
 * @param out the file, or with `csv` the folder
 * @throws Misuse for a place that must not be written to; an error named WriteFailure where a write failed
 */
export async function writeExport(
  out: string,
  files: readonly ExportedFile[],
  format: ExchangeFormatName,
): Promise<readonly Written[]> {
  const { exchangeFormats } = await import('../run/exchange/formats/registry.generated.js');
  const { isFolder = false, mark = '' } = exchangeFormats.find(({ name }) => name === format) ?? {};
  if (isFolder) return writeOutputs(out, files, mark);
  const renamed = files.map((file) => ({ ...file, name: basename(out) }));
  return writeOutputs(dirname(out), renamed, mark);
}
