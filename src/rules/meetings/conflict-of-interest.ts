import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import type { Dataset } from '../../model/dataset.js';
import type { RegisterRecord } from '../../model/record.js';
import { defineRecordRule } from '../define.js';

type Conflict = NonNullable<RegisterRecord<'member'>['data']['conflicts_of_interest']>[number];

/** Positions by which a seat takes part in a decision; to abstain or to be away is what a declared interest asks for. */
const takingPart: ReadonlySet<string> = new Set(['agree', 'object']);

/** Whether an interest was declared by a day and had not ended before it. */
function isDeclaredOn({ declared_on: from, ended_on: to }: Conflict, day: string): boolean {
  return from <= day && (to === undefined || to >= day);
}

/** The interests of a seat, declared by the day of the meeting, in what a decision concerns. */
function interestsIn(
  decision: RegisterRecord<'decision'>,
  seat: RegisterRecord<'member'>,
  day: string,
): readonly { readonly about: string; readonly item: number }[] {
  return (seat.data.conflicts_of_interest ?? []).flatMap((conflict, item) => {
    const about = conflict.concerns?.find((id) => decision.data.concerns?.includes(id));
    return about === undefined || !isDeclaredOn(conflict, day) ? [] : [{ about, item }];
  });
}

/** The seats that took part in a decision, each with the place of its position. */
function seatsTakingPart(
  dataset: Dataset,
  decision: RegisterRecord<'decision'>,
): readonly { readonly seat: RegisterRecord<'member'>; readonly index: number }[] {
  return (decision.data.positions ?? []).flatMap(({ member, position }, index) => {
    const seat = dataset.get('member', member);
    return seat === undefined || !takingPart.has(position) ? [] : [{ seat, index }];
  });
}

export default defineRecordRule({
  id: 'meetings/conflict-of-interest',
  title: 'A seat took part in a decision in which it had declared an interest',
  why: 'A declared interest protects the member and the decision alike, as long as the seat abstains when the matter comes up. A decision in which it took part can be challenged.',
  clauses: ['L19'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['decision', 'member', 'meeting'],
  kind: 'decision',
  waysOut: [
    'Correct the position, if the seat abstained or had left the room.',
    'Take the decision again without the seat; or record with "ended_on" that the interest had ended.',
  ],
  messages: {
    took: {
      text: 'the seat {seat} took part in the decision on {about}, in which it had declared an interest',
      help: 'put the position right if the seat abstained; else take the decision again without it',
      label: 'declared an interest',
    },
  },
  *check(decision, { dataset, asOf }) {
    const day = dataset.get('meeting', decision.data.meeting)?.data.date;
    if (day === undefined || day > asOf) return;
    for (const { seat, index } of seatsTakingPart(dataset, decision)) {
      for (const { about, item } of interestsIn(decision, seat, day)) {
        yield {
          message: 'took',
          data: { seat: nameOf(dataset, seat), about },
          place: at(decision, 'positions', index, 'position'),
          related: [{ place: at(seat, 'conflicts_of_interest', item), message: 'declared here' }],
        };
      }
    }
  },
});
