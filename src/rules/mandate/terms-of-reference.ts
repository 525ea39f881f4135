import { addMonths } from '../../base/day.js';
import { isPrincipal } from '../../facts/bodies.js';
import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

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
    const terms = body.data.terms_of_reference;
    const name = nameOf(dataset, body);
    if (terms === undefined) return void (yield { message: 'missing', data: { body: name }, place: at(body) });
    const { on, review_by: reviewBy, reviewed_on: reviewedOn } = terms;
    if (on > asOf)
      return void (yield {
        message: 'ahead',
        data: { body: name, day: on },
        place: at(body, 'terms_of_reference', 'on'),
      });
    const reviewed = reviewedOn !== undefined && reviewedOn <= asOf ? reviewedOn : undefined;
    if (reviewBy !== undefined && (reviewed === undefined || reviewed < reviewBy)) {
      if (reviewBy < asOf)
        yield {
          message: 'passed',
          data: { body: name, day: reviewBy },
          place: at(body, 'terms_of_reference', 'review_by'),
        };
      return;
    }
    const months = dataset.settings.thresholds.terms_of_reference_months;
    const day = reviewed ?? on;
    if (addMonths(day, months) >= asOf) return;
    yield {
      message: 'old',
      data: { body: name, day, months },
      place: at(body, 'terms_of_reference', reviewed === undefined ? 'on' : 'reviewed_on'),
    };
  },
});
