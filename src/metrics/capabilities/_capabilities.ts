import { frameworkOn } from '../../facts/capabilities.js';
import type { Capability } from '../../facts/capabilities.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Observation } from '../define.js';

/** The rows of other axes to which a capability belongs. */
export function facetsOf(capability: Pick<Capability, 'id' | 'domain'>): Readonly<Record<string, readonly string[]>> {
  return { capability: [capability.id], domain: [capability.domain] };
}

/** Each capability of the framework in use on the as-of day, as `observe` says. */
export function ofCapabilities(
  snapshot: Snapshot,
  observe: (capability: Capability) => Observation,
): readonly Observation[] {
  return (frameworkOn(snapshot)?.capabilities ?? []).map(observe);
}
