import { defineDimension } from '../define.js';
import { actionsOf, keyOf, titleOfId } from './_keys.js';

export default defineDimension({
  id: 'programme',
  title: 'Programme',
  definition: 'The programme of an action or indicator, or of the actions that carry a commitment or need a support.',
  kinds: { action: 'single', indicator: 'single', programme: 'single', commitment: 'multi', support: 'multi' },
  keysOf: (record, snapshot) => {
    if (record.kind === 'programme') return [record.id];
    if (record.kind === 'indicator') return keyOf(record.data.programme);
    return actionsOf(record, snapshot).flatMap((action) => keyOf(action.data.programme));
  },
  titleOf: titleOfId,
});
