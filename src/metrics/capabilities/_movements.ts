import { capabilityOf, movements } from '../../facts/capabilities.js';
import type { Movement } from '../../facts/capabilities.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Observation } from '../define.js';
import { facetsOf } from './_capabilities.js';

/** Each capability that was assessed twice, tested by its change of phase; the others left out with the reason. */
export function ofMovements(snapshot: Snapshot, isHit: (change: number) => boolean): readonly Observation[] {
  return movements(snapshot).map((movement) => {
    const capability = capabilityOf(snapshot, movement.capability);
    const facets = capability === undefined ? { capability: [movement.capability] } : facetsOf(capability);
    return { id: movement.capability, facets, ...verdict(movement, isHit) };
  });
}

function verdict(
  { before, after, comparable }: Movement,
  isHit: (change: number) => boolean,
): { readonly leftOut: string } | { readonly hit: boolean } {
  if (!comparable) return { leftOut: 'not comparable between the editions of the framework' };
  if (before === undefined) return { leftOut: 'not assessed before' };
  if (after === undefined) return { leftOut: 'not assessed' };
  return { hit: isHit(after - before) };
}
