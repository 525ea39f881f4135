import type { SettledStart } from './answers.js';

/** Where the schemas lie in a register: a dot-folder, which is left alone when records are read. */
export const schemaFolder = '.secretariat/schemas';

/** The line by which an editor knows the form of a file. */
export function schemaLine(path: string, schema: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}${schemaFolder}/${schema}.schema.json`;
}

/** Texts that mean themselves without quotes. */
const plain = /^\p{L}(?:[\p{L}\p{M}\p{N} _./,'’()-]*[\p{L}\p{M}\p{N}.')])?$/u;
const otherThanText = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as YAML: what JSON writes, YAML reads. */
function textOf(text: string): string {
  return plain.test(text) && !otherThanText.test(text) ? text : JSON.stringify(text);
}

const linesOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** What the register is. */
function identityLines(start: SettledStart): string[] {
  return [
    'schema_version: 1',
    '',
    '# As reports print it.',
    `name: ${textOf(start.name)}`,
    `country: ${textOf(start.country)}`,
    '# The first is that of texts written once.',
    `languages: [${start.languages.map(textOf).join(', ')}]`,
    '# By which today is known.',
    `time_zone: ${textOf(start.timeZone)}`,
    '# Into which totals are converted.',
    start.currency === undefined ? '# currency: EUR' : `currency: ${textOf(start.currency)}`,
    '',
  ];
}

/** How it reports. */
function reportingLines({ fiscalYear, from, frequency, deadlineDays }: SettledStart): string[] {
  return [
    '# Quarters and half-years are those of the fiscal year.',
    'fiscal_year:',
    `  start_month: ${String(fiscalYear.startMonth)}`,
    ...(fiscalYear.startMonth === 1 ? [] : [`  named_by: ${fiscalYear.namedBy}`]),
    '',
    '# How often members report, and within how many days after the end of a period.',
    'reporting_calendar:',
    `  - from: ${from}`,
    `    frequency: ${frequency}`,
    `    update_deadline_days: ${String(deadlineDays)}`,
    '',
  ];
}

/** The settings. */
export function settingsText(start: SettledStart): string {
  return linesOf([
    schemaLine('secretariat.yaml', 'settings'),
    '# The settings of the register. `secretariat schema settings` tells all that can be set.',
    ...identityLines(start),
    ...reportingLines(start),
    '# Against which local coverage is counted (ISO 3166-2).',
    '# areas:',
    `#   - code: ${start.country}-01`,
    '#     name: The first area',
    '',
    '# The capabilities in use.',
    'framework: mnr-2016',
    '',
    '# Who is expected at the table.',
    ...(start.groups.length === 0 ? ['expected_groups: []'] : ['expected_groups:']),
    ...start.groups.map((group) => `  - ${group}`),
    '',
    '# How much is asked of the register: basic, then standard, then strict.',
    'profile: basic',
  ]);
}

/** The body whose register it is. */
export function bodyText(start: SettledStart, path: string): string {
  const { lead, leadId } = start;
  return linesOf([
    schemaLine(path, 'body'),
    `name: ${textOf(start.body)}`,
    'level: national',
    'type: council',
    '# Whether it governs and oversees the response, coordinates it, or both.',
    `model: ${start.model}`,
    ...(lead === undefined ? [] : ['lead_organisations:', `  - organisation: ${textOf(leadId)}`]),
    '# To be added when you know it: mandate, terms_of_reference, quorum, meetings_per_year, accountability, contact_posts.',
  ]);
}

/** The organisation that leads. */
export function leadText(start: SettledStart, path: string): string {
  return linesOf([
    schemaLine(path, 'organisation'),
    `name: ${textOf(start.lead ?? '')}`,
    `class: ${start.leadClass}`,
    '# To be added: groups (for which of those expected at the table it stands), responsibilities.',
  ]);
}

/** The period in which the register begins. */
export function periodText(start: SettledStart, path: string): string {
  return linesOf([schemaLine(path, 'period'), 'status: open', 'history:', `  - on: ${start.from}`, '    status: open']);
}
