import type { Day } from '../base/day.js';
import { parsePeriod, periodDays } from '../base/period.js';
import type { Period } from '../base/period.js';
import type { Audience } from '../model/audience.js';
import { reportingOn } from '../facts/snapshot.js';
import { Misuse, Unanswerable } from '../model/errors.js';
import type { Snapshot } from '../model/snapshot.js';
import type { OwnTemplates } from '../model/template.js';
import type { Catalogue, ReportFiles } from '../model/view.js';
import { readLanguage } from '../parse/language.js';
import { version } from '../base/version.generated.js';
import { escapeMarkdown } from '../render/escape.js';
import { english } from '../render/format.js';
import { reportDocx } from '../render/report-docx.js';
import type { Report } from '../reports/define.js';
import { snapshotFor } from './register.js';
import { reportJson } from './report-json.js';
import type { Register } from './register.js';
import { meetingNamed, membersOf, subjectOf } from './report-subject.js';
import type { SubjectNames } from './report-subject.js';
import { buildReport, renderReport, reportFileName, reportMark, reportNamed, snapshotBefore } from './report.js';

export { reportMark };

/** What reports are written as in text. */
export type TextFormat = 'md' | 'html' | 'json';

/** What reports are written as here; a PDF is printed from the page by who can start a browser. */
export type ReportFormat = TextFormat | 'docx';

/** A report in text, with the name of its file. */
export interface TextDocument {
  readonly name: string;
  readonly text: string;
}

/** A report in a format, with the name of its file. */
export type Document = TextDocument | { readonly name: string; readonly bytes: Uint8Array };

/** Which report, on which period, for whom. */
export interface DocumentOptions extends SubjectNames {
  readonly report: string;
  readonly period?: string;
  readonly asOf?: Day;
  readonly audience: Audience;
  readonly language?: string;
}

/** The period that was named. @throws Misuse for what is none */
function periodNamed(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw new Misuse(`"${text}" is no period`, 'Write it as 2026-Q3, 2026-H2 or 2026.');
  return period;
}

/** The day of a meeting, where a report is about one. @throws Misuse for one that there is not */
function dayOfMeeting({ parsed }: Register, { meeting }: DocumentOptions): Day | undefined {
  return meeting === undefined ? undefined : meetingNamed(parsed.dataset, meeting).data.date;
}

/** The period and the day of a report: the period's last day or that of the meeting, unless a day is named. */
function timesOf(register: Register, options: DocumentOptions): { readonly period?: Period; readonly asOf: Day } {
  const { period } = options;
  const asOf = options.asOf ?? (period === undefined ? dayOfMeeting(register, options) : undefined);
  if (period === undefined) {
    if (asOf === undefined) throw new Misuse('a report needs a period or a day', 'Name the period, such as 2026-Q3.');
    return { asOf };
  }
  const named = periodNamed(period);
  return { period: named, asOf: asOf ?? periodDays(named, register.parsed.dataset.fiscalYear).to };
}

const catalogues = new Map<string, Catalogue>();

/** The program's words in a language: of its code, or of the language without its region. English stands in the code itself. */
export function catalogueFor(language: string, { languages }: ReportFiles, own: OwnTemplates): Catalogue | undefined {
  const codes = [language, language.split('-')[0] ?? ''];
  for (const code of codes) {
    const found = own.languages.get(code);
    if (found !== undefined) return found;
  }
  const code = codes.find((one) => one !== 'en' && languages.has(one));
  if (code === undefined) return undefined;
  const catalogue = catalogues.get(code) ?? readLanguage(code, languages.get(code) ?? '');
  catalogues.set(code, catalogue);
  return catalogue;
}

/** The files from which reports of a register are printed: its own in the place of those that ship. */
function filesOf({ parsed: { templates } }: Register, files: ReportFiles): ReportFiles {
  if (templates.report.size === 0 && templates.style === null) return files;
  return {
    ...files,
    templates: new Map([...files.templates, ...templates.report]),
    style: templates.style ?? files.style,
  };
}

/** @throws Unanswerable where a template of the register's own has a mistake: the report would not be the one that was meant */
export function demandTemplates({ parsed: { templates } }: Register): void {
  const [first] = templates.faulty;
  if (first === undefined) return;
  throw new Unanswerable(
    `${first} has a mistake, so nothing can be printed`,
    'Run `secretariat validate` and mend what it says.',
  );
}

/** How many records an audience does not see, where the settings say that it may be told; else 0. */
function withheldFrom({ parsed }: Register, { dataset }: Snapshot): number {
  const isTold = parsed.dataset.settings.show_withheld_counts === true;
  return isTold ? parsed.dataset.records.size - dataset.records.size : 0;
}

/** The organisation whose brief is made, by id: it is told what nobody else is. */
function organisationBriefed({ parsed }: Register, { scope }: Report, { member }: SubjectNames): string | undefined {
  if (scope !== 'member' || member === undefined) return undefined;
  return parsed.dataset.get('member', member)?.data.organisation ?? member;
}

/** Builds a report. @returns what prints it in a format */
function printerOf(
  register: Register,
  options: DocumentOptions,
  files: ReportFiles,
): { readonly text: (format: TextFormat) => TextDocument; readonly docx: () => Document } {
  demandTemplates(register);
  const { period, asOf } = timesOf(register, options);
  const report = reportNamed(options.report);
  const known = snapshotFor(register, asOf, options.audience, organisationBriefed(register, report, options));
  const snapshot = period === undefined ? known : reportingOn(known, period);
  const catalogue = catalogueFor(
    options.language ?? snapshot.dataset.settings.languages[0] ?? 'en',
    files,
    register.parsed.templates,
  );
  const printedFrom = filesOf(register, files);
  const words = catalogue === undefined ? {} : { catalogue };
  const { provenance } = register;
  const { unread } = register.parsed;
  const view = buildReport(snapshot, snapshotBefore(snapshot), {
    ...words,
    report: report.name,
    subject: subjectOf(report, options, snapshot.dataset),
    provenance,
    unread,
    withheld: withheldFrom(register, snapshot),
    ...(options.language === undefined ? {} : { language: options.language }),
  });
  const basis = { provenance, audience: options.audience, isIncomplete: unread.length > 0 };
  return {
    text: (format) => ({
      name: reportFileName(view, format),
      text: format === 'json' ? reportJson(view, basis) : renderReport(view, format, printedFrom, catalogue),
    }),
    docx: () => ({ name: reportFileName(view, 'docx'), bytes: reportDocx(view, catalogue?.format ?? english) }),
  };
}

/**
 * Builds a report once and prints it in each format.
 *
 * @returns files with their names, in the order of the formats
 * @throws Misuse for a report, period or language that does not exist
 */
export function documentsOf(
  register: Register,
  options: DocumentOptions,
  formats: readonly ReportFormat[],
  files: ReportFiles,
): readonly Document[] {
  const printer = printerOf(register, options, files);
  return formats.map((format) => (format === 'docx' ? printer.docx() : printer.text(format)));
}

/** The same for formats that are text. */
export function textDocumentsOf(
  register: Register,
  options: DocumentOptions,
  formats: readonly TextFormat[],
  files: ReportFiles,
): readonly TextDocument[] {
  return formats.map(printerOf(register, options, files).text);
}

/** What was made for whom, as Markdown: the list by which the briefs are sent out. */
function distributionList(register: Register, members: readonly string[], briefs: readonly Document[][]): string {
  const { dataset } = register.parsed;
  const rows = members.map((id, index) => {
    const { name, short_name: short } = dataset.get('organisation', id)?.data ?? {};
    const title = short ?? (typeof name === 'string' ? name : Object.values(name ?? {})[0]) ?? id;
    const files = (briefs[index] ?? []).map((document) => escapeMarkdown(document.name)).join(', ');
    return `| ${escapeMarkdown(id)} | ${escapeMarkdown(title)} | ${files} |`;
  });
  return [
    '# Briefs for members',
    '',
    '| Member | Name | Files |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '---',
    '',
    `${reportMark} ${version}.`,
    '',
  ].join('\n');
}

/**
 * Builds the brief of every organisation that has a seat on the report's day, and a list of what goes to whom.
 *
 * @returns the briefs in order of the members' ids, then the list
 * @throws Misuse where nobody has a seat
 */
export function briefsOf(
  register: Register,
  options: Omit<DocumentOptions, 'report' | 'member' | 'meeting'>,
  formats: readonly ReportFormat[],
  files: ReportFiles,
): readonly Document[] {
  const { asOf } = timesOf(register, { ...options, report: 'member' });
  const members = membersOf(snapshotFor(register, asOf, options.audience));
  const [first] = members;
  if (first === undefined) {
    throw new Misuse('nobody has a seat on this day', 'Record the seats under members/, or name one with --member.');
  }
  const briefs = members.map((member) => [
    ...documentsOf(register, { ...options, report: 'member', member }, formats, files),
  ]);
  const sample =
    briefs[0]?.[0]?.name.replace(/\.[a-z]+$/u, '').replace(`member-${first}-`, 'member-list-') ?? 'member-list';
  return [...briefs.flat(), { name: `${sample}.md`, text: distributionList(register, members, briefs) }];
}
