import { dayInZone, isTimeZone } from '../base/day.js';
import type { Day } from '../base/day.js';
import { snapshotOf } from '../facts/snapshot.js';
import type { Audience } from '../model/audience.js';
import { Misuse, Unanswerable } from '../model/errors.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Provenance, SourceTree } from '../model/source.js';
import { metricIds } from '../metrics/ids.generated.js';
import { parseRules } from '../parse/catalogue.js';
import { project } from '../parse/project.js';
import { parseRegister } from '../parse/register.js';
import type { ParsedRegister, Remembered } from '../parse/register.js';
import { rules } from '../rules/registry.generated.js';
import { check } from './check.js';

/** A register as it was read: its records, what was found while reading, and which knowledge it holds. */
export interface Register {
  readonly parsed: ParsedRegister;
  readonly provenance: Provenance;
}

/**
 * Reads all records of a tree.
 *
 * @param frameworks the frameworks that ship, by id, as YAML
 * @param remembered contents of files that were read before, for registers that are read again and again
 * @param policy the register whose settings and frameworks hold in the place of its own
 * @throws Misuse where the tree holds no register, Refusal where it is beyond a limit
 */
export function loadRegister(
  tree: SourceTree,
  frameworks: ReadonlyMap<string, string>,
  remembered?: Remembered,
  policy?: Register,
): Register {
  const parsed = parseRegister(tree, {
    frameworks,
    ...(remembered && { remembered }),
    metrics: metricIds,
    rules: [...rules, ...parseRules].map(({ id }) => id),
    ...(policy === undefined ? {} : { policy: { ...policy.parsed.dataset, templates: policy.parsed.templates } }),
  });
  return { parsed, provenance: tree.provenance };
}

/** The register's time zone; UTC where the settings cannot be read, so that a day can be named at all. */
export function zoneOf({ parsed }: { readonly parsed: Pick<ParsedRegister, 'dataset'> }): string {
  const { time_zone: zone } = parsed.dataset.settings;
  return isTimeZone(zone) ? zone : 'UTC';
}

/** The language in which texts are shown where only one is: the register's first. */
export function firstLanguage({ parsed }: Register): string {
  return parsed.dataset.settings.languages[0] ?? 'en';
}

/** As much of a register as it takes to say what day it was. */
interface Dated extends Pick<Register, 'provenance'> {
  readonly parsed: Pick<ParsedRegister, 'dataset'>;
}

/**
 * The as-of day where nobody named one: for a commit the committer's day, else today; both in the register's time zone.
 *
 * @param isCommit whether a commit was asked for, rather than the files on disk
 * @param now the present instant, in milliseconds since 1970 (UTC)
 */
export function usualDay(register: Dated, isCommit: boolean, now: number): Day {
  const { committedAt } = register.provenance;
  return dayInZone(isCommit ? (committedAt ?? now) : now, zoneOf(register));
}

/**
 * What the register says on a day to an audience: projected first, so that no figure stands on what may not be seen. Findings
 * come with it for those who may see everything, since a finding can be about any record.
 *
 * @param concerned the organisation whose brief is made, by id: it sees what is its own
 */
export function snapshotFor(register: Register, asOf: Day, audience: Audience, concerned?: string): Snapshot {
  const { parsed } = register;
  const dataset = project(parsed.dataset, audience, concerned === undefined ? {} : { concerned });
  const snapshot = snapshotOf(dataset, asOf, audience);
  if (audience !== 'restricted') return snapshot;
  return { ...snapshot, findings: () => check(snapshotOf(parsed.dataset, asOf), parsed) };
}

/**
 * Makes sure that an answer can be trusted: a figure without some of the records would be false.
 *
 * @param incomplete whether the person accepts an answer that is marked as incomplete
 * @throws Misuse where the settings cannot be read; Unanswerable naming the first record that cannot
 */
export function demandReadable({ parsed }: Register, incomplete: boolean): void {
  const seeFindings = 'Run `secretariat validate` and mend what it says';
  if (!parsed.settingsUsable) throw new Misuse('the settings in secretariat.yaml cannot be read', `${seeFindings}.`);
  const [first, ...others] = parsed.unread;
  if (first === undefined || incomplete) return;
  const what = others.length === 0 ? first : `${first} and ${String(others.length)} more`;
  throw new Unanswerable(
    `${what} cannot be read, so the answer would be incomplete`,
    `${seeFindings}, or add --incomplete to have an answer that is marked as such.`,
  );
}
