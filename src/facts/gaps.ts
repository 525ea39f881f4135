import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { isLive } from './status.js';
import { holdsOn, knownOn } from './time.js';

export type Gap = RegisterRecord<'gap'>;
export type Action = RegisterRecord<'action'>;
export type Priority = RegisterRecord<'priority'>;

/** The gaps identified on or before the as-of day and neither closed nor accepted on it. */
export function openGaps(snapshot: Snapshot): readonly Gap[] {
  return snapshot.dataset
    .of('gap')
    .filter((gap) => knownOn(gap.data.identified_on, snapshot.asOf) && isLive(gap, snapshot.asOf));
}

const actionIndexes = new WeakMap<Snapshot, ReadonlyMap<string, readonly Action[]>>();

/** The actions by the gaps that they address. */
function actionsByGap(snapshot: Snapshot): ReadonlyMap<string, readonly Action[]> {
  const known = actionIndexes.get(snapshot);
  if (known !== undefined) return known;
  const index = new Map<string, Action[]>();
  for (const action of snapshot.dataset.of('action')) {
    for (const gap of new Set(action.data.gaps ?? [])) {
      const list = index.get(gap) ?? [];
      list.push(action);
      index.set(gap, list);
    }
  }
  actionIndexes.set(snapshot, index);
  return index;
}

/** The actions that address a gap, whatever their status. */
export function actionsFor(snapshot: Snapshot, gapId: string): readonly Action[] {
  return actionsByGap(snapshot).get(gapId) ?? [];
}

/** The actions that address a gap and are live on the as-of day. */
export function liveActionsFor(snapshot: Snapshot, gapId: string): readonly Action[] {
  return actionsFor(snapshot, gapId).filter((action) => isLive(action, snapshot.asOf));
}

/** The priorities in force on the as-of day, in order of rank. */
export function prioritiesOn(snapshot: Snapshot): readonly Priority[] {
  return snapshot.dataset
    .of('priority')
    .filter((priority) => holdsOn(priority.data, snapshot.asOf))
    .toSorted((a, b) => a.data.rank - b.data.rank);
}

/** The gaps that a priority in force names, with those priorities in order of rank (L15). */
export function priorityGaps(snapshot: Snapshot): ReadonlyMap<string, readonly Priority[]> {
  const gaps = new Map<string, readonly Priority[]>();
  for (const priority of prioritiesOn(snapshot)) {
    for (const gap of priority.data.gaps ?? []) gaps.set(gap, [...(gaps.get(gap) ?? []), priority]);
  }
  return gaps;
}
