import { adoptedDecision } from '../../facts/decisions.js';
import { movesBetween, movesOf } from '../../facts/moves.js';
import { nameOf } from '../../facts/names.js';
import type { Move } from '../../kinds/define.js';
import { at } from '../../model/finding.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';
import type { RuleFinding } from '../define.js';

/** An entry of a history with what may accompany it. */
interface Entry {
  readonly on: string;
  readonly status: string;
  readonly reason?: unknown;
  readonly decision?: string;
}

type MessageId = 'illegal' | 'reason' | 'decision';

function judge(snapshot: Snapshot, before: Entry, entry: Entry, moves: readonly Move[]): MessageId | undefined {
  const legal = movesBetween(moves, before.status, entry.status);
  if (legal.length === 0) return 'illegal';
  const lacking = legal.map(({ requires }) => {
    if (requires.includes('reason') && entry.reason === undefined) return 'reason';
    const lacksDecision = requires.includes('decision') && adoptedDecision(snapshot, entry.decision) === undefined;
    return lacksDecision ? 'decision' : undefined;
  });
  // Where several moves are legal, the most lenient one is meant.
  return lacking.includes(undefined) ? undefined : lacking[0];
}

/** The entries by day, each with its place in the file: that they are out of order there is a finding of its own. */
function inOrder(history: readonly Entry[]): readonly { readonly entry: Entry; readonly index: number }[] {
  const entries = history.map((entry, index) => ({ entry, index }));
  return entries.toSorted((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : 0));
}

function* check(snapshot: Snapshot, record: AnyRecord): Iterable<RuleFinding<MessageId>> {
  if (!('history' in record.data)) return;
  const moves = movesOf(snapshot.dataset.settings, record.kind);
  const entries = inOrder(record.data.history ?? []);
  for (const [position, { entry, index }] of entries.entries()) {
    const before = entries[position - 1]?.entry;
    if (before === undefined || before.status === entry.status || entry.on > snapshot.asOf) continue;
    const message = judge(snapshot, before, entry, moves);
    if (message === undefined) continue;
    const data = { record: nameOf(snapshot.dataset, record), from: before.status, to: entry.status, day: entry.on };
    yield { message, data, place: at(record, 'history', index, 'status') };
  }
}

export default defineDatasetRule({
  id: 'progress/moves',
  title: 'A status changed in a way that the vocabulary does not know',
  why: 'Legal moves, and what accompanies them, are how a register shows that nothing was skipped: why work stopped, who accepted a gap, what reopened an action.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: [],
  absence: ['decision'],
  waysOut: [
    'Add the entry that lies between, or the reason or decision that the move asks for.',
    'Add the move to "policy.transitions" of the settings, where the country’s practice has it.',
  ],
  messages: {
    illegal: {
      text: '{record} went from {from} to {to} on {day}, which is no move of its vocabulary',
      help: 'add the entry that lies between; or add the move under "policy.transitions" in the settings',
      label: 'from {from}',
    },
    reason: {
      text: '{record} went from {from} to {to} on {day} without a reason',
      help: 'add "reason" to this entry',
      label: 'why?',
    },
    decision: {
      text: '{record} went from {from} to {to} on {day} without an adopted decision',
      help: 'add "decision" to this entry with the decision that was adopted',
      label: 'by which decision?',
    },
  },
  *check(snapshot) {
    for (const record of snapshot.dataset.records.values()) yield* check(snapshot, record);
  },
});
