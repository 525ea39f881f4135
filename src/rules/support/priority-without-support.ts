import { prioritiesOn } from '../../facts/gaps.js';
import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { prioritiesServed } from '../../facts/support.js';
import { atKey } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

/** Statuses in which a need has at least been put to a partner and not been turned down. */
const underWay: ReadonlySet<string> = new Set(['requested', 'offered', 'committed', 'delivering', 'delivered']);

export default defineDatasetRule({
  id: 'support/priority-without-support',
  title: 'A priority has no support',
  why: 'Support is focussed on priority areas where the first of them is asked for first. A priority that states a need, and for which nothing was requested, waits behind others.',
  clauses: ['L15'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['priority', 'support'],
  absence: ['support'],
  waysOut: [
    'Record the need as a support, and put it to a partner.',
    'Take the need out of the priority, if the country meets it by itself.',
  ],
  messages: {
    first: {
      text: 'the first priority {priority} states a need, and no support for it was requested or given',
      help: 'add a support that names {id} under "needs", and put it to a partner',
      severity: 'warning',
      label: 'no support',
    },
    other: {
      text: 'the priority {priority} states a need, and no support for it was requested or given',
      help: 'add a support that names {id} under "needs", and put it to a partner',
      label: 'no support',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const served = new Set(
      dataset
        .of('support')
        .filter((support) => underWay.has(statusOn(support, asOf) ?? ''))
        .flatMap((support) => prioritiesServed(snapshot, support)),
    );
    for (const priority of prioritiesOn(snapshot)) {
      if (served.has(priority.id) || (priority.data.needs ?? []).length === 0) continue;
      const data = { priority: nameOf(dataset, priority), id: priority.id };
      yield { message: priority.data.rank === 1 ? 'first' : 'other', data, place: atKey(priority, 'needs') };
    }
  },
});
