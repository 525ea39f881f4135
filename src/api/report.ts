import type { Day } from '../base/day.js';
import { findBrowser, printToPdf } from '../io/browser.js';
import type { BrowserChoice } from '../io/browser.js';
import { readReportFiles } from '../io/report-files.js';
import { writeOutputs } from '../io/write.js';
import type { Output, Written } from '../io/write.js';
import type { Audience } from '../model/audience.js';
import type { ReportFormat } from '../run/documents.js';
import type { SubjectNames } from '../run/report-subject.js';
import { demandReadable } from '../run/register.js';
import type { Register } from '../run/register.js';

/** What a report is written as. */
export type FileFormat = ReportFormat | 'pdf';

/** Documents of which some are pages still to be printed. */
type Builder = (formats: readonly ReportFormat[]) => readonly Output[];

/**
 * Builds documents, and has those that are wanted as PDF printed from their pages. The browser is looked for first: a report that
 * takes a while should not be built in vain.
 */
async function withPrints(
  formats: readonly FileFormat[],
  browser: BrowserChoice | undefined,
  build: Builder,
): Promise<readonly Output[]> {
  const others = formats.filter((format) => format !== 'pdf');
  if (others.length === formats.length) return build(others);
  const program = findBrowser(browser ?? {});
  const prints: Output[] = [];
  for (const page of build(['html'])) {
    if (!('text' in page) || !page.name.endsWith('.html')) continue;
    const bytes = await printToPdf(program, page.text);
    prints.push({ name: page.name.replace(/html$/u, 'pdf'), bytes: await marked(bytes) });
  }
  return [...(others.length === 0 ? [] : build(others)), ...prints];
}

/** A PDF with the mark by which the program knows its files, in a comment behind its end, where readers look for nothing. */
async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const { reportMark } = await import('../run/documents.js');
  return Buffer.concat([bytes, Buffer.from(`\n% ${reportMark}\n`, 'latin1')]);
}

/** Which report, on which period, for whom. */
export interface ReportRegisterOptions extends SubjectNames {
  /** `quarterly`, `summary`, `member`, … */
  readonly report: string;
  /** `2026-Q3`; the last one that ended on or before the as-of day unless given. One of both is needed, or a meeting. */
  readonly period?: string;
  /** The day whose state is reported; the period's last day unless given. */
  readonly asOf?: Day;
  readonly audience: Audience;
  /** A language of the register; its first unless given. */
  readonly language?: string;
  readonly formats: readonly FileFormat[];
  /** The browser that prints `pdf`: its path or name, and the environment to look for one. */
  readonly browser?: BrowserChoice;
  /** Report although records cannot be read; the report says so first. */
  readonly incomplete?: boolean;
}

/**
 * Writes a report, one document for each format. The same register gives the same text.
 *
 * @throws Misuse for a report, period or language that does not exist; Unanswerable where records cannot be read
 */
export async function report(register: Register, options: ReportRegisterOptions): Promise<readonly Output[]> {
  const { formats, browser, incomplete = false, ...which } = options;
  demandReadable(register, incomplete);
  // What prints reports is large, and nothing else needs it.
  const { documentsOf } = await import('../run/documents.js');
  const files = readReportFiles();
  return withPrints(formats, browser, (some) => documentsOf(register, which, some, files));
}

/**
 * Writes the brief of every organisation that has a seat on the report's day, and a list of what goes to whom.
 *
 * @throws Misuse where nobody has a seat, or for a period or language that does not exist; Unanswerable where records cannot be read
 */
export async function memberBriefs(
  register: Register,
  options: Omit<ReportRegisterOptions, 'report' | 'member' | 'meeting'>,
): Promise<readonly Output[]> {
  const { formats, browser, incomplete = false, ...which } = options;
  demandReadable(register, incomplete);
  const { briefsOf } = await import('../run/documents.js');
  const files = readReportFiles();
  return withPrints(formats, browser, (some) => briefsOf(register, which, some, files));
}

/**
 * Writes documents into a folder: all of them or none. Only files that this program wrote are replaced.
 *
 * @param folder made if it is not there
 * @throws Misuse for a folder that must not be written to; an error named WriteFailure where a write failed
 */
export async function writeDocuments(folder: string, documents: readonly Output[]): Promise<readonly Written[]> {
  const { reportMark } = await import('../run/documents.js');
  return writeOutputs(folder, documents, reportMark);
}
