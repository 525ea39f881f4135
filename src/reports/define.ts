import type { Audience } from '../model/audience.js';
import type { Phrase } from '../model/view.js';

/** What a report is about, besides its period: the whole register, one member organisation, or one meeting. */
export type ReportScope = 'register' | 'member' | 'meeting';

/** A report, described as data: which sections it has, in the order in which they are read. */
export interface Report {
  /** As people type it: `quarterly`. */
  readonly name: string;
  /** What stands on its first page. In catalogues: `report.NAME`. */
  readonly title: Phrase;
  /** One line for help and the reference. */
  readonly summary: string;
  readonly scope: ReportScope;
  /** For whom it is written unless somebody says so; members where it is not given. */
  readonly usualAudience?: Audience;
  /** The families of metrics that the annex on method explains; all unless given. */
  readonly families?: readonly string[];
  /** The ids of the sections before the table of contents, in the body, and in the annexes. */
  readonly cover: readonly string[];
  readonly body: readonly string[];
  readonly annex: readonly string[];
}

/** Declares a report; each file in this folder exports one by default. */
export function defineReport(report: Report): Report {
  return report;
}
