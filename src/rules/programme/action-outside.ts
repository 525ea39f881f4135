import { nameOf } from '../../facts/names.js';
import { isLive } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'programme/action-outside',
  title: 'A live action belongs to no programme or objective',
  why: 'What is not part of the programme was not agreed with it, and stands in no objective’s progress.',
  clauses: ['L10', 'L19'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['programme', 'action'],
  kind: 'action',
  waysOut: [
    'Name the programme and the objective that the action serves.',
    'Where it was agreed by itself, name that decision under "agreed_by".',
  ],
  messages: {
    programme: {
      text: 'the action {action} belongs to no programme, and no decision agreed to it',
      help: 'add "programme" and "objective"; or the decision under "agreed_by"',
      label: 'outside the programme',
    },
    objective: {
      text: 'the action {action} names its programme and no objective',
      help: 'add "objective" with the objective that it serves',
      label: 'for which objective?',
    },
  },
  *check(action, { dataset, asOf }) {
    if (!isLive(action, asOf)) return;
    const { programme, objective, agreed_by: agreedBy } = action.data;
    const data = { action: nameOf(dataset, action) };
    if (programme === undefined && agreedBy === undefined)
      yield { message: 'programme', data, place: at(action, 'title') };
    else if (programme !== undefined && objective === undefined) {
      yield { message: 'objective', data, place: at(action, 'programme') };
    }
  },
});
