import type { ReportFiles } from '../model/view.js';
import { readTemplate, readTemplates } from './package-files.js';

/** The templates and the style sheet from which the package prints its reports. */
export function readReportFiles(): ReportFiles {
  return {
    languages: readTemplates('languages', '.yaml'),
    templates: readTemplates('report', '.hbs'),
    style: readTemplate('report/report.css'),
    script: readTemplate('report/report.js'),
  };
}
