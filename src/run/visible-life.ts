/* Which part of a record's history an audience may know: it begins at the commit that opened the record to them (data-model §2). */
import { splitUpdateId } from '../base/id.js';
import { narrowedBy } from '../compare/joint.js';
import { mayRead } from '../model/audience.js';
import type { Audience } from '../model/audience.js';
import type { Dataset, ResolvedSettings } from '../model/dataset.js';
import type { HistoryCommit } from '../model/history.js';
import type { AnyRecord } from '../model/record.js';
import { buildDataset } from '../parse/dataset.js';
import { audienceOf } from '../parse/known.js';
import { countsPeople, project } from '../parse/project.js';
import type { FileVersion, Touch } from './trace.js';
import type { Versions } from './versions.js';

/** What the past of one record is made of. */
export interface Past {
  /** The youngest first. */
  readonly commits: readonly HistoryCommit[];
  /** The commits that changed the record, and those that changed the settings; the oldest first. */
  readonly touches: readonly Touch[];
  readonly settings: readonly Touch[];
  readonly versions: Versions;
  /** What the audience may see of the whole register, where that was worked out before. */
  readonly shown?: Dataset;
}

/** The state of a record at a commit that changed it or the settings. */
export interface State {
  readonly commit: HistoryCommit;
  readonly version: FileVersion | null;
  readonly settings: ResolvedSettings | undefined;
}

/** The states of a record in the order of time. */
export function statesOf(past: Past): State[] {
  const byCommit = (touches: readonly Touch[]): ReadonlyMap<string, Touch> =>
    new Map(touches.map((touch) => [touch.commit.commit, touch]));
  const [touched, settled] = [byCommit(past.touches), byCommit(past.settings)];
  let version: FileVersion | null = null;
  let settings: ResolvedSettings | undefined;
  return past.commits.toReversed().flatMap((commit): State[] => {
    const [touch, setting] = [touched.get(commit.commit), settled.get(commit.commit)];
    if (touch === undefined && setting === undefined) return [];
    if (touch !== undefined) version = touch.after;
    if (setting !== undefined) settings = past.versions.settings(setting.after)?.settings ?? settings;
    return version === null && touch === undefined ? [] : [{ commit, version, settings }];
  });
}

/** Whether an audience might read a state; what could not be read is restricted. */
export function mightRead(state: State, { versions }: Pick<Past, 'versions'>, audience: Audience): boolean {
  if (state.version === null) return true;
  const record = versions.record(state.version);
  if (record === undefined || state.settings === undefined) return false;
  return mayRead(audience, audienceOf(record, state.settings));
}

/** The commits of which an audience may know: those after the last one in which the record was hidden from it. */
export function visibleTouches(past: Past, audience: Audience): readonly Touch[] {
  if (audience === 'restricted') return past.touches;
  const states = statesOf(past);
  const hidden = states.findLastIndex((state) => !mightRead(state, past, audience));
  if (hidden < 0) return past.touches;
  const shown = states.slice(hidden + 1);
  const [opening] = shown;
  const commits = new Set(shown.map(({ commit }) => commit.commit));
  const rest = past.touches.filter(({ commit }) => commits.has(commit.commit) && commit !== opening?.commit);
  return opening === undefined ? [] : [{ commit: opening.commit, before: null, after: opening.version }, ...rest];
}

/** Makes what an audience may see of a version of a record. */
export interface Projector {
  (record: AnyRecord): AnyRecord | undefined;
}

/**
 * Projects versions of a record: by the strictest settings that ever held, with references only to what the audience may see now and
 * might see always, and of people where any version counted them.
 *
 * @param full everything as it is now
 * @param unnamed records that the audience may see now, and might not once
 */
export function projectorFor(full: Dataset, past: Past, audience: Audience, unnamed: ReadonlySet<string>): Projector {
  if (audience === 'restricted') return (record) => record;
  const alsoNamed = new Set((past.shown ?? project(full, audience)).records.keys());
  const all = past.settings.flatMap(({ after }) => past.versions.settings(after)?.settings ?? []);
  const versions = past.touches.flatMap(({ after }) => (after && past.versions.record(after)) ?? []);
  const ofPeople = new Set(versions.some(countsPeople) ? versions.map(({ id }) => id) : []);
  const settings = all.reduce((strict, other) => narrowedBy(strict, other), full.settings);
  return (record) => {
    const about = record.kind === 'update' ? full.find(splitUpdateId(record.id)?.record) : undefined;
    const records = about === undefined ? [record] : [record, about];
    const dataset = buildDataset({ settings, frameworks: full.frameworks, records });
    return project(dataset, audience, { alsoNamed, unnamed, ofPeople }).find(record.id);
  };
}
