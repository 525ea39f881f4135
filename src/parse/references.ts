import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { AnyRecord, KindName } from '../model/record.js';

/** A reference as it stands in a record. */
export interface Reference {
  /** Keys and indices from the top of the record. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  /** To what it may refer, as the schema marks it. */
  readonly ref: readonly string[];
}

/** An item of a list that has an id of its own. */
export interface ItemId {
  readonly path: readonly (string | number)[];
  readonly id: string;
}

/** The part of a shape in which references or item ids stand; the rest of a record need not be walked. */
interface Way {
  readonly ref?: readonly string[];
  readonly properties?: readonly (readonly [string, Way])[];
  readonly items?: Way;
  readonly entries?: Way;
  /** Whether the mapping is an item with an id. */
  readonly isItem?: true;
}

function waysOfProperties(shape: Shape): readonly (readonly [string, Way])[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, below]) => {
    const way = wayOf(below, false);
    return way === undefined ? [] : [[name, way] as const];
  });
}

function wayOf(shape: Shape | undefined, isItem: boolean): Way | undefined {
  if (shape === undefined) return undefined;
  const properties = waysOfProperties(shape);
  const [items, entries] = [wayOf(shape.items, true), wayOf(shape.entries, false)];
  const way: Way = {
    ...(shape.ref && { ref: shape.ref }),
    ...(properties.length > 0 && { properties }),
    ...(items && { items }),
    ...(entries && { entries }),
    ...(isItem && shape.properties?.['id'] && { isItem: true }),
  };
  return Object.keys(way).length === 0 ? undefined : way;
}

const ways = new Map<string, Way | undefined>();

function wayOfKind(kind: KindName): Way | undefined {
  if (!ways.has(kind)) ways.set(kind, wayOf(shapes[kind], false));
  return ways.get(kind);
}

type Path = readonly (string | number)[];

interface Found {
  readonly references: Reference[];
  readonly items: ItemId[];
}

function collect(way: Way, value: unknown, path: Path, found: Found): void {
  if (typeof value === 'string') {
    if (way.ref !== undefined) found.references.push({ path, value, ref: way.ref });
    return;
  }
  if (Array.isArray(value)) {
    const { items } = way;
    if (items !== undefined) value.forEach((item, index) => collect(items, item, [...path, index], found));
    return;
  }
  if (typeof value === 'object' && value !== null) collectBelow(way, value as Record<string, unknown>, path, found);
}

function collectBelow(way: Way, value: Readonly<Record<string, unknown>>, path: Path, found: Found): void {
  if (way.isItem === true && typeof value['id'] === 'string')
    found.items.push({ path: [...path, 'id'], id: value['id'] });
  for (const [name, below] of way.properties ?? []) {
    if (Object.hasOwn(value, name)) collect(below, value[name], [...path, name], found);
  }
  if (way.entries === undefined) return;
  for (const name of Object.keys(value)) collect(way.entries, value[name], [...path, name], found);
}

function find(record: AnyRecord): Found {
  const found: Found = { references: [], items: [] };
  const way = wayOfKind(record.kind);
  if (way !== undefined) collect(way, record.data, [], found);
  return found;
}

/** Every reference in a record, in the order of the schema. */
export function referencesIn(record: AnyRecord): readonly Reference[] {
  return find(record).references;
}

/** Every item of a record that has an id, in the order of the schema. */
export function itemsIn(record: AnyRecord): readonly ItemId[] {
  return find(record).items;
}

const notRecords: ReadonlySet<string> = new Set(['area', 'capability', 'objective', 'framework', 'metric', 'rule']);

/** Whether a reference leads to a record, and not to an entry of the settings, a framework, a metric or a rule. */
export function leadsToRecord({ ref }: { readonly ref?: readonly string[] }): boolean {
  return ref !== undefined && !ref.some((target) => notRecords.has(target));
}

/** The record and the item that a reference names: `ACT-014#M2`. */
export function splitReference(value: string): { readonly id: string; readonly item: string | undefined } {
  const hash = value.indexOf('#');
  return hash === -1 ? { id: value, item: undefined } : { id: value.slice(0, hash), item: value.slice(hash + 1) };
}
