import { nameOf, wordsOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'programme/objective-without-action',
  title: 'An objective has no action',
  why: 'A programme of activity reaches its objectives by actions. An objective without one is a wish.',
  clauses: ['L10', 'L19'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['programme', 'action'],
  kind: 'programme',
  absence: ['action'],
  waysOut: [
    'Name the objective under "objective" of the actions that serve it.',
    'Take the objective out of the next version of the programme.',
  ],
  messages: {
    none: {
      text: 'no action serves the objective {objective} ("{title}") of {programme}',
      help: 'set "programme: {id}" and "objective: {objective}" in the actions that serve it',
      label: 'no action',
    },
    cancelled: {
      text: 'every action for the objective {objective} ("{title}") of {programme} was cancelled',
      help: 'agree on another action for it, or amend the programme',
      label: 'all cancelled',
    },
  },
  *check(programme, { dataset, asOf }) {
    const status = statusOn(programme, asOf);
    if (status !== 'adopted' && status !== 'draft') return;
    const actions = dataset.of('action').filter(({ data }) => data.programme === programme.id);
    for (const [index, { id, title }] of programme.data.objectives.entries()) {
      const serving = actions.filter(({ data }) => data.objective === id || data.objective === `${programme.id}#${id}`);
      if (serving.some((action) => statusOn(action, asOf) !== 'cancelled')) continue;
      const data = {
        objective: id,
        title: wordsOf(dataset, title),
        programme: nameOf(dataset, programme),
        id: programme.id,
      };
      const place = at(programme, 'objectives', index, 'id');
      yield { message: serving.length === 0 ? 'none' : 'cancelled', data, place };
    }
  },
});
