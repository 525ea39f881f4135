/* Says which of two records with the same id is younger, and so the one to get another. */
import { visible } from '../base/text.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Finding } from '../model/finding.js';
import { renumberHelp } from '../parse/id-check.js';
import { sortPath } from '../parse/paths.js';

/** The two files of a finding about one id; undefined for other findings, and where they are withheld. */
function twinsOf({ path, related, help }: Finding): readonly [string, string] | undefined {
  const [other] = related;
  return help === renumberHelp && other !== undefined ? [path, other.path] : undefined;
}

/** The files whose age matters to some findings. */
export function twinFiles(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap((finding) => twinsOf(finding) ?? []))];
}

function lineFor(path: string): string {
  const sorted = sortPath(path);
  const isNumbered = sorted.sort === 'record' && shapes[sorted.kind].prefix !== undefined;
  return `secretariat renumber ${visible(path)}${isNumbered ? '' : ' NEW-ID'}`;
}

function helpFor([one, other]: readonly [string, string], firstSeen: ReadonlyMap<string, number>): string {
  const [a, b] = [firstSeen.get(one) ?? Infinity, firstSeen.get(other) ?? Infinity];
  if (a === b) return renumberHelp;
  const younger = a > b ? one : other;
  return `${visible(younger)} is the younger of the two: \`${lineFor(younger)}\` gives it another id, and rewrites the references.`;
}

/**
 * Findings about two files with one id, with the younger one proposed for another.
 *
 * @param firstSeen path → when it was first committed; what is not there was never committed
 */
export function proposeYounger(
  findings: readonly Finding[],
  firstSeen: ReadonlyMap<string, number>,
): readonly Finding[] {
  return findings.map((finding) => {
    const twins = twinsOf(finding);
    return twins === undefined ? finding : { ...finding, help: helpFor(twins, firstSeen) };
  });
}
