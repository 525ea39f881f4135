import { frameworkOn } from '../../facts/capabilities.js';
import { defineDimension } from '../define.js';
import { wordsIn } from '../_names.js';
import { capabilitiesOf, capabilityKinds, domainsOf } from './_keys.js';

export default defineDimension({
  id: 'domain',
  title: 'Domain',
  definition: 'The domains of the framework to which the capabilities of the record belong.',
  kinds: capabilityKinds,
  keysOf: (record, snapshot) => domainsOf(capabilitiesOf(record, snapshot), snapshot),
  titleOf: (key, snapshot) => {
    const domain = frameworkOn(snapshot)?.domains.find(({ id }) => id === key);
    return domain === undefined ? key : wordsIn(snapshot.dataset, domain.title);
  },
  order: (snapshot) => frameworkOn(snapshot)?.domains.map(({ id }) => id) ?? [],
});
