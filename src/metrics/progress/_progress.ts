import { daysBetween } from '../../base/day.js';
import { adoptedDueDay } from '../../facts/amendments.js';
import { completedOn, isComplete } from '../../facts/completion.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Action } from '../_actions.js';
import { notLive } from '../_actions.js';
import { leftOut, measured } from '../_observe.js';
import type { Observation } from '../define.js';

/** By how many days each completed action came after the deadline that was adopted; before it: negative. */
export function pastSlips(snapshot: Snapshot): readonly Observation[] {
  return snapshot.dataset.of('action').map((action) => slipOf(snapshot, action));
}

function slipOf(snapshot: Snapshot, action: Action): Observation {
  if (!isComplete(action, snapshot.asOf)) return leftOut(action, notLive(action, snapshot));
  const done = completedOn(action, snapshot.asOf);
  const due = adoptedDueDay(snapshot, action);
  if (done === undefined) return leftOut(action, 'nothing tells when it was completed');
  if (due === undefined) return leftOut(action, 'no adopted deadline');
  return measured(action, daysBetween(due, done));
}
