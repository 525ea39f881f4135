import { listWords } from '../../base/text.js';
import { continued } from '../../compare/change.js';
import { transitionsBetween } from '../../compare/transitions.js';
import { movesBetween, movesOf, nextStatuses } from '../../facts/moves.js';
import { nameOf } from '../../facts/names.js';
import { defineChangeRule } from '../define.js';
import { placeOfTransition } from './_place.js';

export default defineChangeRule({
  id: 'change/illegal-move',
  title: 'A change moves a status where it may not go',
  why: 'Each status says what has happened before it. A register in which work is complete that never began, or a gap is closed that nobody addressed, cannot be relied on.',
  clauses: ['L20', 'L21'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  replaces: ['progress/moves'],
  waysOut: [
    'Record the steps that lie between under "history", each with its day, or take the status back.',
    'Where the country’s practice has the move, add it under "policy.transitions" of the settings, in a change of its own.',
  ],
  messages: {
    illegal: {
      text: '{record} goes from {from} to {to}, and from {from} it may go to {legal}',
      help: 'record the steps between under "history", each with its day; or set the status back to {from}',
      label: 'from {from}',
    },
    final: {
      text: '{record} goes from {from} to {to}, and {from} is final',
      help: 'set the status back to {from}; what begins anew is a record of its own',
      label: '{from} is final',
    },
  },
  *check(change) {
    const { dataset } = change.after;
    for (const pair of continued(change)) {
      const moves = movesOf(dataset.settings, pair.after.kind);
      for (const transition of transitionsBetween(pair)) {
        const { from, to } = transition;
        if (movesBetween(moves, from, to).length > 0) continue;
        const legal = nextStatuses(moves, from);
        const data = { record: nameOf(dataset, pair.after), from, to, legal: listWords(legal, 'or') };
        const place = placeOfTransition(pair.after, transition);
        yield { message: legal.length === 0 ? 'final' : 'illegal', data, place };
      }
    }
  },
});
