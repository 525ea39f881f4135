import { compareNatural, sortBy } from '../base/order.js';
import { pointer } from '../base/pointer.js';
import type { Dataset, Link, ResolvedSettings } from '../model/dataset.js';
import { restrictedItem } from '../model/dataset.js';
import type { AnyRecord, KindName, RegisterRecord } from '../model/record.js';
import type { Framework } from '../model/records.generated.js';
import { leadsToRecord, referencesIn, splitReference } from './references.js';
import { fiscalYearOf } from './settings.js';

/** What a dataset is made of. */
export interface DatasetParts {
  readonly settings: ResolvedSettings;
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly records: Iterable<AnyRecord>;
}

interface Links {
  readonly from: ReadonlyMap<string, readonly Link[]>;
  readonly to: ReadonlyMap<string, readonly Link[]>;
}

/** A series of datasets shares most of its records, and the links of a record are always the same. */
const known = new WeakMap<AnyRecord, readonly Link[]>();

function linksOf(record: AnyRecord): readonly Link[] {
  const links = known.get(record) ?? findLinks(record);
  known.set(record, links);
  return links;
}

function findLinks(record: AnyRecord): Link[] {
  return referencesIn(record)
    .filter((reference) => leadsToRecord(reference) && reference.value !== restrictedItem)
    .map(({ path, value }) => {
      const { id, item } = splitReference(value);
      return { from: record, pointer: pointer(...path), to: id, ...(item === undefined ? {} : { item }) };
    });
}

function linkUp(records: Iterable<AnyRecord>): Links {
  const from = new Map<string, readonly Link[]>();
  const to = new Map<string, Link[]>();
  for (const record of records) {
    const links = linksOf(record);
    from.set(record.id, links);
    for (const link of links) {
      const others = to.get(link.to);
      if (others === undefined) to.set(link.to, [link]);
      else others.push(link);
    }
  }
  const sorted = [...to].map(
    ([id, links]) =>
      [
        id,
        sortBy(
          links,
          (link) => link.from.path,
          (link) => link.pointer,
        ),
      ] as const,
  );
  return { from, to: new Map(sorted) };
}

/** The records of each kind, in the order given. */
function byKindOf(records: Iterable<AnyRecord>): ReadonlyMap<KindName, readonly AnyRecord[]> {
  const byKind = new Map<KindName, AnyRecord[]>();
  for (const record of records) {
    const others = byKind.get(record.kind);
    if (others === undefined) byKind.set(record.kind, [record]);
    else others.push(record);
  }
  return byKind;
}

/** Whether a record is of a kind; tells the compiler so. */
function isOfKind<K extends KindName>(record: { readonly kind: KindName }, kind: K): record is RegisterRecord<K> {
  return record.kind === kind;
}

/**
 * Builds the index of all records: by id, by kind, and their links both ways. Links are followed when first asked for.
 *
 * @param parts records whose ids are unique
 */
export function buildDataset({ settings, frameworks, records }: DatasetParts): Dataset {
  const inOrder = [...records].sort((a, b) => compareNatural(a.id, b.id));
  const byId = new Map(inOrder.map((record) => [record.id, record]));
  const byKind = byKindOf(inOrder);
  let known: Links | undefined;
  const links = (): Links => (known ??= linkUp(inOrder));
  return {
    settings,
    fiscalYear: fiscalYearOf(settings),
    frameworks,
    records: byId,
    of<K extends KindName>(kind: K): readonly RegisterRecord<K>[] {
      // Grouped by kind, so that the filter is only there for the compiler; it is not run.
      return (byKind.get(kind) ?? []) as readonly RegisterRecord<K>[];
    },
    get<K extends KindName>(kind: K, id: string | undefined): RegisterRecord<K> | undefined {
      const record = id === undefined ? undefined : byId.get(id);
      return record !== undefined && isOfKind(record, kind) ? record : undefined;
    },
    find: (id) => (id === undefined ? undefined : byId.get(id)),
    linksTo: (id) => links().to.get(id) ?? [],
    linksFrom: (id) => links().from.get(id) ?? [],
    keeps: (kind) => byKind.has(kind),
  };
}
