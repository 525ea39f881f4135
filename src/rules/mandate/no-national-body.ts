import { nationalBodies } from '../../facts/bodies.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'mandate/no-national-body',
  title: 'No national body is active',
  why: 'Leadership begins with a multi-stakeholder national body or bodies. Without one there is nobody to agree, to coordinate and to answer.',
  clauses: ['L2'],
  severity: 'error',
  profile: 'standard',
  since: '0.1.0',
  needs: [],
  absence: ['body'],
  waysOut: [
    'Record the national body under bodies/, with level national.',
    'Where a body was replaced, record its successor with its first day.',
  ],
  messages: {
    none: {
      text: 'the register holds no active national body',
      help: 'add it under bodies/, with level: national and type: council',
    },
    ended: {
      text: 'the national body {body} ended on {day}, and no other is active',
      help: 'record the body that took over; or correct the day in "to"',
      label: 'ended',
    },
  },
  *check(snapshot) {
    if (nationalBodies(snapshot).length > 0) return;
    const { dataset, asOf } = snapshot;
    const ended = dataset
      .of('body')
      .find(({ data }) => data.level === 'national' && data.to !== undefined && data.to < asOf);
    if (ended === undefined) yield { message: 'none', place: { settings: [] } };
    else
      yield {
        message: 'ended',
        data: { body: nameOf(dataset, ended), day: ended.data.to ?? '' },
        place: at(ended, 'to'),
      };
  },
});
