import { actionsCarrying, commitmentsOn, isMadeAbroad } from '../../facts/commitments.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { isLive } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'commitments/abroad-without-action',
  title: 'A commitment made abroad has no action at home',
  why: 'What the country promises in an initiative or to a partner is kept at home, by somebody, with a deadline. Without an action nobody is working on it.',
  clauses: ['L17'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['commitment', 'action'],
  absence: ['action'],
  waysOut: [
    'Name under "actions" the action that carries it.',
    'Add an action for it to the programme, or withdraw the commitment with a reason.',
  ],
  messages: {
    none: {
      text: 'no action carries the commitment {commitment}, made to {to}',
      help: 'name under "actions" the action that carries it, or add one',
      label: 'no action at home',
    },
    ended: {
      text: 'no action that the commitment {commitment}, made to {to}, names is live or complete',
      help: 'name under "actions" a live action that carries it, or add one',
      label: 'no longer live',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    for (const commitment of commitmentsOn(snapshot)) {
      if (!isLive(commitment, asOf) || !isMadeAbroad(dataset, commitment)) continue;
      const { actions = [], to } = commitment.data;
      // An action that cannot be found has its own finding.
      const isOpen = actions.some((id) => dataset.get('action', id) === undefined);
      if (isOpen || actionsCarrying(snapshot, commitment).length > 0) continue;
      const names = {
        commitment: nameOf(dataset, commitment),
        to: to === undefined ? 'a partner abroad' : nameOfId(dataset, to),
      };
      if (actions.length === 0) yield { message: 'none', data: names, place: at(commitment, 'title') };
      else yield { message: 'ended', data: names, place: at(commitment, 'actions', 0) };
    }
  },
});
