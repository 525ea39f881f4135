import { defuse } from '../base/defuse.js';
import { listWords, plural, visible } from '../base/text.js';
import type { Finding, Severity } from '../model/finding.js';

/** How findings are written for the log of GitHub Actions. */
export interface GithubOptions {
  /** Where the register lies in its repository, with `/` at the end; '' at the top. */
  readonly top: string;
  /** One line that sums up. */
  readonly closing: string;
  /** Whether the summary of the step tells of every finding. */
  readonly hasSummary: boolean;
}

/** GitHub shows so many annotations of each level for a step, and drops the rest without a word. */
const mostAnnotations = 10;

/** Text that the runner reads as data: shown safely, and nothing in it decoded into a line end or taken for a command. */
function data(text: string): string {
  return defuse(visible(text)).replaceAll('%', '%25');
}

/** The same for a property, which a colon or a comma would end. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Where the finding stands. Columns belong to one line: of a finding on several, GitHub takes the lines only. */
function placeOf({ path, start, end }: Finding, top: string): string {
  const [first, last] = [Math.max(1, start.line), Math.max(1, start.line, end.line)];
  const lines = `file=${property(top + path)},line=${String(first)},endLine=${String(last)}`;
  if (last > first) return lines;
  const column = Math.max(1, start.column);
  return `${lines},col=${String(column)},endColumn=${String(Math.max(column, end.column))}`;
}

function annotation(finding: Finding, command: string, top: string): string {
  const { message, help, rule } = finding;
  // The runner turns this into the end of a line again, after it has looked for commands.
  const words = [message, help].filter((text) => text !== '').map(data);
  return `::${command} ${placeOf(finding, top)},title=${property(rule)}::${words.join('%0A')}`;
}

/** How many findings no annotation tells of, in words; '' where there are none. */
function leftOut(bySeverity: Readonly<Record<Severity, readonly Finding[]>>, hasSummary: boolean): string {
  const rest = (severity: Severity): number => Math.max(0, bySeverity[severity].length - mostAnnotations);
  const [errors, warnings, infos] = [rest('error'), rest('warning'), bySeverity.info.length];
  const parts = [
    errors === 0 ? '' : plural(errors, 'more error', 'more errors'),
    warnings === 0 ? '' : plural(warnings, 'more warning', 'more warnings'),
    infos === 0 ? '' : plural(infos, 'info', 'infos'),
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const where = hasSummary ? 'the summary of this step lists them' : '--format json holds all';
  return `${listWords(parts)} without an annotation: ${where}.\n`;
}

/**
 * Findings as commands of GitHub Actions: the gravest as annotations, as many as GitHub shows, then one line that sums up.
 * No other line is a command, whatever the findings say.
 *
 * @param findings as the audience may see them, in the order in which they are written; waived ones are only counted
 */
export function findingsGithub(findings: readonly Finding[], options: GithubOptions): string {
  const { top, closing, hasSummary } = options;
  const live = findings.filter(({ waivedBy }) => waivedBy === null);
  const of = (severity: Severity): readonly Finding[] => live.filter((finding) => finding.severity === severity);
  const bySeverity = { error: of('error'), warning: of('warning'), info: of('info') };
  const commands = (['error', 'warning'] as const).flatMap((severity) =>
    bySeverity[severity].slice(0, mostAnnotations).map((finding) => `${annotation(finding, severity, top)}\n`),
  );
  return `${commands.join('')}${leftOut(bySeverity, hasSummary)}${defuse(visible(closing))}\n`;
}
