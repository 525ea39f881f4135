import { plural, visible } from '../base/text.js';
import type { Finding, Place, Severity } from '../model/finding.js';
import { frame } from './frame.js';
import type { Pieces } from './frame.js';
import type { Paint } from './paint.js';

/** How findings are printed for people. */
export interface FindingsTextOptions {
  readonly paint: Paint;
  /** How many findings are printed at most; the gravest are chosen. Infinity for all. */
  readonly maximum: number;
  /** The line of a finding's place, or undefined where it cannot be shown. */
  readonly piecesOf: (finding: Finding) => Pieces | undefined;
  /** Whether the output goes where a service may take a line for a command. */
  readonly defused: boolean;
}

/** How many findings there are of each severity; waived ones count apart. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Counts findings. */
export function tallyOf(findings: readonly Finding[]): Tally {
  const live = findings.filter((finding) => finding.waivedBy === null);
  const count = (severity: Severity): number => live.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: findings.length - live.length,
  };
}

/** The address of a rule in the reference: hosts drop the slash from an anchor. */
export function referenceOf(rule: string): string {
  return `REFERENCE.md#${rule.replace('/', '-')}`;
}

/** A place as editors and terminals open it. */
function address({ path, start }: Place): string {
  return `${visible(path)}:${start.line}:${start.column}`;
}

/** What stands below the frame: the other ends, what to do, and where the rule is explained. */
function remarks(finding: Finding, gutter: number, paint: Paint): string[] {
  const remark = (name: string, text: string): string =>
    `${' '.repeat(gutter + 2)}${paint.faint('=')} ${paint.strong(name)}: ${visible(text)}`;
  return [
    ...finding.related.map((related) => remark('note', `${related.message} (${address(related)})`)),
    ...(finding.help === '' ? [] : [remark('help', finding.help)]),
    remark('rule', referenceOf(finding.rule)),
  ];
}

/** One finding with its frame, as lines. */
function block(finding: Finding, options: FindingsTextOptions): string[] {
  const { paint } = options;
  const colour = (text: string): string => paint[finding.severity](text);
  const pieces = options.piecesOf(finding);
  const gutter = String(finding.start.line).length;
  const caret = { label: finding.label, colour };
  return [
    `${colour(`${finding.severity}[${visible(finding.rule)}]`)}${paint.strong(`: ${visible(finding.message)}`)}`,
    ` ${' '.repeat(gutter)}${paint.faint('-->')} ${address(finding)}`,
    ...(pieces === undefined ? [] : frame(pieces, finding.start.line, caret, paint)),
    ...remarks(finding, gutter, paint),
    '',
  ];
}

/** One waived finding in two lines: what is waived is shown, and takes no room. */
function waivedLines(finding: Finding, paint: Paint): string[] {
  return [
    `${paint.faint(`waived[${visible(finding.rule)}]`)}: ${visible(finding.message)}`,
    `  ${paint.faint('-->')} ${address(finding)}, by ${visible(finding.waivedBy ?? '')}`,
  ];
}

/** The gravest findings up to a number, in the order in which they came. */
function gravest(findings: readonly Finding[], maximum: number): readonly Finding[] {
  if (findings.length <= maximum) return findings;
  const ranked = findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
  const kept = new Set(ranked.slice(0, maximum));
  return findings.filter((finding) => kept.has(finding));
}

/**
 * Takes the force out of lines that a continuous-integration service would obey: `::` at the beginning of a line, and
 * `##[` or `##vso[` anywhere.
 */
export function defuse(text: string): string {
  return text.replace(/^(\s*)::/gm, '$1\\u003a:').replace(/##(?=\[|vso\[)/g, '#\\u0023');
}

/** Says how many findings were left out, if any. */
function leftOut(all: readonly Finding[], shown: readonly Finding[]): string[] {
  const rest = all.length - shown.length;
  if (rest === 0) return [];
  return [`… and ${plural(rest, 'more finding', 'more findings')}; --max-findings 0 shows all, --format json too.`, ''];
}

/**
 * Prints findings for people: each with its place, the line of the file with a caret, the other end of a link, and what to do.
 * Waived ones come last, in short. Everything that came from outside is made safe to print.
 *
 * @param findings in the order in which they are printed
 * @returns text that ends with a line end, or '' where there is nothing
 */
export function findingsText(findings: readonly Finding[], options: FindingsTextOptions): string {
  const live = findings.filter((finding) => finding.waivedBy === null);
  const waived = findings.filter((finding) => finding.waivedBy !== null);
  const shown = gravest(live, options.maximum);
  const lines = [
    ...shown.flatMap((finding) => block(finding, options)),
    ...leftOut(live, shown),
    ...waived.flatMap((finding) => waivedLines(finding, options.paint)),
    ...(waived.length === 0 ? [] : ['']),
  ];
  const text = lines.map((line) => `${line}\n`).join('');
  return options.defused ? defuse(text) : text;
}

/** The tally in words: `2 errors, 1 warning, 3 waived`; `no findings` where all are 0. */
export function tallyText(tally: Tally, paint: Paint): string {
  const parts = [
    tally.errors === 0 ? '' : paint.error(plural(tally.errors, 'error', 'errors')),
    tally.warnings === 0 ? '' : paint.warning(plural(tally.warnings, 'warning', 'warnings')),
    tally.infos === 0 ? '' : paint.info(plural(tally.infos, 'info', 'infos')),
    tally.waived === 0 ? '' : `${String(tally.waived)} waived`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? paint.good('no findings') : parts.join(', ');
}
