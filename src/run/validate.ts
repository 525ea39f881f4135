import type { Day } from '../base/day.js';
import { snapshotOf } from '../facts/snapshot.js';
import type { Finding, Profile } from '../model/finding.js';
import { parseRules } from '../parse/catalogue.js';
import { rules } from '../rules/registry.generated.js';
import { check } from './check.js';
import { ignorableRules, namedRules } from './named-rules.js';
import type { Register } from './register.js';
import { withholderFor } from './withhold.js';
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
}

/** What checking found, and how much was checked. */
export interface Validation {
  readonly asOf: Day;
  readonly profile: Profile;
  readonly audience: Audience;
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

/** Makes what an audience may see of a register's findings. */
export function withholderOf({ parsed }: Register, audience: Audience): Withholder {
  const titleOf = (rule: string): string => titles.get(rule) ?? 'a rule was broken:';
  return withholderFor(audience, { dataset: parsed.dataset, sourceOf: parsed.sourceOf, titleOf });
}

/** Whether a file is meant to hold a record, rather than settings or a framework. */
function isRecordPath(path: string): boolean {
  return path.includes('/') && !path.startsWith('frameworks/');
}

/**
 * Checks a register on a day. The same input gives the same findings.
 *
 * @throws Misuse for a rule that does not exist, or one that cannot be ignored
 */
export function validateRegister(register: Register, options: ValidateOptions): Validation {
  const { asOf, audience = 'restricted' } = options;
  const { parsed } = register;
  const profile = options.profile ?? parsed.dataset.settings.profile;
  const onlyRules = options.onlyRules && namedRules(options.onlyRules);
  const ignoredRules = ignorableRules(options.ignoredRules ?? []);
  const failures: { rule: string; failure: unknown }[] = [];
  const findings = check(snapshotOf(parsed.dataset, asOf), parsed, {
    profile,
    ignored: ignoredRules,
    ...(onlyRules === undefined ? {} : { rules: onlyRules }),
    onFailure: (rule, failure) => failures.push({ rule, failure }),
  });
  const withholder = withholderOf(register, audience);
  return {
    asOf,
    profile,
    audience,
    findings: findings.map((finding) => withholder.finding(finding)),
    files: parsed.files,
    records: parsed.dataset.records.size + parsed.unread.filter(isRecordPath).length,
    onlyRules,
    ignoredRules,
    failures,
  };
}
