import { continued } from '../../compare/change.js';
import type { Change } from '../../compare/change.js';
import { transitionsBetween } from '../../compare/transitions.js';
import type { Transition } from '../../compare/transitions.js';
import { amendmentVerdict } from '../../facts/decisions.js';
import type { AmendmentVerdict } from '../../facts/decisions.js';
import { movesBetween, movesOf } from '../../facts/moves.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineChangeRule } from '../define.js';
import type { RuleFinding } from '../define.js';
import { placeOfTransition } from './_place.js';

type MessageId = 'reason' | Exclude<AmendmentVerdict, 'ok'>;

/** The decision behind a step: that of its entry, else that by which the record as a whole was adopted or endorsed. */
function decisionOf({ kind, data }: AnyRecord, { recorded }: Transition): string | undefined {
  const own = recorded?.entry.decision;
  if (own !== undefined) return own;
  if (kind === 'programme') return data.adoption_decision;
  return kind === 'assessment' ? data.endorsed_by : undefined;
}

/** What a step lacks by one of the moves that allow it. */
function lacking(
  after: Snapshot,
  record: AnyRecord,
  transition: Transition,
  requires: readonly string[],
): MessageId | undefined {
  const entry = transition.recorded?.entry;
  if (requires.includes('reason') && entry?.reason === undefined) return 'reason';
  if (!requires.includes('decision')) return undefined;
  const verdict = amendmentVerdict(after, decisionOf(record, transition), record.id, entry?.on ?? after.asOf);
  return verdict === 'ok' ? undefined : verdict;
}

function* check({ after, ...change }: Change): Iterable<RuleFinding<MessageId>> {
  const { dataset } = after;
  for (const pair of continued(change)) {
    const moves = movesOf(dataset.settings, pair.after.kind);
    for (const transition of transitionsBetween(pair)) {
      const { from, to } = transition;
      const found = movesBetween(moves, from, to).map((move) => lacking(after, pair.after, transition, move.requires));
      const [message] = found;
      // Where several moves are legal, the most lenient one is meant.
      if (message === undefined || found.includes(undefined)) continue;
      const decision = nameOfId(dataset, decisionOf(pair.after, transition) ?? '');
      const data = { record: nameOf(dataset, pair.after), id: pair.after.id, from, to, decision };
      yield { message, data, place: placeOfTransition(pair.after, transition) };
    }
  }
}

export default defineChangeRule({
  id: 'change/move-unaccompanied',
  title: 'A change moves a status without what must come with it',
  why: 'Why work stopped, and who agreed that a gap is closed, is asked years later. It is known on the day on which the status changes.',
  clauses: ['L19', 'L20', 'L21'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  replaces: ['progress/moves'],
  waysOut: [
    'Add an entry under "history" with the day, the new status, and the reason or decision that the move asks for.',
    'Take the status back until there is a reason or decision.',
  ],
  messages: {
    reason: {
      text: '{record} goes from {from} to {to} without a reason',
      help: 'add an entry under "history" with "on", "status: {to}" and "reason"; or set the status back to {from}',
      label: 'why?',
    },
    none: {
      text: '{record} goes from {from} to {to} without a decision',
      help: 'name the adopted decision under "decision" of the entry in "history"; or set the status back to {from}',
      label: 'by which decision?',
    },
    'not-adopted': {
      text: '{record} goes from {from} to {to} by {decision}, which is not adopted',
      help: 'wait until the decision is adopted, or record its adoption',
      label: 'not adopted',
    },
    'not-quorate': {
      text: '{record} goes from {from} to {to} by {decision}, which was taken without a quorum',
      help: 'have it confirmed by a quorate meeting',
      label: 'no quorum',
    },
    'too-late': {
      text: '{record} goes from {from} to {to} before {decision} was adopted',
      help: 'correct the day of the entry, or name the decision that came before it',
      label: 'adopted later',
    },
    'does-not-name': {
      text: '{record} goes from {from} to {to} by {decision}, which does not name it among what it concerns',
      help: 'name the decision that is about {id}; one that is adopted is not changed any more',
      label: 'does not name {id}',
    },
  },
  check,
});
