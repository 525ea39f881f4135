import type { Day } from '../base/day.js';
import type { Change } from '../compare/change.js';
import { matchRecords, renamesAmong } from '../compare/match.js';
import type { RecordPair, Renames } from '../compare/match.js';
import { withoutRedacted } from '../facts/redactions.js';
import { snapshotOf } from '../facts/snapshot.js';
import { waiversInForce } from '../facts/waivers.js';
import type { FileChange } from '../model/file-change.js';
import { rules } from '../rules/registry.generated.js';
import type { CheckOptions } from './check.js';
import type { Register } from './register.js';

/** Where a change is compared with. */
export interface BasePoint {
  /** As it was named. */
  readonly ref: string;
  /** The commit from which the change started: the merge base, by its full id. */
  readonly commit: string;
  /** The tip of the base, by its full id: its policy holds. */
  readonly tip: string;
}

/** What a change is compared with, and judged by. */
export interface Base extends BasePoint {
  readonly before: Register;
  readonly policy: Register;
  /** The later side by its own policy, where the change edits that: what it would find from the next change on is found now. */
  readonly proposed: Register | undefined;
  /** Every file that differs, by path, those that are no records included. */
  readonly files: readonly FileChange[];
  /** Ids that records had on the way to the base and that stand for none any more, as far as they are taken up by new files. */
  readonly formerIds: ReadonlySet<string>;
  /** Numbers of records for which somebody has confirmed that so many are meant to change. */
  readonly confirmed: readonly number[];
}

/** Why there is nothing to compare with: the base holds no register, or one whose settings cannot be read. */
export interface NoBase extends BasePoint {
  readonly lacking: 'register' | 'settings';
}

/** Whether there is something to compare with. */
export function isComparable(base: Base | NoBase): base is Base {
  return !('lacking' in base);
}

/** Whether a change edits what decides about findings: the settings, a framework or a waiver. */
export function editsPolicy(files: readonly FileChange[]): boolean {
  return files.some(({ path, before }) =>
    [path, before].some((one) => /^(?:secretariat\.ya?ml$|frameworks\/|waivers\/)/.test(one)),
  );
}

/** The rules about changes, which need a base. */
export function changeRules(): readonly string[] {
  return rules.filter(({ scope }) => scope === 'change').map(({ id }) => id);
}

/** Records whose other side stands in a file that cannot be read are neither new nor gone. */
function isReadable({ before, after }: RecordPair, base: Base, register: Register, renames: Renames): boolean {
  if (before === undefined) return !base.before.parsed.unread.includes(renames.get(after.path) ?? after.path);
  if (after !== undefined) return true;
  const later = [...renames].find(([, path]) => path === before.path)?.[0] ?? before.path;
  return !register.parsed.unread.includes(later);
}

/** A pair as it is judged: what the later side says was redacted is no change that would need another ground. */
function pairToJudge(pair: RecordPair): RecordPair {
  const { before, after } = pair;
  return before === undefined || after === undefined ? pair : { before: withoutRedacted(before, after), after };
}

/**
 * The change that leads from a base to a register.
 *
 * @param register read under the policy of the base
 */
export function changeBetween(base: Base, register: Register, asOf: Day): Change {
  const renames = renamesAmong(base.files);
  const pairs = matchRecords(base.before.parsed.dataset, register.parsed.dataset, renames);
  return {
    before: snapshotOf(base.before.parsed.dataset, asOf),
    after: snapshotOf(register.parsed.dataset, asOf),
    policy: base.policy.parsed.dataset,
    proposed: register.parsed.ownSettings,
    pairs: pairs.filter((pair) => isReadable(pair, base, register, renames)).map(pairToJudge),
    files: base.files,
    formerIds: base.formerIds,
    confirmed: base.confirmed,
  };
}

/** How a register is checked under a base: its severities and waivers are those that the base knows. */
export function judgedBy(base: Base, register: Register, asOf: Day): CheckOptions {
  const { dataset } = base.policy.parsed;
  return {
    change: changeBetween(base, register, asOf),
    severities: dataset.settings.severities ?? {},
    waivers: waiversInForce(snapshotOf(dataset, asOf)),
  };
}

/** The ids of records that the earlier register does not have. Updates and periods are called after something else. */
export function newIds(before: Register, after: Register): readonly string[] {
  const records = [...after.parsed.dataset.records.values()].filter(
    ({ kind }) => kind !== 'update' && kind !== 'period',
  );
  return records.map(({ id }) => id).filter((id) => before.parsed.dataset.find(id) === undefined);
}
