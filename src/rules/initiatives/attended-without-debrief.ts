import { nameOf, wordsOf } from '../../facts/names.js';
import { isReportable } from '../../facts/reporting.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'initiatives/attended-without-debrief',
  title: 'The country took part without an agreed position, or nothing was told afterwards',
  why: 'Coordinated participation means that the position was agreed before, and that the others hear what came of it.',
  clauses: ['L17'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['initiative'],
  kind: 'initiative',
  waysOut: [
    'Record the position under "position", or the decision that settled it under "position_agreed_by".',
    'Record under "debrief" what came of it.',
  ],
  messages: {
    position: {
      text: 'no agreed position is recorded for "{event}" of {initiative} on {day}',
      help: 'add "position", or the decision under "position_agreed_by"; that none was asked for is a position too',
      label: 'which position?',
    },
    debrief: {
      text: 'no debrief is recorded for "{event}" of {initiative} on {day}',
      help: 'add under "debrief" what came of it',
      label: 'what came of it?',
    },
  },
  *check(initiative, snapshot) {
    const { dataset, asOf } = snapshot;
    for (const [index, participation] of (initiative.data.participations ?? []).entries()) {
      const { event, on: day, position, position_agreed_by: decision, debrief } = participation;
      if (day > asOf) continue;
      const data = { initiative: nameOf(dataset, initiative), event: wordsOf(dataset, event), day };
      const place = at(initiative, 'participations', index, 'event');
      if (position === undefined && decision === undefined) yield { message: 'position', data, place };
      if (debrief === undefined && isReportable(snapshot, day)) yield { message: 'debrief', data, place };
    }
  },
});
