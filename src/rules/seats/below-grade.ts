import { nameOf, nameOfId } from '../../facts/names.js';
import { gradeOf, holderOn, isSenior, seatsOn } from '../../facts/seats.js';
import { at } from '../../model/finding.js';
import { nationalBodies } from '../../facts/bodies.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'seats/below-grade',
  title: 'A seat on the national body is held below senior level',
  why: 'Senior people can commit their organisations at the table. Where seats are held below that level, decisions wait until they have been asked.',
  clauses: ['L7'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body', 'member'],
  waysOut: ['Ask the organisation for a holder at the grade of director or above.', 'Correct the grade of the holder.'],
  messages: {
    below: {
      text: 'the seat {seat} of {organisation} is held at the grade {grade}; senior begins at director',
      help: 'ask {organisation} for a holder at the grade of director or above, or correct the grade',
      label: 'below director',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const seats = nationalBodies(snapshot).flatMap((body) => seatsOn(snapshot, body.id));
    for (const seat of seats) {
      const holder = holderOn(seat, asOf);
      const grade = holder === undefined ? undefined : gradeOf(dataset, holder);
      if (holder === undefined || grade === undefined || isSenior(grade)) continue;
      const index = seat.data.holders?.indexOf(holder) ?? 0;
      const data = { seat: nameOf(dataset, seat), organisation: nameOfId(dataset, seat.data.organisation), grade };
      yield {
        message: 'below',
        data,
        place: at(seat, 'holders', index, holder.grade === undefined ? 'person' : 'grade'),
      };
    }
  },
});
