import { capabilityOf, frameworkOn } from '../../facts/capabilities.js';
import { defineDimension } from '../define.js';
import { wordsIn } from '../_names.js';
import { capabilitiesOf, capabilityKinds } from './_keys.js';

export default defineDimension({
  id: 'capability',
  title: 'Capability',
  definition:
    'The capabilities of the framework that the record concerns: its own, those of the gaps that it addresses, or those of its objective.',
  kinds: capabilityKinds,
  keysOf: capabilitiesOf,
  titleOf: (key, snapshot) => {
    const capability = capabilityOf(snapshot, key);
    return capability === undefined ? key : wordsIn(snapshot.dataset, capability.title);
  },
  order: (snapshot) => frameworkOn(snapshot)?.capabilities.map(({ id }) => id) ?? [],
});
