import type { Day } from '../base/day.js';
import { parsePeriod, periodDays } from '../base/period.js';
import type { Period } from '../base/period.js';
import type { Audience } from '../model/audience.js';
import { Misuse } from '../model/errors.js';
import type { ReportFiles } from '../model/view.js';
import { snapshotFor } from './register.js';
import type { Register } from './register.js';
import { buildReport, renderReport, reportFileName, reportMark, snapshotBefore } from './report.js';

export { reportMark };

/** What reports are written as. */
export type ReportFormat = 'md' | 'html';

/** Which report, on which period, for whom. */
export interface DocumentOptions {
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

/** The period and the day of a report: the period's last day unless a day is named. */
function timesOf(
  register: Register,
  { period, asOf }: DocumentOptions,
): { readonly period?: Period; readonly asOf: Day } {
  if (period === undefined) {
    if (asOf === undefined) throw new Misuse('a report needs a period or a day', 'Name the period, such as 2026-Q3.');
    return { asOf };
  }
  const named = periodNamed(period);
  return { period: named, asOf: asOf ?? periodDays(named, register.parsed.dataset.fiscalYear).to };
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
): readonly { readonly name: string; readonly text: string }[] {
  const { period, asOf } = timesOf(register, options);
  const snapshot = snapshotFor(register, asOf, options.audience);
  const view = buildReport(snapshot, snapshotBefore(snapshot, period), {
    report: options.report,
    provenance: register.provenance,
    unread: register.parsed.unread,
    ...(period === undefined ? {} : { period }),
    ...(options.language === undefined ? {} : { language: options.language }),
  });
  return formats.map((format) => ({ name: reportFileName(view, format), text: renderReport(view, format, files) }));
}
