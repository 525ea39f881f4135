import type { Audience } from '../model/audience.js';
import { narrower } from '../model/audience.js';
import type { Dataset, ResolvedSettings } from '../model/dataset.js';
import { project } from '../parse/project.js';
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

/** Settings with whatever others narrow as well. */
export function narrowedBy(settings: ResolvedSettings, other: ResolvedSettings): ResolvedSettings {
  const narrowed: Record<string, Audience> = { ...settings.narrowed_visibility };
  for (const [name, audience] of Object.entries(other.narrowed_visibility ?? {})) {
    narrowed[name] = narrower(narrowed[name] ?? 'public', audience);
  }
  return Object.keys(narrowed).length === 0 ? settings : { ...settings, narrowed_visibility: narrowed };
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

/** A pair as the audience sees it; undefined where nothing may be told of it. */
function shownPair(pair: RecordPair, before: Dataset, after: Dataset): RecordPair | undefined {
  const was = pair.before && before.find(pair.before.id);
  const is = pair.after && after.find(pair.after.id);
  if (is !== undefined) return was === undefined ? { before: undefined, after: is } : { before: was, after: is };
  return was === undefined || pair.after !== undefined ? undefined : { before: was, after: undefined };
}

/**
 * Projects two datasets for an audience so that each value has the narrowest audience of both sides (data-model §2): what was open once
 * and is restricted now is not told again, and what is open now and was restricted is not told as it was.
 */
export function jointView(full: { before: Dataset; after: Dataset }, audience: Audience, renames: Renames): JointView {
  const pairs = matchRecords(full.before, full.after, renames);
  if (audience === 'restricted') return { ...full, pairs };
  const withSettings = (side: Dataset, other: Dataset): Dataset => ({
    ...side,
    settings: narrowedBy(side.settings, other.settings),
  });
  const before = withSettings(full.before, full.after);
  const after = withSettings(full.after, full.before);
  const unnamed = hiddenIds(pairs, project(before, audience), project(after, audience));
  const shown = { before: project(before, audience, { unnamed }), after: project(after, audience, { unnamed }) };
  return { ...shown, pairs: pairs.flatMap((pair) => shownPair(pair, shown.before, shown.after) ?? []) };
}
