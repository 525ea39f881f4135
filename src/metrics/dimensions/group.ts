import { groupsOf } from '../../facts/groups.js';
import { stakeholderGroups } from '../../model/stakeholder-groups.js';
import { defineDimension } from '../define.js';
import { wordOf } from '../_names.js';
import { knownOrganisationsOf, ledKinds } from './_keys.js';

const allMulti = Object.fromEntries(Object.keys(ledKinds).map((kind) => [kind, 'multi' as const]));

export default defineDimension({
  id: 'group',
  title: 'Stakeholder group',
  definition:
    'The stakeholder groups of the organisation that answers for the record. An organisation of several groups counts for each.',
  kinds: allMulti,
  keysOf: (record, snapshot) => knownOrganisationsOf(record, snapshot).flatMap(groupsOf),
  titleOf: wordOf,
  order: () => stakeholderGroups,
});
