import type { Phrase } from '../../../model/view.js';
import type { Report, ReportScope } from '../../../reports/define.js';
import { reports } from '../../../reports/registry.generated.js';
import { sections } from '../../../sections/registry.generated.js';
import { anchor, code, plainText, table } from './markdown.js';

const scopes: Readonly<Record<ReportScope, string>> = {
  register: 'about the whole register',
  member: 'about one member, with `--member`',
  meeting: 'about one meeting, with `--meeting`',
};

const english = (phrase: Phrase): string => plainText(typeof phrase === 'string' ? phrase : phrase.other);

function titleOf(id: string): string {
  return english(sections.find((section) => section.id === id)?.title ?? id);
}

function reportPart(report: Report): string {
  const parts = { cover: report.cover, body: report.body, annex: report.annex };
  const rows = Object.entries(parts).flatMap(([part, ids]) => ids.map((id) => [code(id), titleOf(id), part]));
  return [
    `${anchor(`report-${report.name}`)}\n\n### ${report.name}`,
    `**${english(report.title)}**, ${scopes[report.scope]}: ${plainText(report.summary)}.`,
    table(['Section', 'Title', 'Part'], rows),
  ].join('\n\n');
}

/** Every report with its sections in their order. */
export function reportsPart(): string {
  return [
    '## Reports',
    'A section appears where the register keeps what it is about and the audience may read it.',
    ...reports.map(reportPart),
  ].join('\n\n');
}
