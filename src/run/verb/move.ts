/* Where a verb leads a status, and what the policy asks for with it. */
import { listWords, nearest, visible } from '../../base/text.js';
import { movesBetween, movesOf, nextStatuses } from '../../facts/moves.js';
import { nameOf } from '../../facts/names.js';
import { historyOf } from '../../facts/status.js';
import type { Move } from '../../kinds/define.js';
import { Misuse } from '../../model/errors.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';

/** A change of status that is about to be recorded. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** What must accompany it, by the most lenient of the moves that allow it. */
  readonly requires: Move['requires'];
}

/** The status that a record states now; undefined for a kind without one. */
export function presentStatus({ kind, data }: AnyRecord): string | undefined {
  return kind !== 'update' && 'status' in data ? data.status : undefined;
}

function stepBetween(snapshot: Snapshot, record: AnyRecord, from: string, to: string): Step | undefined {
  const ways = movesBetween(movesOf(snapshot.dataset.settings, record.kind), from, to);
  const [requires] = ways.map((way) => way.requires).toSorted((a, b) => a.length - b.length);
  return requires === undefined ? undefined : { from, to, requires };
}

/** What may be done instead, from where a record stands. */
function legalWords(snapshot: Snapshot, record: AnyRecord, from: string): string {
  const next = nextStatuses(movesOf(snapshot.dataset.settings, record.kind), from);
  return next.length === 0
    ? `${from} is final.`
    : `From ${from} it may go to ${listWords(next, 'or')}; the settings can add moves under "policy.transitions".`;
}

function isThere(snapshot: Snapshot, record: AnyRecord, status: string): Misuse {
  const since = historyOf(record).findLast((entry) => entry.status === status)?.on;
  const day = since === undefined ? '' : `, since ${since}`;
  return new Misuse(
    `${nameOf(snapshot.dataset, record)} is ${status} already${day}`,
    legalWords(snapshot, record, status),
  );
}

/**
 * The step to one of some statuses.
 *
 * @param wanted the one that the person named
 * @throws Misuse where none of them is legal, naming those that are
 */
export function stepTo(
  snapshot: Snapshot,
  record: AnyRecord,
  targets: readonly string[],
  wanted: string | undefined,
): Step {
  const from = presentStatus(record) ?? '';
  if (wanted !== undefined && !targets.includes(wanted)) {
    const [best] = nearest(wanted, targets);
    const all = `It takes ${listWords(targets, 'or')}.`;
    throw new Misuse(
      `--as does not take "${visible(wanted)}"`,
      best === undefined ? all : `Did you mean "${best}"? ${all}`,
    );
  }
  const candidates = wanted === undefined ? targets : [wanted];
  const legal = candidates.map((to) => stepBetween(snapshot, record, from, to)).find((step) => step !== undefined);
  if (legal !== undefined) return legal;
  const [first = ''] = candidates;
  if (candidates.includes(from)) throw isThere(snapshot, record, from);
  throw new Misuse(
    `${nameOf(snapshot.dataset, record)} is ${from}, and cannot go from there to ${first}`,
    legalWords(snapshot, record, from),
  );
}

/** The step to a status that comes along with something else, where it is legal and asks for nothing. */
export function stepAlong(snapshot: Snapshot, record: AnyRecord, to: string): Step | undefined {
  const step = stepBetween(snapshot, record, presentStatus(record) ?? '', to);
  return step?.requires.length === 0 ? step : undefined;
}

/** Makes sure that a history can go on with a day. @throws Misuse where it has gone on already, or the day lies ahead */
export function demandDay(record: AnyRecord, on: string, today: string): void {
  const last = historyOf(record).at(-1);
  if (on > today) {
    throw new Misuse(`${on} lies ahead, and what has not happened is not recorded`, `Today is ${today}: give --on.`);
  }
  if (last !== undefined && on < last.on) {
    throw new Misuse(
      `the history of ${record.id} goes on to ${last.on} (${last.status}), which is later than ${on}`,
      'Give a later day with --on; an earlier entry that is missing is added with `set`.',
    );
  }
}
