import { adoptionDay, adoptedDecision, asksNothing } from '../../facts/decisions.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'meetings/decision-without-follow-up',
  title: 'An adopted decision asks nothing of anybody',
  why: 'A decision coordinates when somebody has to do something by a day. One that names neither follow-up nor a record cannot be followed up.',
  clauses: ['L10'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['decision'],
  kind: 'decision',
  waysOut: [
    'Add to "follow_up" what is to be done, by whom and by when.',
    'Name under "concerns" the records that carry the decision out, or set its type to note.',
  ],
  messages: {
    nothing: {
      text: 'the decision {decision} of {day} names neither follow-up nor a record that carries it out',
      help: 'add "follow_up" with what, who and due; or name under "concerns" the records that carry it out',
      label: 'no follow-up',
    },
    unassigned: {
      text: 'item {item} of the decision {decision} does not say who does it',
      help: 'add "who" with the organisation that does it',
      label: 'by whom?',
    },
    undated: {
      text: 'item {item} of the decision {decision} does not say by when it is done',
      help: 'add "due" with the day, month or quarter by which it is done',
      severity: 'info',
      label: 'by when?',
    },
  },
  *check(decision, snapshot) {
    if (adoptedDecision(snapshot, decision.id) === undefined) return;
    const { follow_up: items = [] } = decision.data;
    const data = { decision: nameOf(snapshot.dataset, decision), day: adoptionDay(snapshot.dataset, decision) ?? '' };
    if (asksNothing(decision)) yield { message: 'nothing', data, place: at(decision, 'title') };
    for (const [index, item] of items.entries()) {
      const place = at(decision, 'follow_up', index, 'id');
      if (item.who === undefined) yield { message: 'unassigned', data: { ...data, item: item.id }, place };
      else if (item.due === undefined) yield { message: 'undated', data: { ...data, item: item.id }, place };
    }
  },
});
