import { adoptedOn, amendmentsOf, needsDecision, statedValue } from '../../facts/amendments.js';
import type { Amendable, FieldValue } from '../../facts/amendments.js';
import { amendmentVerdict } from '../../facts/decisions.js';
import type { AmendmentVerdict } from '../../facts/decisions.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { continued } from '../../compare/change.js';
import type { Change, Continued } from '../../compare/change.js';
import { at, atKey } from '../../model/finding.js';
import type { RecordPlace } from '../../model/finding.js';
import type { Amendment } from '../../model/records.generated.js';
import { defineChangeRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'unrecorded' | 'unkept' | Exclude<AmendmentVerdict, 'ok'>;

interface AmendablePair {
  readonly before: Amendable;
  readonly after: Amendable;
}

function isAmendable(pair: Continued): pair is AmendablePair {
  return ['action', 'indicator', 'commitment'].includes(pair.after.kind);
}

/** What may be changed by amendments only, of the earlier version: what was adopted cannot be got rid of by taking it out. */
function fieldsOf({ data }: Amendable): readonly string[] {
  const milestones = 'milestones' in data ? (data.milestones ?? []) : [];
  const targets = 'targets' in data ? (data.targets ?? []) : [];
  return [
    'lead',
    'due',
    ...milestones.map(({ id }) => `milestones.${id}.due`),
    ...targets.flatMap(({ id }) => [`targets.${id}.value`, `targets.${id}.by`]),
  ];
}

/** The ids of the milestones or targets of a record, in their order. */
function itemsOf({ data }: Amendable, list: string): readonly string[] {
  if (list === 'milestones' && 'milestones' in data) return (data.milestones ?? []).map(({ id }) => id);
  return list === 'targets' && 'targets' in data ? (data.targets ?? []).map(({ id }) => id) : [];
}

/** Where the value stands in the later version, or the record where it is gone. */
function placeOf(record: Amendable, field: string): RecordPlace {
  const [list = '', id, property] = field.split('.');
  if (id === undefined || property === undefined) return list in record.data ? at(record, list) : at(record);
  const items = itemsOf(record, list);
  const index = items.indexOf(id);
  if (index < 0) return list in record.data ? atKey(record, list) : at(record);
  return at(record, list, index, property);
}

const same = (a: FieldValue, b: FieldValue): boolean => String(a ?? '') === String(b ?? '');

/** The amendments of a field that the earlier version does not have. */
function newAmendments({ before, after }: AmendablePair, field: string): readonly Amendment[] {
  const known = amendmentsOf(before, field);
  const isKnown = (one: Amendment): boolean =>
    known.some((old) => old.on === one.on && same(old.from, one.from) && same(old.to, one.to));
  return amendmentsOf(after, field).filter((amendment) => !isKnown(amendment));
}

/** What is wrong with one change of a field, and where. */
function* judge(change: Change, pair: AmendablePair, field: string): Iterable<RuleFinding<MessageId>> {
  const { after } = change;
  const [from, to] = [statedValue(pair.before, field), statedValue(pair.after, field)];
  const { dataset } = after;
  const common = {
    record: nameOf(dataset, pair.after),
    id: pair.after.id,
    field,
    from: from ?? '',
    to: to ?? 'nothing',
  };
  const amendments = newAmendments(pair, field);
  if (amendments.length === 0) {
    const isBound = needsDecision(change.before, pair.before, field);
    yield { message: isBound ? 'unrecorded' : 'unkept', data: common, place: placeOf(pair.after, field) };
    return;
  }
  if (!needsDecision(change.before, pair.before, field)) return;
  for (const amendment of amendments) {
    const message = amendmentVerdict(after, amendment.decision, pair.after.id, amendment.on);
    if (message === 'ok') continue;
    const index = (pair.after.data.amendments ?? []).indexOf(amendment);
    const decision = nameOfId(dataset, amendment.decision ?? '');
    const place = at(pair.after, 'amendments', index, amendment.decision === undefined ? 'field' : 'decision');
    yield { message, data: { ...common, from: amendment.from, to: amendment.to, decision }, place };
  }
}

export default defineChangeRule({
  id: 'change/adopted-changed',
  title: 'A change moves a lead, deadline or target that was adopted, without an amending decision',
  why: 'What was agreed together is changed together. A deadline that moves in a file alone is always met, and nobody has agreed to it.',
  clauses: ['L19', 'L20'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  absence: ['decision'],
  replaces: ['programme/changed-without-decision'],
  waysOut: [
    'Record the change under "amendments" with the old and the new value, its day, and the adopted decision that names the record.',
    'Take the change back, and propose it for the next meeting.',
  ],
  messages: {
    unrecorded: {
      text: '"{field}" of {record} was adopted as {from}, and becomes {to} without an amendment',
      help: 'add an entry under "amendments" with "field", "from", "to", "on" and the amending "decision"; or set it back to {from}',
      label: 'was {from}',
    },
    unkept: {
      text: '"{field}" of {record} goes from {from} to {to}, and no amendment keeps the old value',
      help: 'add an entry under "amendments" with "field", "from", "to" and "on", so that reports can print the old value',
      label: 'was {from}',
      severity: 'warning',
    },
    none: {
      text: '"{field}" of {record} goes from {from} to {to} without a decision',
      help: 'name under "decision" of the amendment the adopted decision that made the change',
      label: 'by which decision?',
    },
    'not-adopted': {
      text: '"{field}" of {record} goes from {from} to {to} by {decision}, which is not adopted',
      help: 'wait until the decision is adopted, or record its adoption',
      label: 'not adopted',
    },
    'not-quorate': {
      text: '"{field}" of {record} goes from {from} to {to} by {decision}, which was taken without a quorum',
      help: 'have it confirmed by a quorate meeting',
      label: 'no quorum',
    },
    'too-late': {
      text: '"{field}" of {record} goes from {from} to {to} before {decision} was adopted',
      help: 'correct the day of the amendment, or name the decision that came before it',
      label: 'adopted later',
    },
    'does-not-name': {
      text: '"{field}" of {record} goes from {from} to {to} by {decision}, which does not name {id} among what it concerns',
      help: 'name the decision that is about {id}; one that is adopted is not changed any more',
      label: 'does not name {id}',
    },
  },
  *check(change) {
    for (const pair of continued(change)) {
      if (!isAmendable(pair) || adoptedOn(change.before, pair.before) === undefined) continue;
      for (const field of fieldsOf(pair.before)) {
        const from = statedValue(pair.before, field);
        // What had no value is completed, not changed.
        if (from === undefined || same(from, statedValue(pair.after, field))) continue;
        yield* judge(change, pair, field);
      }
    }
  },
});
