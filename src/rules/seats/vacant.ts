import { addDays, daysBetween } from '../../base/day.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { keepsHolders, seatsOn, vacantSince } from '../../facts/seats.js';
import { at, atKey } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'seats/vacant',
  title: 'A seat has been vacant for too long',
  why: 'A seat that nobody holds is a stakeholder who does not speak. After some weeks it is no longer a change of staff.',
  clauses: ['L7'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['member'],
  waysOut: [
    'Ask the organisation to name a holder, and add the holder with the first day.',
    'Where the organisation gave up the seat, record its last day under "to".',
  ],
  messages: {
    since: {
      text: 'the seat {seat} of {organisation} has been vacant since {since}, for {days} days',
      help: 'ask {organisation} to name a holder, and add it under "holders"; or end the seat with "to"',
      label: 'vacant',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    if (!keepsHolders(dataset)) return;
    const longest = dataset.settings.thresholds.vacancy_days;
    for (const seat of seatsOn(snapshot)) {
      const since = vacantSince(seat, asOf);
      if (since === undefined || addDays(since, longest) > asOf) continue;
      const organisation = nameOfId(dataset, seat.data.organisation);
      const data = { seat: nameOf(dataset, seat), organisation, since, days: daysBetween(since, asOf) };
      yield { message: 'since', data, place: seat.data.holders === undefined ? at(seat) : atKey(seat, 'holders') };
    }
  },
});
