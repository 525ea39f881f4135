import { addDays } from '../../base/day.js';
import { adoptedDecisions, adoptionDay, names } from '../../facts/decisions.js';
import { bodiesOn } from '../../facts/bodies.js';
import { heldMeetings } from '../../facts/meetings.js';
import { nameOf } from '../../facts/names.js';
import { computedOutlook } from '../../facts/outlook.js';
import { at } from '../../model/finding.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';

/** The bodies that govern, and so decide on what is off track. */
function overseers(snapshot: Snapshot): readonly RegisterRecord<'body'>[] {
  return bodiesOn(snapshot).filter(({ data }) => data.model === 'oversight' || data.model === 'both');
}

/** The records that a governing body had on an agenda, or decided on, from a day on. */
function dealtWith(snapshot: Snapshot, from: string): (id: string) => boolean {
  const { dataset, asOf } = snapshot;
  const bodies = new Set(overseers(snapshot).map(({ id }) => id));
  const agendas = heldMeetings(snapshot, undefined, from, asOf)
    .filter((meeting) => bodies.has(meeting.data.body))
    .flatMap((meeting) => meeting.data.agenda ?? []);
  const onAgenda = new Set(agendas.flatMap(({ concerns }) => concerns ?? []).map((id) => id.split('#')[0]));
  const decisions = adoptedDecisions(snapshot).filter((decision) => (adoptionDay(dataset, decision) ?? '') >= from);
  return (id) => onAgenda.has(id) || decisions.some((decision) => names(decision, id));
}

export default defineDatasetRule({
  id: 'mandate/off-track-undecided',
  title: 'An action is off track, and the body that oversees it has not dealt with it',
  why: 'A body that only coordinates may leave it at knowing. One that oversees receives progress reports and decides on what is off track.',
  clauses: ['L3', 'L10'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['action', 'meeting'],
  absence: ['meeting', 'decision'],
  waysOut: [
    'Put the action on the agenda of the next meeting, and name it under "concerns" of the item.',
    'Record the decision on it, and name the action under "concerns" of the decision.',
  ],
  messages: {
    undecided: {
      text: 'the action {action} is off track, and no meeting or decision of the last {days} days dealt with it',
      help: 'propose {id} for the next agenda, and name it under "concerns" of the item',
      label: 'off track',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    if (overseers(snapshot).length === 0) return;
    const days = dataset.settings.thresholds.open_decision_days;
    const isDealtWith = dealtWith(snapshot, addDays(asOf, -days));
    for (const action of dataset.of('action')) {
      if (computedOutlook(snapshot, action).ofTheFacts !== 'red' || isDealtWith(action.id)) continue;
      yield {
        message: 'undecided',
        data: { action: nameOf(dataset, action), id: action.id, days },
        place: at(action, 'status'),
      };
    }
  },
});
