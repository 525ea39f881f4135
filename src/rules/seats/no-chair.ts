import { isPrincipal, bodiesOn } from '../../facts/bodies.js';
import { nameOf } from '../../facts/names.js';
import { chairsOn, isVacant, keepsHolders, seatsOn } from '../../facts/seats.js';
import { at, atKey } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'seats/no-chair',
  title: 'Nobody chairs a body',
  why: 'A chair convenes, and answers for what was decided. A body without one does not meet, or meets without result.',
  clauses: ['L5'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body', 'member'],
  absence: ['member'],
  waysOut: [
    'Give one of the seats the role chair or co-chair, with the first day.',
    'Where the chair has changed, add the new holder to the seat that chairs.',
  ],
  messages: {
    none: {
      text: 'no seat of {body} has the role chair or co-chair',
      help: 'add the role to the seat that chairs, with its first day',
      label: 'no chair',
    },
    vacant: {
      text: 'the chair of {body} is vacant',
      help: 'add the holder of the seat {seat}, with the first day',
      label: 'vacant',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    for (const body of bodiesOn(snapshot)) {
      if (!isPrincipal(body) || seatsOn(snapshot, body.id).length === 0) continue;
      const chairs = chairsOn(snapshot, body.id);
      const [seat] = chairs;
      if (seat === undefined) yield { message: 'none', data: { body: nameOf(dataset, body) }, place: at(body, 'name') };
      else if (keepsHolders(dataset) && chairs.every((chair) => isVacant(chair, asOf))) {
        yield { message: 'vacant', data: { body: nameOf(dataset, body), seat: seat.id }, place: atKey(seat, 'roles') };
      }
    }
  },
});
