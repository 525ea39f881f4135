import { isSeatOn, isVacant, keepsHolders } from '../../facts/seats.js';
import { boolean } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'vacant',
  title: 'Vacant',
  description:
    'Whether nobody holds the seat on the day; nothing for what is no seat then, or where no holders are recorded.',
  kinds: ['member'],
  needs: ['holders'],
  type: boolean,
  value: ({ dataset, asOf }, record) =>
    keepsHolders(dataset) && isSeatOn(record, asOf) ? isVacant(record, asOf) : undefined,
});
