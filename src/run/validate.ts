import type { Day } from '../base/day.js';
import { snapshotOf } from '../facts/snapshot.js';
import type { Finding, Profile } from '../model/finding.js';
import { parseRules } from '../parse/catalogue.js';
import { rules } from '../rules/registry.generated.js';
import { isComparable, judgedBy } from './change.js';
import type { Base, NoBase } from './change.js';
import { onlyAffected } from './affected.js';
import { check, inOrder } from './check.js';
import type { CheckOptions } from './check.js';
import { ignorableRules, namedRules } from './named-rules.js';
import { withProposed } from './proposed.js';
import type { Register } from './register.js';
import { withholderFor } from './withhold.js';
import { withholderOfChange } from './withhold-change.js';
import type { Withholder } from './withhold.js';
import type { Audience } from '../model/audience.js';

/** How a register is checked. */
export interface ValidateOptions {
  /** The day whose state is checked. */
  readonly asOf: Day;
  /** How much is asked of the register; what the settings say unless given. */
  readonly profile?: Profile;
  /** For whom the findings are; everything is shown unless given. */
  readonly audience?: Audience;
  /** Only these rules (`gaps/no-live-action`) or families (`gaps`), and what protects the register itself; all unless given. */
  readonly onlyRules?: readonly string[];
  /** Not these rules or families; none unless given. */
  readonly ignoredRules?: readonly string[];
  /** What the register is compared with and judged by, where it is a change; it must have been read under the same base. */
  readonly base?: Base | NoBase;
  /** Only what the change can affect: changed records, those that refer to them, and every finding that the base does not have. */
  readonly onlyChanged?: boolean;
}

/** What checking found, and how much was checked. */
export interface Validation {
  readonly asOf: Day;
  readonly profile: Profile;
  readonly audience: Audience;
  /** What the register was compared with and judged by; undefined where it was looked at by itself. */
  readonly base: Base | NoBase | undefined;
  /** Whether only what the change can affect is there. */
  readonly onlyChanged: boolean;
  /** By path, line, column and rule; waived ones among them. */
  readonly findings: readonly Finding[];
  /** How many files were looked at, and how many records were among them. */
  readonly files: number;
  readonly records: number;
  /** The rules that were asked for by name, where not all were; those of the families that protect the register run as well. */
  readonly onlyRules: readonly string[] | undefined;
  /** The rules that were left out by name. */
  readonly ignoredRules: readonly string[];
  /** Rules that failed: faults of the program. What the others found stands. */
  readonly failures: readonly { readonly rule: string; readonly failure: unknown }[];
}

const titles = new Map<string, string>([...parseRules, ...rules].map(({ id, title }) => [id, title]));

/** What a rule says in general. */
export const titleOfRule = (rule: string): string => titles.get(rule) ?? 'a rule was broken:';

/** Makes what an audience may see of a register's findings; of a change, what it may see of both sides. */
export function withholderOf(
  register: Register,
  { audience, base }: { readonly audience: Audience; readonly base?: Base | NoBase | undefined },
): Withholder {
  if (base !== undefined && isComparable(base)) return withholderOfChange(base, register, audience, titleOfRule);
  const { dataset, sourceOf } = register.parsed;
  return withholderFor(audience, { dataset, sourceOf, titleOf: titleOfRule });
}

/** Whether a file is meant to hold a record, rather than settings or a framework. */
function isRecordPath(path: string): boolean {
  return path.includes('/') && !path.startsWith('frameworks/');
}

/** What is found in a register; of a change, by the policy of its base and by the one that it proposes. */
function findingsOf(
  register: Register,
  base: Base | undefined,
  how: {
    readonly asOf: Day;
    readonly asked: CheckOptions;
    readonly onlyChanged: boolean;
    readonly onFailure: (rule: string, failure: unknown) => void;
  },
): readonly Finding[] {
  const { asOf, asked, onlyChanged, onFailure } = how;
  const snapshot = snapshotOf(register.parsed.dataset, asOf);
  if (base === undefined) return check(snapshot, register.parsed, { ...asked, onFailure });
  const judged = check(snapshot, register.parsed, { ...asked, ...judgedBy(base, register, asOf), onFailure });
  const found = inOrder(withProposed(judged, base, asOf, asked));
  return onlyChanged ? onlyAffected(found, base, register, asOf, asked) : found;
}

/**
 * Checks a register on a day. The same input gives the same findings.
 *
 * @throws Misuse for a rule that does not exist, or one that cannot be ignored
 */
export function validateRegister(register: Register, options: ValidateOptions): Validation {
  const { asOf, audience = 'restricted', base, onlyChanged = false } = options;
  const comparable = base !== undefined && isComparable(base) ? base : undefined;
  const { parsed } = register;
  const { profile = parsed.dataset.settings.profile } = options;
  const onlyRules = options.onlyRules && namedRules(options.onlyRules);
  const ignoredRules = ignorableRules(options.ignoredRules ?? []);
  const asked: CheckOptions = {
    ...(options.profile === undefined ? {} : { profile }),
    ...(onlyRules === undefined ? {} : { rules: onlyRules }),
    ignored: ignoredRules,
  };
  const failures: { rule: string; failure: unknown }[] = [];
  const findings = findingsOf(register, comparable, {
    ...{ asOf, asked, onlyChanged },
    onFailure: (rule, failure) => failures.push({ rule, failure }),
  });
  const withholder = withholderOf(register, { audience, base });
  return {
    asOf,
    profile,
    audience,
    base,
    onlyChanged,
    findings: findings.map((finding) => withholder.finding(finding)),
    files: parsed.files,
    records: parsed.dataset.records.size + parsed.unread.filter(isRecordPath).length,
    onlyRules,
    ignoredRules,
    failures,
  };
}
