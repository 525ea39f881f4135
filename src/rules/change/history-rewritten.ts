import { isDeepStrictEqual } from 'node:util';
import { continued } from '../../compare/change.js';
import { entriesOf } from '../../compare/transitions.js';
import { nameOf } from '../../facts/names.js';
import { at, atKey } from '../../model/finding.js';
import type { AnyRecord, RegisterRecord } from '../../model/record.js';
import type { Amendment } from '../../model/records.generated.js';
import { defineChangeRule } from '../define.js';

function amendmentsIn({ data }: AnyRecord): readonly Amendment[] {
  return 'amendments' in data ? (data.amendments ?? []) : [];
}

/** Where a list stands, or the record where it is gone. */
const placeOf = (record: AnyRecord, list: 'history' | 'amendments'): ReturnType<typeof at> =>
  list in record.data ? atKey(record, list) : at(record);

/** Decisions have a rule of their own, which also looks at the day of their adoption. */
const isJudgedElsewhere = (record: AnyRecord): record is RegisterRecord<'decision'> => record.kind === 'decision';

export default defineChangeRule({
  id: 'change/history-rewritten',
  title: 'A change takes away or alters what the history of a record says',
  why: 'What a record was on an earlier day is read from its history and its amendments. Without them, slippage and time in a status are no longer true.',
  clauses: ['L19', 'L20'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Bring the entry back; what changed is a new entry with its own day.',
    'Where the entry itself was wrong, correct it in a change of its own, and say why in the review.',
  ],
  messages: {
    history: {
      text: 'the history of {record} no longer says that it was {status} from {on}',
      help: 'bring the entry back, and add a new one for what changed; if the entry was wrong, say so in the review',
      label: 'an entry is gone',
      severity: 'warning',
    },
    amendment: {
      text: '{record} no longer says that "{field}" went from {from} to {to} on {on}',
      help: 'bring the amendment back: without it the value counts as adopted from the beginning',
      label: 'an amendment is gone',
    },
  },
  *check(change) {
    for (const { before, after } of continued(change)) {
      const record = nameOf(change.after.dataset, after);
      const entries = isJudgedElsewhere(before) ? [] : entriesOf(before);
      for (const { on, status } of entries) {
        if (entriesOf(after).some((entry) => entry.on === on && entry.status === status)) continue;
        yield { message: 'history', data: { record, on, status }, place: placeOf(after, 'history') };
      }
      for (const old of amendmentsIn(before)) {
        const { field, from, to, on } = old;
        const isKept = amendmentsIn(after).some((now) =>
          isDeepStrictEqual([now.field, now.from, now.to, now.on], [field, from, to, on]),
        );
        if (isKept) continue;
        yield { message: 'amendment', data: { record, field, from, to, on }, place: placeOf(after, 'amendments') };
      }
    }
  },
});
