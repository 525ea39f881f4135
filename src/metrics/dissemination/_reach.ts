import { holdsOn } from '../../facts/time.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Product } from '../../model/records.generated.js';
import type { Snapshot } from '../../model/snapshot.js';
import { leftOut, tested } from '../_observe.js';
import type { Observation, Reads } from '../define.js';

export type Dissemination = NonNullable<Product['disseminations']>[number];

/** Everything that was passed on, on or before the as-of day. */
export function disseminationsOn(snapshot: Snapshot): readonly Dissemination[] {
  return snapshot.dataset
    .of('product')
    .flatMap((product) => product.data.disseminations ?? [])
    .filter(({ on }) => on <= snapshot.asOf);
}

/** The service providers to whom anything was passed on by name, by id. */
export function providersReached(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(disseminationsOn(snapshot).flatMap(({ providers }) => providers ?? []));
}

/** Each service provider of a level, tested by whether anything reached it. */
export function ofProviders(
  snapshot: Snapshot,
  level: RegisterRecord<'provider'>['data']['level'],
): readonly Observation[] {
  const reached = providersReached(snapshot);
  return snapshot.dataset.of('provider').map((provider) => {
    if (provider.data.level !== level) return leftOut(provider, `not a ${level} provider`);
    if (!holdsOn(provider.data, snapshot.asOf)) return leftOut(provider, 'does not exist on the as-of day');
    return tested(provider, reached.has(provider.id));
  });
}

/** From what reach is read. */
export const reachRead: Reads = { provider: ['level', 'areas', 'from', 'to'], product: ['disseminations'] };
