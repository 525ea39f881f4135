import { lastTouchedOn } from '../../facts/freshness.js';
import { kinds } from '../../kinds/registry.generated.js';
import { day } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'last_touched',
  title: 'Last touched',
  description: 'The latest day on which something in it happened, updates included.',
  kinds: kinds.map(({ name }) => name),
  type: day,
  value: lastTouchedOn,
});
