import { prioritiesOn, priorityGaps } from '../../facts/gaps.js';
import { prioritiesServed } from '../../facts/support.js';
import { defineDimension } from '../define.js';
import { gapsOf, titleOfId } from './_keys.js';

export default defineDimension({
  id: 'priority',
  title: 'Priority',
  definition: 'The priorities in force that name a gap which the record concerns, or that a support serves.',
  kinds: { gap: 'multi', action: 'multi', commitment: 'multi', support: 'multi', priority: 'single' },
  keysOf: (record, snapshot) => {
    if (record.kind === 'priority') return [record.id];
    if (record.kind === 'support') return prioritiesServed(snapshot, record);
    const byGap = priorityGaps(snapshot);
    return gapsOf(record, snapshot).flatMap((gap) => (byGap.get(gap) ?? []).map(({ id }) => id));
  },
  titleOf: titleOfId,
  order: (snapshot) => prioritiesOn(snapshot).map(({ id }) => id),
});
