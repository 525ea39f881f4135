import type { Move } from '../kinds/define.js';
import { kindByName } from '../kinds/registry.generated.js';
import type { ResolvedSettings } from '../model/dataset.js';
import type { KindName } from '../model/record.js';

/**
 * The legal changes of status of a kind (data-model §4): those of its vocabulary, and those that the settings add. Where the settings
 * state a move of the vocabulary, theirs holds: they may ask for more.
 */
export function movesOf(settings: ResolvedSettings, kind: KindName): readonly Move[] {
  const added = (settings.policy?.transitions ?? [])
    .filter((transition) => transition.kind === kind)
    .map(({ from, to, requires }): Move => ({ from, to, requires: requires ?? [] }));
  const stated = (move: Move): boolean => added.some(({ from, to }) => from === move.from && to === move.to);
  return [...(kindByName[kind].moves ?? []).filter((move) => !stated(move)), ...added];
}

/** The ways in which one status may follow another; none where it may not. */
export function movesBetween(moves: readonly Move[], from: string, to: string): readonly Move[] {
  return moves.filter((move) => move.from === from && move.to === to);
}

/** The statuses that may follow one, in the order of the vocabulary. */
export function nextStatuses(moves: readonly Move[], from: string): readonly string[] {
  return [...new Set(moves.filter((move) => move.from === from).map(({ to }) => to))];
}
