import { defuse } from '../base/defuse.js';
import { plural, visible } from '../base/text.js';
import type { Finding, Severity } from '../model/finding.js';
import { address, findingBlock } from './finding-block.js';
import type { BlockOptions } from './finding-block.js';
import type { Paint } from './paint.js';

/** How findings are printed for people. */
export interface FindingsTextOptions extends BlockOptions {
  /** How many findings are printed at most; the gravest are chosen. Infinity for all. */
  readonly maximum: number;
  /** Whether only errors are printed; waived findings are not printed either. */
  readonly quiet?: boolean;
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

/** The heading of a file's findings: where they are, and how many there are in all. */
function heading(path: string, findings: readonly Finding[], paint: Paint): string[] {
  return [`${paint.strong(visible(path))}: ${tallyText(tallyOf(findings), paint)}`, ''];
}

/** The findings by their files, in the order in which they came. */
function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const some = files.get(finding.path);
    if (some === undefined) files.set(finding.path, [finding]);
    else some.push(finding);
  }
  return files;
}

/** The findings that are shown, each below the heading of its file. */
function fileParts(
  shown: readonly Finding[],
  all: ReadonlyMap<string, readonly Finding[]>,
  options: FindingsTextOptions,
): string[] {
  return [...byFile(shown)].flatMap(([path, findings]) => [
    ...heading(path, all.get(path) ?? findings, options.paint),
    ...findings.flatMap((finding) => findingBlock(finding, options)),
  ]);
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

/** Says how many findings were left out, if any. */
function leftOut(all: readonly Finding[], shown: readonly Finding[]): string[] {
  const rest = all.length - shown.length;
  if (rest === 0) return [];
  return [`… and ${plural(rest, 'more finding', 'more findings')}; --max-findings 0 shows all, --format json too.`, ''];
}

/**
 * Prints findings for people, file by file: each with its place, the line of the file with a caret, the other end of a link, and
 * what to do. Waived ones come last, in short. Everything that came from outside is made safe to print.
 *
 * @param findings in the order in which they are printed
 * @returns text that ends with a line end, or '' where there is nothing
 */
export function findingsText(findings: readonly Finding[], options: FindingsTextOptions): string {
  const { maximum, quiet = false, paint, defused } = options;
  const live = findings.filter(({ waivedBy }) => waivedBy === null);
  const asked = quiet ? live.filter(({ severity }) => severity === 'error') : live;
  const waived = quiet ? [] : findings.filter(({ waivedBy }) => waivedBy !== null);
  const shown = gravest(asked, maximum);
  const lines = [
    ...fileParts(shown, byFile(live), options),
    ...leftOut(asked, shown),
    ...waived.flatMap((finding) => waivedLines(finding, paint)),
    ...(waived.length === 0 ? [] : ['']),
  ];
  const text = lines.map((line) => `${line}\n`).join('');
  return defused ? defuse(text) : text;
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
