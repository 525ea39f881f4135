import { nameOf, nameOfId } from '../../facts/names.js';
import { isSeatOn } from '../../facts/seats.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'seats/organisation-ended',
  title: 'A seat belongs to an organisation that has ended',
  why: 'Institutions merge and are renamed. A seat of an organisation that no longer exists counts stakeholders who are not there.',
  clauses: ['L7'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['member', 'organisation'],
  kind: 'member',
  waysOut: [
    'End the seat, and add a seat for the organisation that took over.',
    'Correct the last day of the organisation.',
  ],
  messages: {
    successor: {
      text: 'the seat {seat} belongs to {organisation}, which ended on {day}; its successor is {successor}',
      help: 'end this seat with "to", and add a seat for {successor}',
      label: 'ended',
    },
    none: {
      text: 'the seat {seat} belongs to {organisation}, which ended on {day}',
      help: 'end this seat with "to"; or correct the last day of the organisation',
      label: 'ended',
    },
  },
  *check(seat, { dataset, asOf }) {
    const organisation = dataset.get('organisation', seat.data.organisation);
    if (organisation?.data.to === undefined || organisation.data.to >= asOf || !isSeatOn(seat, asOf)) return;
    const { to: day, successor } = organisation.data;
    const names = { seat: nameOf(dataset, seat), organisation: nameOf(dataset, organisation), day };
    const place = at(seat, 'organisation');
    const related = [{ place: at(organisation, 'to'), message: `${organisation.id} ended here` }];
    if (successor === undefined) yield { message: 'none', data: names, place, related };
    else {
      const data = { ...names, successor: nameOfId(dataset, successor) };
      yield { message: 'successor', data, place, related, suggestions: [successor] };
    }
  },
});
