import { defineDimension } from '../define.js';
import { wordOf } from '../_names.js';
import { organisationClasses } from '../_vocabulary.js';
import { knownOrganisationsOf, ledKinds } from './_keys.js';

export default defineDimension({
  id: 'class',
  title: 'Stakeholder class',
  definition: 'The class of the organisation that answers for the record.',
  kinds: ledKinds,
  keysOf: (record, snapshot) => knownOrganisationsOf(record, snapshot).map((organisation) => organisation.data.class),
  titleOf: wordOf,
  order: () => organisationClasses,
});
