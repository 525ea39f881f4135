import type { Profile, Severity } from '../model/finding.js';
import type { Message, Rule } from '../rules/define.js';

const profiles: readonly Profile[] = ['basic', 'standard', 'strict'];
const severities: readonly Severity[] = ['info', 'warning', 'error'];

/** Families whose rules protect the register itself: they can be neither waived nor lowered (data-model §4). */
const fixedFamilies: ReadonlySet<string> = new Set(['text', 'yaml', 'limit', 'path', 'schema', 'privacy', 'change']);

/** Whether a rule can be neither waived nor lowered. */
export function isFixed(ruleId: string): boolean {
  return fixedFamilies.has(ruleId.slice(0, ruleId.indexOf('/')));
}

/** Whether rules of the profile `lowest` run under `profile`. */
export function profileIncludes(profile: Profile, lowest: Profile): boolean {
  return profiles.indexOf(lowest) <= profiles.indexOf(profile);
}

/** The severity of a message before the settings have their say. */
export function declaredSeverity(rule: Rule, message: Message, profile: Profile): Severity {
  const own = message.severity;
  if (own === undefined) return rule.severity;
  return typeof own === 'string' ? own : own[profile];
}

/** The severity after the settings: they may lower or raise, switch off, and only raise what is fixed. */
export function settledSeverity(
  ruleId: string,
  declared: Severity,
  wanted: Severity | 'off' | undefined,
): Severity | 'off' {
  if (wanted === undefined) return declared;
  if (!isFixed(ruleId)) return wanted;
  return wanted !== 'off' && severities.indexOf(wanted) > severities.indexOf(declared) ? wanted : declared;
}
