import { required } from '../../facts/support.js';
import { leftOut, priced } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'support/required',
  title: 'Support required',
  definition: 'The money that the recorded needs for support ask for on the as-of day, by currency.',
  formula: 'sum of the amounts required; withdrawn needs left out',
  moves: 'Record what is required, or withdraw a need.',
  unit: 'money',
  better: 'neither',
  range: [0, null],
  clauses: ['L14'],
  since: '0.1.0',
  needs: ['support'],
  candidates: ['support'],
  reads: { support: ['status', 'history', 'required'] },
  hinges: ['support.required'],
  aggregate: { how: 'money' },
  observe: (snapshot) =>
    snapshot.dataset.of('support').map((support) => {
      const money = required(support, snapshot.asOf);
      return money.size === 0 ? leftOut(support, 'asks for no money') : priced(support, money);
    }),
});
