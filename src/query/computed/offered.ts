import { offered } from '../../facts/support.js';
import { money, moneyOf } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'offered',
  title: 'Offered',
  description: 'The money offered or pledged, and not lapsed.',
  kinds: ['support'],
  isMany: true,
  type: money,
  value: (snapshot, record) => moneyOf(offered(record, snapshot.asOf)),
});
