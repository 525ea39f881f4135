import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'seats/two-holders',
  title: 'A seat is held by two at the same time',
  why: 'One seat, one voice. Where a holder’s last day was never recorded, seniority and attendance are counted for somebody who has left.',
  clauses: ['L7'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['member'],
  kind: 'member',
  waysOut: [
    'Record the last day of the earlier holder under "to".',
    'Where both are meant, list one of them under "alternates".',
  ],
  messages: {
    two: {
      text: 'the seat {seat} has two holders on {day}',
      help: 'end the earlier one with "to"; or list one of them under "alternates"',
      label: 'second holder',
    },
  },
  *check(seat, { dataset, asOf }) {
    const holders = (seat.data.holders ?? []).map((holder, index) => ({ holder, index }));
    const [first, second] = holders.filter(({ holder }) => holdsOn(holder, asOf));
    if (first === undefined || second === undefined) return;
    const data = { seat: nameOf(dataset, seat), day: asOf };
    const related = [{ place: at(seat, 'holders', first.index), message: 'the other holder' }];
    yield { message: 'two', data, place: at(seat, 'holders', second.index), related };
  },
});
