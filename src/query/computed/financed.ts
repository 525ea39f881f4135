import { isFinanced } from '../../facts/financing.js';
import { boolean } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'financed',
  title: 'Financed',
  description: 'Whether money is secured for it: the budget in full, or any source where no budget is stated.',
  kinds: ['action'],
  type: boolean,
  value: isFinanced,
});
