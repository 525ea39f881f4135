import { formatDecimal } from '../../base/money.js';
import { balanceOn } from '../../facts/commitments.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'outstanding',
  title: 'Outstanding',
  description: 'What was promised, less what was delivered and withdrawn, in the unit of the quantity.',
  kinds: ['commitment'],
  type: { of: 'decimal' },
  value: (snapshot, record) => {
    const balance = balanceOn(record, snapshot.asOf);
    return balance === undefined ? undefined : formatDecimal(balance.outstanding, 0);
  },
});
