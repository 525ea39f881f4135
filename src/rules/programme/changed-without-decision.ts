import { adoptedOn, isCarried } from '../../facts/amendments.js';
import type { Amendable } from '../../facts/amendments.js';
import { amendmentVerdict } from '../../facts/decisions.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'none' | 'not-adopted' | 'not-quorate' | 'too-late' | 'does-not-name';

function* uncarried(snapshot: Snapshot, record: Amendable): Iterable<RuleFinding<MessageId>> {
  const adopted = adoptedOn(snapshot, record);
  if (adopted === undefined) return;
  for (const [index, amendment] of (record.data.amendments ?? []).entries()) {
    if (amendment.on <= adopted || amendment.on > snapshot.asOf || isCarried(snapshot, record, amendment)) continue;
    const { field, from, to, on, decision } = amendment;
    const message = amendmentVerdict(snapshot, decision, record.id, on);
    if (message === 'ok') continue;
    const names = { record: nameOf(snapshot.dataset, record), decision: nameOfId(snapshot.dataset, decision ?? '') };
    yield {
      message,
      data: { ...names, id: record.id, field, from, to, on, adopted },
      place: at(record, 'amendments', index, decision === undefined ? 'field' : 'decision'),
    };
  }
}

export default defineDatasetRule({
  id: 'programme/changed-without-decision',
  title: 'What was adopted was changed without an amending decision',
  why: 'A deadline that moves by itself is always met. What was agreed together is changed together: by a decision that is adopted, quorate, not later than the change, and that names the record.',
  clauses: ['L19'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['programme'],
  absence: ['decision'],
  waysOut: [
    'Name under "decision" of the amendment the adopted decision that made the change.',
    'Take the change back, and propose it for the next meeting.',
  ],
  messages: {
    none: {
      text: '"{field}" of {record} was changed from {from} to {to} on {on}, after its adoption on {adopted}, without a decision',
      help: 'name the amending decision under "decision"; until then the adopted value counts',
      label: 'by which decision?',
    },
    'not-adopted': {
      text: 'the change of "{field}" of {record} from {from} to {to} rests on {decision}, which is not adopted',
      help: 'have the decision adopted; until then the adopted value counts',
      label: 'not adopted',
    },
    'not-quorate': {
      text: 'the change of "{field}" of {record} from {from} to {to} rests on {decision}, which was taken without a quorum',
      help: 'have it confirmed by a quorate meeting; until then the adopted value counts',
      label: 'no quorum',
    },
    'too-late': {
      text: 'the change of "{field}" of {record} on {on} rests on {decision}, which was adopted later',
      help: 'correct the day of the change, or name the decision that came before it',
      label: 'adopted later',
    },
    'does-not-name': {
      text: 'the change of "{field}" of {record} rests on {decision}, which does not name {id} among what it concerns',
      help: 'add {id} to "concerns" of the decision, or name the decision that is about it',
      label: 'does not name {id}',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    for (const record of [...dataset.of('action'), ...dataset.of('indicator')]) yield* uncarried(snapshot, record);
  },
});
