import type { Day } from '../base/day.js';
import { snapshotOf } from '../facts/snapshot.js';
import type { Finding, Severity } from '../model/finding.js';
import { findingsBefore, findingsWithout } from './affected.js';
import { changeBetween } from './change.js';
import type { Base } from './change.js';
import { check } from './check.js';
import type { CheckOptions } from './check.js';

const gravity: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
const remark = 'by the policy that this change proposes';

/** What is the same place and sentence, however grave it is. */
function keyOf({ rule, path, pointer, message }: Finding): string {
  return [rule, path, pointer, message].join('\n');
}

/** What counts, and how much: a finding that is waived counts for nothing. */
function weight({ severity, waivedBy }: Finding): number {
  return waivedBy === null ? gravity[severity] : -1;
}

/**
 * Adds to the findings of a change what its own policy finds on top: the area that it takes away is missing in other records as
 * soon as it is merged, and a waiver that it deletes covers nothing any more. What its policy would loosen counts for nothing.
 *
 * @param findings by the policy of the base
 * @param options how the register is checked, without what the base decides
 * @returns with each added finding in the place of the milder one that says the same; not sorted
 */
export function withProposed(findings: readonly Finding[], base: Base, asOf: Day, options: CheckOptions): Finding[] {
  if (base.proposed === undefined) return [...findings];
  const { parsed } = base.proposed;
  const known = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const change = changeBetween(base, base.proposed, asOf);
  const own = check(snapshotOf(parsed.dataset, asOf), parsed, { ...options, change });
  const caused = findingsWithout(own, findingsBefore(base, asOf, options));
  const graver = caused.filter((finding) => {
    const same = known.get(keyOf(finding));
    return weight(finding) > (same === undefined ? -1 : weight(same));
  });
  const replaced = new Set(graver.map(keyOf));
  return [
    ...findings.filter((finding) => !replaced.has(keyOf(finding))),
    ...graver.map((finding) => ({ ...finding, help: finding.help === '' ? remark : `${finding.help} (${remark})` })),
  ];
}
