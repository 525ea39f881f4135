import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'programme/period-passed',
  title: 'The period of an adopted programme has passed',
  why: 'After its last day a programme binds nobody. What goes on needs a new version, or an extension that was agreed.',
  clauses: ['L19'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['programme'],
  kind: 'programme',
  waysOut: [
    'Set the status to ended, or to superseded when its successor is adopted.',
    'Have its extension adopted, and record the new last day under "to".',
  ],
  messages: {
    passed: {
      text: 'the programme {programme} ran until {day} and is still recorded as {status}',
      help: 'set its status to ended or superseded; or have its extension adopted',
      label: 'passed',
    },
  },
  *check(programme, { dataset, asOf }) {
    const status = statusOn(programme, asOf);
    if (programme.data.to >= asOf || (status !== 'adopted' && status !== 'draft')) return;
    yield {
      message: 'passed',
      data: { programme: nameOf(dataset, programme), day: programme.data.to, status },
      place: at(programme, 'to'),
    };
  },
});
