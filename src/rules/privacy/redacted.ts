import type { Day } from '../../base/day.js';
import { adoptedDecision } from '../../facts/decisions.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { pathOfField, redactedText, redactionsOf, valueOfField } from '../../facts/redactions.js';
import { at } from '../../model/finding.js';
import type { AnyRecord } from '../../model/record.js';
import type { Redaction } from '../../model/records.generated.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type Found = RuleFinding<'holds' | 'undecided' | 'early'>;

const dataOf = ({ dataset }: Snapshot, record: AnyRecord, { on, decision }: Redaction): Record<string, string> => ({
  record: nameOf(dataset, record),
  decision: nameOfId(dataset, decision),
  on,
});

/** Fields that hold a value although they were taken out. */
function* returned(snapshot: Snapshot, record: AnyRecord, entry: Redaction): Iterable<Found> {
  for (const field of entry.fields) {
    const value = valueOfField(record.data, field);
    if (value === undefined || value === redactedText) continue;
    const place = at(record, ...(pathOfField(record.data, field) ?? []));
    yield { message: 'holds', data: { ...dataOf(snapshot, record, entry), field }, place };
  }
}

/** The decision must be adopted, and have been so on the day. What is no decision at all is found with the references. */
function* ground(snapshot: Snapshot, record: AnyRecord, entry: Redaction, index: number): Iterable<Found> {
  const { on, decision } = entry;
  if (snapshot.dataset.get('decision', decision) === undefined) return;
  const isAdopted = (asOf: Day): boolean => adoptedDecision({ ...snapshot, asOf }, decision) !== undefined;
  if (isAdopted(on)) return;
  const message = isAdopted(snapshot.asOf) ? 'early' : 'undecided';
  yield { message, data: dataOf(snapshot, record, entry), place: at(record, 'redacted', index, 'decision') };
}

export default defineDatasetRule({
  id: 'privacy/redacted',
  title: 'A redaction is not carried out, or nobody decided it',
  why: 'What was taken out for good must stay out: somebody was promised that. And since a redaction is the only thing that may vanish from a register, it is decided by the body and not by whoever holds the keyboard.',
  clauses: ['L23'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  absence: ['decision'],
  waysOut: [
    'Take the value out again, and have the history of the repository cleaned (SECURITY.md).',
    'Name the adopted decision that ordered the redaction.',
  ],
  messages: {
    holds: {
      text: '"{field}" of {record} was redacted on {on}, and holds a value again',
      help: 'take it out; in the history of the repository it stays until an administrator cleans that',
      label: 'was redacted',
    },
    undecided: {
      text: 'the redaction of {record} names {decision}, which is not adopted',
      help: 'have it decided first, or name the decision that ordered it',
      label: 'not adopted',
    },
    early: {
      text: '{record} was redacted on {on}, before {decision} was adopted',
      help: 'correct the day, or name the decision that came before it',
      label: 'adopted later',
    },
  },
  *check(snapshot) {
    for (const record of snapshot.dataset.records.values()) {
      for (const [index, entry] of redactionsOf(record).entries()) {
        yield* returned(snapshot, record, entry);
        yield* ground(snapshot, record, entry, index);
      }
    }
  },
});
