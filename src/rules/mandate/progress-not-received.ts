import { addDays, addMonths } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { isPrincipal } from '../../facts/bodies.js';
import { heldMeetings } from '../../facts/meetings.js';
import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import type { KindName, RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineRecordRule } from '../define.js';

/** What an item concerns when it is about progress. */
const progress: ReadonlySet<KindName> = new Set(['programme', 'action', 'commitment', 'indicator', 'update', 'period']);

/** Whether progress stood on an agenda of the body from a day on. */
function receivedProgress(snapshot: Snapshot, body: RegisterRecord<'body'>, from: Day): boolean {
  const { dataset, asOf } = snapshot;
  const items = heldMeetings(snapshot, body.id, from, asOf).flatMap(({ data }) => data.agenda ?? []);
  const concerned = items.flatMap(({ concerns }) => concerns ?? []);
  return concerned.some((id) => {
    const record = dataset.find(id.split('#')[0]);
    return record === undefined || progress.has(record.kind); // what may not be seen gets the benefit of the doubt
  });
}

export default defineRecordRule({
  id: 'mandate/progress-not-received',
  title: 'A body that oversees has received no progress report',
  why: 'A body that governs and oversees the response can only do so on what it is told: progress belongs on its agenda. A body that only coordinates may leave that to its members.',
  clauses: ['L3', 'L20'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body', 'action', 'meeting'],
  kind: 'body',
  absence: ['meeting'],
  waysOut: [
    'Put the progress report on the agenda of the next meeting, and name the programme, the period or the actions under "concerns" of the item.',
    'Set the model of the body to coordination, if it does not oversee.',
  ],
  messages: {
    none: {
      text: '{body} oversees the response, and no agenda of the twelve months to {day} concerned a programme, a period or an action',
      help: 'put the progress report on the agenda, and name what it is about under "concerns" of the item',
      label: 'no progress report',
    },
  },
  *check(body, snapshot) {
    const { dataset, asOf } = snapshot;
    const { model, from } = body.data;
    const begin = addDays(addMonths(asOf, -12), 1);
    if (model !== 'oversight' && model !== 'both') return;
    if (!isPrincipal(body) || !holdsOn(body.data, asOf) || (from !== undefined && from > begin)) return;
    if (receivedProgress(snapshot, body, begin)) return;
    yield { message: 'none', data: { body: nameOf(dataset, body), day: asOf }, place: at(body, 'model') };
  },
});
