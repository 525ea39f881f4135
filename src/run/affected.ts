import type { Day } from '../base/day.js';
import { splitUpdateId } from '../base/id.js';
import { snapshotOf } from '../facts/snapshot.js';
import type { Dataset } from '../model/dataset.js';
import type { Finding } from '../model/finding.js';
import type { AnyRecord } from '../model/record.js';
import type { Base } from './change.js';
import { check } from './check.js';
import type { CheckOptions } from './check.js';
import type { Register } from './register.js';

/** What makes a finding the same in two states of a register: lines move when a file is edited, what is said does not. */
function identityOf({ rule, path, record, severity, message, waivedBy }: Finding): string {
  return [rule, record ?? path, severity, message, waivedBy ?? ''].join('\n');
}

/** The findings of one list that the other does not have; of several that say the same, as many as are more. */
export function findingsWithout(findings: readonly Finding[], known: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  for (const finding of known) counts.set(identityOf(finding), (counts.get(identityOf(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = counts.get(identityOf(finding)) ?? 0;
    counts.set(identityOf(finding), left - 1);
    return left <= 0;
  });
}

/** What stood open at the base, by its own settings; a profile that a person asks for holds on both sides. */
export function findingsBefore({ before: { parsed } }: Base, asOf: Day, options: CheckOptions = {}): Finding[] {
  return check(snapshotOf(parsed.dataset, asOf), parsed, options);
}

/** A record, what refers to it, and what is reported about it. */
function around(dataset: Dataset, record: AnyRecord): string[] {
  const subject = record.kind === 'update' ? splitUpdateId(record.id)?.record : undefined;
  const referring = dataset.linksTo(record.id).map(({ from }) => from.id);
  return [record.id, ...referring, ...(subject === undefined ? [] : [subject])];
}

/** The ids of the records that changed, and of those that refer to them, on either side. */
function affectedRecords(base: Base, register: Register): ReadonlySet<string> {
  const paths = new Set(base.files.flatMap(({ path, before }) => [path, before]));
  const sides = [base.before.parsed.dataset, register.parsed.dataset];
  return new Set(
    sides.flatMap((dataset) =>
      [...dataset.records.values()].filter(({ path }) => paths.has(path)).flatMap((record) => around(dataset, record)),
    ),
  );
}

/**
 * Of the findings of a change those that it can affect: about changed files, about records that changed or refer to one that did, and
 * every one that the base does not have, wherever it is. So nothing that the change causes is ever left out.
 *
 * @param findings all of them
 * @param options how they were found, without what the base decides
 */
export function onlyAffected(
  findings: readonly Finding[],
  base: Base,
  register: Register,
  asOf: Day,
  options: CheckOptions = {},
): Finding[] {
  const paths = new Set(base.files.map(({ path }) => path));
  const records = affectedRecords(base, register);
  const news = new Set(findingsWithout(findings, findingsBefore(base, asOf, options)));
  return findings.filter(
    (finding) => paths.has(finding.path) || records.has(finding.record ?? '') || news.has(finding),
  );
}
