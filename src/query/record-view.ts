import { itemRef } from '../base/id.js';
import { compareNatural } from '../base/order.js';
import { parsePointer } from '../base/pointer.js';
import { listWords, nearest, visible } from '../base/text.js';
import { headingOf, lineOf, nameOf } from '../facts/names.js';
import { statusOn } from '../facts/status.js';
import { updatesOf } from '../facts/updates.js';
import { maySee } from '../facts/visible.js';
import { kinds } from '../kinds/registry.generated.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Link } from '../model/dataset.js';
import { Misuse } from '../model/errors.js';
import type { Pointing, RecordView, Shown, Value } from '../model/query.js';
import type { AnyRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Computed } from './define.js';
import { computedOf, Finder } from './fields.js';
import { itemsOf } from './items.js';
import type { Item } from './items.js';
import { wordOf } from './types.js';
import { named, namedById, shownFields } from './shown.js';

/** So many updates are shown, the latest. */
const updatesShown = 4;
/** What the head of a record says already. */
const inHead: ReadonlySet<string> = new Set(['id', 'kind', 'title']);

/** The record of an id. @throws Misuse with the nearest ids and their titles */
function recordNamed({ dataset, audience }: Snapshot, id: string): AnyRecord {
  const record = dataset.find(id);
  if (record !== undefined) return record;
  const near = nearest(id, dataset.records.keys()).slice(0, 3);
  const names = near.flatMap((candidate) => {
    const found = dataset.find(candidate);
    return found === undefined ? [] : [nameOf(dataset, found)];
  });
  const help =
    names.length === 0 ? '`secretariat list KIND` lists the ids of a kind.' : `Did you mean ${listWords(names, 'or')}?`;
  // The same words whether it exists or not: who may not see it learns nothing.
  const reader = audience === 'restricted' ? '' : ` for the audience "${audience}"`;
  throw new Misuse(`there is no record "${visible(id)}"${reader}`, help);
}

/** The item of a record. @throws Misuse with the items that it has */
function itemNamed(record: AnyRecord, id: string): Item {
  const items = itemsOf(record);
  const item = items.find((candidate) => candidate.id === id);
  if (item !== undefined) return item;
  const ids = items.map((candidate) => candidate.id);
  const [best] = nearest(id, ids);
  const all = ids.length === 0 ? 'It has no items.' : `It has ${listWords(ids.slice(0, 12))}.`;
  throw new Misuse(
    `${record.id} has no item "${visible(id)}"`,
    best === undefined ? all : `Did you mean ${record.id}#${best}?`,
  );
}

/** `/agenda/0/concerns/1` is the field `agenda.concerns`. */
function fieldOf({ pointer }: Link): string {
  return parsePointer(pointer)
    .filter((part) => !/^[0-9]+$/.test(part))
    .join('.');
}

/** Who points to a record, or to one of its items. */
function pointingTo({ dataset, asOf }: Snapshot, id: string, item: string | undefined): RecordView['pointedAt'] {
  const fields = new Map<AnyRecord, Set<string>>();
  for (const link of dataset.linksTo(id)) {
    if (link.from.kind === 'update' || (item !== undefined && link.item !== item)) continue;
    fields.set(link.from, (fields.get(link.from) ?? new Set()).add(fieldOf(link)));
  }
  const records = [...fields.keys()].sort((a, b) => compareNatural(a.id, b.id));
  return kinds.flatMap(({ name: kind }) => {
    const own = records
      .filter((record) => record.kind === kind)
      .map((record): Pointing => ({
        ...named(dataset, record),
        status: statusOn(record, asOf) ?? null,
        fields: [...(fields.get(record) ?? [])].sort(),
      }));
    return own.length === 0 ? [] : [{ kind, title: shapes[kind].folder, records: own }];
  });
}

function shownValue(snapshot: Snapshot, record: AnyRecord, computed: Computed, value: Value): Shown {
  const type = computed.typeFor(record.kind);
  if (type.of !== 'reference') return { what: 'value', value };
  return { what: 'reference', ...namedById(snapshot.dataset, wordOf(value), type.to, record) };
}

/** Whether a record states the same under the same name already. */
function isStated(record: AnyRecord, name: string, values: readonly Value[]): boolean {
  const stated = new Map<string, unknown>(Object.entries(record.data)).get(name);
  return values.length === 1 && stated === values[0];
}

/** The computed values of a record that its fields do not say already. */
function computedFor(snapshot: Snapshot, record: AnyRecord): RecordView['computed'] {
  const finder = new Finder(snapshot);
  return computedOf(record.kind).flatMap((computed) => {
    const { name, title, isMany } = computed;
    const found = inHead.has(name) ? undefined : finder.find(record.kind, [name]);
    if (found === undefined || 'astray' in found) return [];
    const values = found.ways.flatMap((way) => way.read(record));
    if (values.length === 0 || isStated(record, name, values)) return [];
    const items = values.map((value) => shownValue(snapshot, record, computed, value));
    const [first] = items;
    const value: Shown = items.length === 1 && first !== undefined ? first : { what: 'list', items };
    return [{ name, title, value, values, isMany }];
  });
}

function updatesFor(snapshot: Snapshot, record: AnyRecord): Pick<RecordView, 'updates' | 'earlierUpdates'> {
  const all = updatesOf(snapshot, record.id).toReversed();
  return {
    updates: all.slice(0, updatesShown).map(({ update, period }) => ({
      id: update.id,
      period: period.id,
      data: update.data,
      fields: shownFields(snapshot.dataset, update, update.data, shapes.update),
    })),
    earlierUpdates: Math.max(0, all.length - updatesShown),
  };
}

/** What readers call a record or an item; a person by name, where the audience may see names. */
function titleFor(snapshot: Snapshot, id: string, record: AnyRecord, item: Item | undefined): string {
  const { dataset } = snapshot;
  if (item !== undefined) return namedById(dataset, id, []).title ?? '';
  if (record.kind !== 'person') return named(dataset, record).title ?? '';
  return maySee(snapshot, 'person', 'name') ? lineOf(dataset, headingOf(record)) : '';
}

/**
 * A record, or an item of one, as a person reads it: its fields with their titles and what they refer to, what is computed of it on
 * the day, who points to it, and the latest updates about it.
 *
 * @param id `ACT-014`, `2026-Q3/ACT-014`, or `ACT-014#M2` for an item
 * @throws Misuse with the nearest ids where the audience sees no such record
 */
export function viewRecord(snapshot: Snapshot, id: string): RecordView {
  const { dataset } = snapshot;
  const reference = itemRef(id);
  const record = recordNamed(snapshot, reference?.record ?? id);
  const item = reference === undefined ? undefined : itemNamed(record, reference.item);
  const { data, shape } = item ?? { data: record.data, shape: shapes[record.kind] };
  return {
    id,
    kind: record.kind,
    kindTitle: shapes[record.kind].title,
    path: record.path,
    title: titleFor(snapshot, id, record, item),
    item: item?.id ?? null,
    data,
    fields: shownFields(dataset, record, data, shape),
    computed: item === undefined ? computedFor(snapshot, record) : [],
    pointedAt: pointingTo(snapshot, record.id, item?.id),
    ...(item === undefined ? updatesFor(snapshot, record) : { updates: [], earlierUpdates: 0 }),
  };
}
