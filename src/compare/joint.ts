import { toldPair } from '../facts/redactions.js';
import type { Audience } from '../model/audience.js';
import { narrower } from '../model/audience.js';
import type { Dataset, ResolvedSettings } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';
import { buildDataset } from '../parse/dataset.js';
import { countsPeople, project } from '../parse/project.js';
import { matchRecords } from './match.js';
import type { RecordPair, Renames } from './match.js';

/** Two datasets as one audience may see them side by side. */
export interface JointView {
  readonly before: Dataset;
  readonly after: Dataset;
  /**
   * The pairs of which something may be told. A record that the audience may see by now only is one that was added for it; one that it may no
   * longer see is not spoken of.
   */
  readonly pairs: readonly RecordPair[];
}

/** Settings with whatever others narrow as well, and with the larger of what they take for a small number of people. */
export function narrowedBy(settings: ResolvedSettings, other: ResolvedSettings): ResolvedSettings {
  const least = Math.max(settings.thresholds.small_number, other.thresholds.small_number);
  const strict =
    least === settings.thresholds.small_number
      ? settings
      : { ...settings, thresholds: { ...settings.thresholds, small_number: least } };
  const narrowed: Record<string, Audience> = { ...settings.narrowed_visibility };
  for (const [name, audience] of Object.entries(other.narrowed_visibility ?? {})) {
    narrowed[name] = narrower(narrowed[name] ?? 'public', audience);
  }
  return Object.keys(narrowed).length === 0 ? strict : { ...strict, narrowed_visibility: narrowed };
}

/** Ids of records that an audience may not see, under both the names that they had. */
function hiddenIds(pairs: readonly RecordPair[], before: Dataset, after: Dataset): ReadonlySet<string> {
  const hidden = pairs.filter(
    (pair) =>
      (pair.before !== undefined && before.find(pair.before.id) === undefined) ||
      (pair.after !== undefined && after.find(pair.after.id) === undefined),
  );
  return new Set(hidden.flatMap((pair) => [pair.before, pair.after].flatMap((record) => record?.id ?? [])));
}

/** Ids of indicators that count people on either side, under both the names that they had. */
function idsOfPeople(pairs: readonly RecordPair[]): ReadonlySet<string> {
  const counting = pairs.filter(({ before, after }) => countsPeople(before) || countsPeople(after));
  return new Set(counting.flatMap((pair) => [pair.before, pair.after].flatMap((record) => record?.id ?? [])));
}

/** A pair as the audience sees it; undefined where nothing may be told of it. */
function shownPair(pair: RecordPair, before: Dataset, after: Dataset): RecordPair | undefined {
  const was = pair.before && before.find(pair.before.id);
  const is = pair.after && after.find(pair.after.id);
  if (is !== undefined) return was === undefined ? { before: undefined, after: is } : { before: was, after: is };
  return was === undefined || pair.after !== undefined ? undefined : { before: was, after: undefined };
}

/** A dataset with other versions of some of its records. */
function withVersions(dataset: Dataset, versions: ReadonlyMap<AnyRecord, AnyRecord>): Dataset {
  const records = [...dataset.records.values()];
  if (records.every((record) => (versions.get(record) ?? record) === record)) return dataset;
  const { settings, frameworks } = dataset;
  return buildDataset({ settings, frameworks, records: records.map((record) => versions.get(record) ?? record) });
}

/** Two datasets without what either of them, or a later one, says was taken out of a record for good. */
function withoutTaken(full: Sides, renames: Renames, later: Dataset | undefined): Sides {
  const versions = new Map<AnyRecord, AnyRecord>();
  for (const { before, after } of matchRecords(full.before, full.after, renames)) {
    const now = later?.find((after ?? before).id);
    const told = toldPair(before ?? after, after ?? before, now?.kind === (after ?? before).kind ? now : undefined);
    if (before !== undefined) versions.set(before, told.before);
    if (after !== undefined) versions.set(after, told.after);
  }
  return { before: withVersions(full.before, versions), after: withVersions(full.after, versions) };
}

interface Sides {
  readonly before: Dataset;
  readonly after: Dataset;
}

/** What is compared, and for whom. */
export interface JointOptions {
  readonly audience: Audience;
  /** Files that git takes for renamed. */
  readonly renames: Renames;
  /** The register as it became after both: what was taken out of a record since is not told of. */
  readonly later?: Dataset;
}

/**
 * Projects two datasets for an audience so that each value has the narrowest audience of both sides (data-model §2): what was open once
 * and is restricted now is not told again, and what is open now and was restricted is not told as it was. What was
 * taken out of a record for good is told to nobody.
 */
export function jointView(both: Sides, { audience, renames, later }: JointOptions): JointView {
  const full = withoutTaken(both, renames, later);
  const pairs = matchRecords(full.before, full.after, renames);
  if (audience === 'restricted') return { ...full, pairs };
  const withSettings = (side: Dataset, other: Dataset): Dataset => ({
    ...side,
    settings: narrowedBy(side.settings, other.settings),
  });
  const before = withSettings(full.before, full.after);
  const after = withSettings(full.after, full.before);
  const unnamed = hiddenIds(pairs, project(before, audience), project(after, audience));
  const naming = { unnamed, ofPeople: idsOfPeople(pairs) };
  const shown = { before: project(before, audience, naming), after: project(after, audience, naming) };
  return { ...shown, pairs: pairs.flatMap((pair) => shownPair(pair, shown.before, shown.after) ?? []) };
}
