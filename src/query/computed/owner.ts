import { leadOn } from '../../facts/amendments.js';
import { ownerOf } from '../../facts/names.js';
import { kinds } from '../../kinds/registry.generated.js';
import { reference } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'owner',
  title: 'Owner',
  description: 'The organisation that answers for it on the day.',
  kinds: kinds.filter(({ owner }) => owner !== undefined).map(({ name }) => name),
  type: reference('organisation'),
  value: (snapshot, record) =>
    record.kind === 'action' || record.kind === 'commitment' ? leadOn(record, snapshot.asOf) : ownerOf(record),
});
