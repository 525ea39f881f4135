import { addMonths } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { isPrincipal } from '../../facts/bodies.js';
import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import type { Body } from '../../model/records.generated.js';
import { defineRecordRule } from '../define.js';

type Terms = NonNullable<Body['terms_of_reference']>;

interface Verdict {
  readonly message: 'missing' | 'ahead' | 'passed' | 'old';
  /** The key at fault, where there is one. */
  readonly field?: keyof Terms;
  readonly day: Day;
  readonly months: number;
}

/** What is wrong with the terms of reference on a day, if anything. */
function judge(terms: Terms | undefined, asOf: Day, months: number): Verdict | undefined {
  if (terms === undefined) return { message: 'missing', day: asOf, months };
  if (terms.on > asOf) return { message: 'ahead', field: 'on', day: terms.on, months };
  const reviewed = terms.reviewed_on !== undefined && terms.reviewed_on <= asOf ? terms.reviewed_on : undefined;
  const reviewBy = terms.review_by;
  if (reviewBy !== undefined && (reviewed === undefined || reviewed < reviewBy)) {
    return reviewBy < asOf ? { message: 'passed', field: 'review_by', day: reviewBy, months } : undefined;
  }
  const day = reviewed ?? terms.on;
  if (addMonths(day, months) >= asOf) return undefined;
  return { message: 'old', field: reviewed === undefined ? 'on' : 'reviewed_on', day, months };
}

export default defineRecordRule({
  id: 'mandate/terms-of-reference',
  title: 'The terms of reference are missing, not in force, or due for review',
  why: 'Terms of reference say what a body may decide and for whom it answers. When they are old, members act on different understandings of them.',
  clauses: ['L3'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body'],
  kind: 'body',
  waysOut: [
    'Record the terms of reference with the day on which they came into force.',
    'Review them, and record the day under "reviewed_on" with the next "review_by".',
  ],
  messages: {
    missing: {
      text: 'the body {body} has no terms of reference',
      help: 'add "terms_of_reference" with the day on which they came into force',
    },
    ahead: {
      text: 'the terms of reference of {body} come into force on {day} only',
      help: 'record the terms of reference that are in force until then',
      label: 'not in force yet',
    },
    passed: {
      text: 'the terms of reference of {body} were to be reviewed by {day}',
      help: 'review them and add "reviewed_on"; or set a new "review_by"',
      label: 'review is due',
    },
    old: {
      text: 'the terms of reference of {body} were last looked at on {day}, more than {months} months ago',
      help: 'review them and add "reviewed_on"',
      label: 'review is due',
    },
  },
  *check(body, { dataset, asOf }) {
    if (!holdsOn(body.data, asOf) || !isPrincipal(body)) return;
    const verdict = judge(body.data.terms_of_reference, asOf, dataset.settings.thresholds.terms_of_reference_months);
    if (verdict === undefined) return;
    const { message, field, ...data } = verdict;
    const place = field === undefined ? at(body) : at(body, 'terms_of_reference', field);
    yield { message, data: { ...data, body: nameOf(dataset, body) }, place };
  },
});
