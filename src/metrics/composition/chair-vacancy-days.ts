import { addDays, daysBetween } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import type { DayRange } from '../../base/period.js';
import { nationalBodies } from '../../facts/bodies.js';
import { hasRole, isVacant, keepsHolders } from '../../facts/seats.js';
import type { Seat } from '../../facts/seats.js';
import type { Dataset } from '../../model/dataset.js';
import type { RegisterRecord } from '../../model/record.js';
import { measured } from '../_observe.js';
import { reads, seatsRead } from '../_reads.js';
import { lastTwelveMonths } from '../_window.js';
import { defineMetric } from '../define.js';

/** The seats that ever chaired a body. */
function chairs(dataset: Dataset, body: RegisterRecord<'body'>): readonly Seat[] {
  return dataset
    .of('member')
    .filter(
      ({ data }) => data.body === body.id && data.roles.some(({ role }) => role === 'chair' || role === 'co-chair'),
    );
}

/** The days of a range on which a body existed and nobody chaired it: no seat with the role, or none with a holder. */
function daysWithoutChair(dataset: Dataset, body: RegisterRecord<'body'>, { from, to }: DayRange): number {
  const seats = chairs(dataset, body);
  const isKept = keepsHolders(dataset);
  const isChaired = (day: Day): boolean =>
    seats.some((seat) => hasRole(seat, day, 'chair', 'co-chair') && !(isKept && isVacant(seat, day)));
  const first = body.data.from !== undefined && body.data.from > from ? body.data.from : from;
  const days = Array.from({ length: daysBetween(first, to) + 1 }, (_, index) => addDays(first, index));
  return days.filter((day) => !isChaired(day)).length;
}

export default defineMetric({
  id: 'composition/chair-vacancy-days',
  title: 'Days without a chair',
  definition:
    'On how many days of the twelve months to the as-of day the national bodies had neither a chair nor a co-chair: no seat with that role, or nobody who held it.',
  formula: 'days without a chair or co-chair, added up over national bodies',
  moves: 'Name who chairs, with the first day; each day without a chair adds one.',
  unit: 'days',
  better: 'down',
  range: [0, null],
  clauses: ['L5'],
  since: '0.1.0',
  needs: ['body', 'member'],
  candidates: ['body'],
  reads: reads(seatsRead, { member: ['holders'] }),
  hinges: ['member.holders'],
  aggregate: { how: 'sum' },
  observe: (snapshot) =>
    nationalBodies(snapshot).map((body) =>
      measured(body, daysWithoutChair(snapshot.dataset, body, lastTwelveMonths(snapshot))),
    ),
});
