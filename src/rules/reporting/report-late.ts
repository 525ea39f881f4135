import { daysBetween } from '../../base/day.js';
import { plural } from '../../base/text.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'reporting/report-late',
  title: 'A report was not published on its day',
  why: 'Reports on time are part of accountability, and a figure of the report itself.',
  clauses: ['L21'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['period'],
  kind: 'period',
  waysOut: ['Publish the report, and record "published_on" and its checksum.', 'Agree a new day, and correct "due".'],
  messages: {
    missing: {
      text: 'the {report} report of {period} ({audience}, {language}) was due on {due}, {days} ago',
      help: 'publish it, and add "published_on"; or agree a new day',
      label: 'not published',
    },
    late: {
      text: 'the {report} report of {period} ({audience}, {language}) was published on {day}, {days} after its day',
      help: 'nothing to mend; correct "published_on" if it came earlier',
      severity: 'info',
      label: '{days} late',
    },
  },
  *check(period, { asOf }) {
    for (const [index, publication] of (period.data.publications ?? []).entries()) {
      const { report, audience, language, due, published_on: published } = publication;
      if (due === undefined || due >= asOf) continue;
      const isOut = published !== undefined && published <= asOf;
      if (isOut && published <= due) continue;
      const days = plural(daysBetween(due, isOut ? published : asOf), 'day', 'days');
      const data = { report, period: period.id, audience, language, due, days, day: published ?? '' };
      const key = isOut ? 'published_on' : 'due';
      yield { message: isOut ? 'late' : 'missing', data, place: at(period, 'publications', index, key) };
    }
  },
});
