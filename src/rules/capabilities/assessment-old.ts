import { addMonths } from '../../base/day.js';
import { assessmentOn } from '../../facts/capabilities.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'capabilities/assessment-old',
  title: 'The latest assessment is old, or none was endorsed',
  why: 'Gaps, priorities and support all rest on the assessment. When it is old, they answer to a situation that may be gone.',
  clauses: ['L11'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['assessment'],
  absence: ['assessment'],
  waysOut: [
    'Assess again, and record the assessment with its date and who endorsed it.',
    'Where the assessment was confirmed as it stands, record that as an assessment of its own.',
  ],
  messages: {
    old: {
      text: 'the latest assessment, {assessment}, is of {day}, more than {months} months ago',
      help: 'plan the next assessment; its date and method can be recorded as a draft',
      label: 'more than {months} months ago',
    },
    none: {
      text: 'no assessment is endorsed; the latest, {assessment}, is a draft',
      help: 'have it endorsed, and set its status to endorsed',
      label: 'not endorsed',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const latest = assessmentOn(snapshot);
    if (latest === undefined) {
      const draft = dataset.of('assessment').findLast(({ data }) => data.date <= asOf);
      if (draft !== undefined)
        yield { message: 'none', data: { assessment: nameOf(dataset, draft) }, place: at(draft, 'status') };
      return;
    }
    const months = dataset.settings.thresholds.assessment_months;
    const { date } = latest.data;
    if (addMonths(date, months) >= asOf) return;
    yield {
      message: 'old',
      data: { assessment: nameOf(dataset, latest), day: date, months },
      place: at(latest, 'date'),
    };
  },
});
