import { Buffer } from 'node:buffer';
import { plural } from '../base/text.js';
import type { Finding, Severity } from '../model/finding.js';
import { escapeMarkdown } from './escape.js';

/** How findings are written for the summary of a step. */
export interface GithubSummaryOptions {
  /** Where the register lies in its repository, with `/` at the end; '' at the top. */
  readonly top: string;
  /** One line that sums up. */
  readonly closing: string;
  /** How many bytes there is room for: a step's summary holds 1 MiB, also what others wrote to it before. */
  readonly maximumBytes: number;
}

/** How many bytes the summary of a step may have. */
export const summaryBytes = 1024 * 1024;
/** Room for the sentence that says what is left out. */
const reserve = 400;

interface Part {
  readonly title: string;
  readonly findings: readonly Finding[];
}

function parts(findings: readonly Finding[]): readonly Part[] {
  const of = (severity: Severity): readonly Finding[] =>
    findings.filter((finding) => finding.waivedBy === null && finding.severity === severity);
  return [
    { title: 'Errors', findings: of('error') },
    { title: 'Warnings', findings: of('warning') },
    { title: 'Infos', findings: of('info') },
    { title: 'Waived', findings: findings.filter(({ waivedBy }) => waivedBy !== null) },
  ].filter((part) => part.findings.length > 0);
}

/** A row of the table. */
function row({ path, start, rule, message, help, waivedBy }: Finding, top: string): string {
  // Written with colons it would need invisible characters, or hosts make pictures of what stands between two of them.
  const place = `${top}${path}, line ${String(start.line)}, column ${String(start.column)}`;
  const words = [message, waivedBy === null ? help : `waived by ${waivedBy}`].filter((text) => text !== '');
  const cells = [escapeMarkdown(place), words.map(escapeMarkdown).join('<br>'), escapeMarkdown(rule)];
  return `| ${cells.join(' | ')} |\n`;
}

/** Everything in its order: headings with the head of their table, and rows, each of which counts for one finding. */
function* pieces(findings: readonly Finding[], top: string): Generator<{ text: string; counts: 0 | 1 }> {
  for (const { title, findings: some } of parts(findings)) {
    const heading = `\n### ${title} (${String(some.length)})\n\n| Place | What, and what to do | Rule |\n| --- | --- | --- |\n`;
    yield { text: heading, counts: 0 };
    for (const finding of some) yield { text: row(finding, top), counts: 1 };
  }
}

function ending(rest: number): string {
  if (rest === 0) return '\nREFERENCE.md explains each rule, and so does `secretariat explain RULE`.\n';
  const are = plural(rest, 'more finding is', 'more findings are');
  return `\n**… and ${are} left out: this is as much as a summary holds.** \`--format json\` holds all.\n`;
}

/**
 * Findings as Markdown for the summary of a step of GitHub Actions, the gravest first. What there is no room for is counted.
 *
 * @param findings as the audience may see them
 * @returns '' where there is no room for anything
 */
export function githubSummary(findings: readonly Finding[], options: GithubSummaryOptions): string {
  const { top, closing, maximumBytes } = options;
  let text = `## Validation of the register\n\n${escapeMarkdown(closing)}\n`;
  let room = maximumBytes - Buffer.byteLength(text) - reserve;
  if (room < 0) return '';
  let rest = findings.length;
  for (const piece of pieces(findings, top)) {
    room -= Buffer.byteLength(piece.text);
    if (room < 0) break;
    text += piece.text;
    rest -= piece.counts;
  }
  return text + ending(rest);
}
