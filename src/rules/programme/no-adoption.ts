import { adoptedDecision, names } from '../../facts/decisions.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { restrictedItem } from '../../model/dataset.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'programme/no-adoption',
  title: 'A programme is in force, and no decision adopted it',
  why: 'The programme is to be collectively agreed. The decision that adopted it, with its meeting and positions, is the proof.',
  clauses: ['L19'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['programme'],
  kind: 'programme',
  absence: ['decision'],
  waysOut: [
    'Name under "adoption_decision" the adopted decision whose "concerns" name the programme.',
    'Set the status of the programme back to draft until it is adopted.',
  ],
  messages: {
    missing: {
      text: 'the programme {programme} is adopted, and names no decision that adopted it',
      help: 'add "adoption_decision"; or set the status back to draft',
      label: 'by which decision?',
    },
    pending: {
      text: 'the programme {programme} is adopted, and its decision {decision} is not',
      help: 'set the decision to adopted with its day; or set the programme back to draft',
      label: 'not adopted',
    },
    silent: {
      text: 'the decision {decision} does not name the programme {programme} among what it concerns',
      help: 'add {id} to "concerns" of the decision; or name the decision that adopted it',
      label: 'does not name it',
    },
  },
  *check(programme, snapshot) {
    if (statusOn(programme, snapshot.asOf) !== 'adopted') return;
    const id = programme.data.adoption_decision;
    const data = {
      programme: nameOf(snapshot.dataset, programme),
      decision: nameOfId(snapshot.dataset, id ?? ''),
      id: programme.id,
    };
    if (id === undefined) {
      yield { message: 'missing', data, place: at(programme, 'status') };
      return;
    }
    // A decision that cannot be found or seen has its own finding, or is no business of this audience.
    if (id === restrictedItem || snapshot.dataset.get('decision', id) === undefined) return;
    const decision = adoptedDecision(snapshot, id);
    const place = at(programme, 'adoption_decision');
    if (decision === undefined) yield { message: 'pending', data, place };
    else if (!names(decision, programme.id)) yield { message: 'silent', data, place };
  },
});
