import type { Dataset } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import type { Product as ProductData, Provider as ProviderData } from '../model/records.generated.js';
import type { Snapshot } from '../model/snapshot.js';
import { holdsOn, knownOn } from './time.js';

export type Product = RegisterRecord<'product'>;
export type Provider = RegisterRecord<'provider'>;
export type Dissemination = NonNullable<ProductData['disseminations']>[number];
export type Uptake = NonNullable<ProductData['uptake']>[number];
export type ProviderLevel = ProviderData['level'];

/** The knowledge products published on or before the as-of day. One without a day counts on every day. */
export function productsOn(snapshot: Snapshot): readonly Product[] {
  return snapshot.dataset.of('product').filter(({ data }) => knownOn(data.published_on, snapshot.asOf));
}

/** The service providers at work on the as-of day, of one level or of both. */
export function providersOn(snapshot: Snapshot, level?: ProviderLevel): readonly Provider[] {
  return snapshot.dataset
    .of('provider')
    .filter(({ data }) => holdsOn(data, snapshot.asOf) && (level === undefined || data.level === level));
}

/** The disseminations of a product on or before the as-of day, in the order of the file. */
export function disseminationsOf(snapshot: Snapshot, product: Product): readonly Dissemination[] {
  return (product.data.disseminations ?? []).filter(({ on }) => on <= snapshot.asOf);
}

/** The changes of practice that a product brought on or before the as-of day, in the order of the file. */
export function uptakeOf(snapshot: Snapshot, product: Product): readonly Uptake[] {
  return (product.data.uptake ?? []).filter(({ on }) => on <= snapshot.asOf);
}

/** The product that replaces another one on the as-of day: of several, the one published last. */
export function successorOf(snapshot: Snapshot, productId: string): Product | undefined {
  return productsOn(snapshot)
    .filter(({ data }) => data.supersedes === productId)
    .reduce<Product | undefined>(
      (best, product) =>
        best === undefined || (product.data.published_on ?? '') >= (best.data.published_on ?? '') ? product : best,
      undefined,
    );
}

function allDisseminations(snapshot: Snapshot, level: ProviderLevel | undefined): readonly Dissemination[] {
  return snapshot.dataset
    .of('product')
    .flatMap((product) => disseminationsOf(snapshot, product))
    .filter((dissemination) => level === undefined || dissemination.level === level);
}

/**
 * The ids of the providers that any product reached on or before the as-of day, national and local apart where a level is
 * given. Only those that a dissemination names: an area that was reached does not reach each provider in it.
 */
export function reachedProviders(snapshot: Snapshot, level?: ProviderLevel): ReadonlySet<string> {
  const named = allDisseminations(snapshot, undefined).flatMap(({ providers }) => providers ?? []);
  const wanted = new Set(named);
  const all = snapshot.dataset.of('provider').filter(({ id }) => wanted.has(id));
  return new Set(all.filter(({ data }) => level === undefined || data.level === level).map(({ id }) => id));
}

/** The areas to which a dissemination went: those that it names, and those of the local providers that it names. */
export function areasOfDissemination(dataset: Dataset, dissemination: Dissemination): readonly string[] {
  const own = dissemination.areas ?? [];
  const ofProviders = (dissemination.providers ?? []).flatMap((id) => {
    const provider = dataset.get('provider', id)?.data;
    return provider?.level === 'local' ? (provider.areas ?? []) : [];
  });
  return [...new Set([...own, ...ofProviders])];
}

/** The areas (ISO 3166-2) that any product reached on or before the as-of day; with a level, by disseminations of that level. */
export function reachedAreas(snapshot: Snapshot, level?: ProviderLevel): ReadonlySet<string> {
  const all = allDisseminations(snapshot, level);
  return new Set(all.flatMap((dissemination) => areasOfDissemination(snapshot.dataset, dissemination)));
}

/** The types of the providers that any product reached on or before the as-of day. */
export function reachedTypes(snapshot: Snapshot): ReadonlySet<ProviderData['type']> {
  const reached = reachedProviders(snapshot);
  return new Set(snapshot.dataset.of('provider').flatMap(({ id, data }) => (reached.has(id) ? [data.type] : [])));
}
