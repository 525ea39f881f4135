import { addDays, addMonths } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { isPrincipal } from '../../facts/bodies.js';
import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import type { RegisterRecord } from '../../model/record.js';
import { defineRecordRule } from '../define.js';

/** The last report upward on or before a day. */
function lastReport(body: RegisterRecord<'body'>, day: Day): Day | undefined {
  const days = (body.data.reports_up ?? []).map(({ on }) => on).filter((on) => on <= day);
  return days.sort().at(-1);
}

export default defineRecordRule({
  id: 'mandate/accountability',
  title: 'A body answers to nobody, or has not reported upward in time',
  why: 'A body that governs answers to somebody for what it governs, and a local body reports to its parent. The line and the reports along it are part of its mandate.',
  clauses: ['L3', 'L13', 'L21'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body'],
  kind: 'body',
  waysOut: [
    'Record under "accountability" to whom the body reports, and how often.',
    'Report, and add the day and the recipient under "reports_up".',
  ],
  messages: {
    missing: {
      text: 'nothing says to whom the body {body} answers',
      help: 'add "accountability" with "reports_to" and "times_per_year"',
    },
    overdue: {
      text: 'the body {body} last reported upward on {last}; its next report was due by {due}',
      help: 'report, and add the day under "reports_up"; or correct "times_per_year"',
      label: 'report is due',
    },
    never: {
      text: 'the body {body} has not reported upward; its first report was due by {due}',
      help: 'report, and add the day under "reports_up"; or correct "times_per_year"',
      label: 'report is due',
    },
  },
  *check(body, { dataset, asOf }) {
    if (!holdsOn(body.data, asOf) || !isPrincipal(body)) return;
    const { accountability, from } = body.data;
    const name = nameOf(dataset, body);
    if (accountability === undefined) {
      if (body.data.model !== 'coordination') yield { message: 'missing', data: { body: name }, place: at(body) };
      return;
    }
    const last = lastReport(body, asOf);
    const times = accountability.times_per_year;
    const begin = last ?? (from === undefined ? undefined : addDays(from, -1));
    if (times === undefined || begin === undefined) return;
    const due = addMonths(begin, Math.ceil(12 / times));
    if (due >= asOf) return;
    const data = { body: name, last: last ?? '', due };
    yield {
      message: last === undefined ? 'never' : 'overdue',
      data,
      place: at(body, 'accountability', 'times_per_year'),
    };
  },
});
