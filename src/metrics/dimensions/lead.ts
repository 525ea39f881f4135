import { defineDimension } from '../define.js';
import { ledKinds, organisationsOf, titleOfId } from './_keys.js';

export default defineDimension({
  id: 'lead',
  title: 'Lead organisation',
  definition:
    'The organisation that answers for the record on the as-of day: its lead, the organisation of a seat, the provider of a support. A gap counts for the lead of each live action that addresses it.',
  kinds: ledKinds,
  keysOf: organisationsOf,
  titleOf: titleOfId,
});
