import { percentOf } from '../../base/number.js';
import { nationalBodies } from '../../facts/bodies.js';
import { attendanceByClass, heldMeetings } from '../../facts/meetings.js';
import { twelveMonthsTo } from '../../facts/time.js';
import type { Attendance } from '../../facts/meetings.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

/** Those whose full involvement the founding text asks for. */
const involved = ['civil-society', 'industry'] as const;

/** The attendance of all other classes together. */
function others(attendance: ReadonlyMap<string, Attendance>, kind: string): Attendance {
  let total: Attendance = { present: 0, expected: 0 };
  for (const [other, { present, expected }] of attendance) {
    if (other !== kind) total = { present: total.present + present, expected: total.expected + expected };
  }
  return total;
}

/** Whether `a` lies more than `points` percentage points below `b`; exact, in whole numbers. */
function isFarBelow(a: Attendance, b: Attendance, points: number): boolean {
  return 100 * (b.present * a.expected - a.present * b.expected) > points * a.expected * b.expected;
}

export default defineDatasetRule({
  id: 'meetings/attendance-gap',
  title: 'Civil society or industry attends far less than the others',
  why: 'Fully involved means to be in the room. Where a class attends far less, the hour, the place, the language or the papers may keep it away.',
  clauses: ['L6'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['meeting', 'member', 'organisation'],
  waysOut: [
    'Ask the organisations what keeps them away, and change it.',
    'Record a waiver whose scope is the class (civil-society or industry), with the decision behind it.',
  ],
  messages: {
    gap: {
      text: 'in the twelve months to {day} {class} attended {own} % of its meetings of {body}, the others {others} %: a gap of more than {points} points',
      help: 'ask its organisations what keeps them away; or waive this with the scope {scope}',
      label: 'gap in attendance',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const points = dataset.settings.thresholds.attendance_gap_points;
    for (const body of nationalBodies(snapshot)) {
      const { from, to } = twelveMonthsTo(asOf);
      const attendance = attendanceByClass(snapshot, heldMeetings(snapshot, body.id, from, to));
      for (const kind of involved) {
        const own = attendance.get(kind);
        const rest = others(attendance, kind);
        if (own === undefined || rest.expected === 0 || !isFarBelow(own, rest, points)) continue;
        const data = {
          day: asOf,
          class: kind.replace('-', ' '),
          own: percentOf(own.present, own.expected) ?? '',
          others: percentOf(rest.present, rest.expected) ?? '',
          body: nameOf(dataset, body),
          points,
          scope: kind,
        };
        yield { message: 'gap', data, place: at(body, 'name'), scope: kind };
      }
    }
  },
});
