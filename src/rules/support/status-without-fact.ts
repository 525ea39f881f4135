import type { Day } from '../../base/day.js';
import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

type Stage = 'requests' | 'offers' | 'commitments' | 'deliveries';

/** What must be recorded before a support may have a status. */
const needed: Readonly<Partial<Record<string, Stage>>> = {
  requested: 'requests',
  offered: 'offers',
  committed: 'commitments',
  delivering: 'deliveries',
  delivered: 'deliveries',
};

export default defineRecordRule({
  id: 'support/status-without-fact',
  title: 'The status of a support has nothing that bears it out',
  why: 'Sums are counted from offers, commitments and deliveries. A support that is called committed without a commitment counts as nothing.',
  clauses: ['L14'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['support'],
  kind: 'support',
  waysOut: [
    'Record the request, offer, commitment or delivery with its day.',
    'Set the status back to what is recorded.',
  ],
  messages: {
    none: {
      text: 'the support {support} is {status}, and no {stage} are recorded by {day}',
      help: 'add what there is under "{stage}", or correct the status',
      label: 'no {stage}',
    },
  },
  *check(support, { dataset, asOf }) {
    const status = statusOn(support, asOf);
    const stage = status === undefined || !Object.hasOwn(needed, status) ? undefined : needed[status];
    if (status === undefined || stage === undefined) return;
    const entries: readonly { readonly on: Day }[] = support.data[stage] ?? [];
    if (entries.some(({ on }) => on <= asOf)) return;
    const data = { support: nameOf(dataset, support), status, stage, day: asOf };
    yield { message: 'none', data, place: at(support, 'status') };
  },
});
