/* What was taken out of records for good. */
import type { AnyRecord } from '../model/record.js';
import type { Redaction } from '../model/records.generated.js';

/** What stands where a field cannot be without a value. */
export const redactedText = '[redacted]';

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** The key or index under which a name of a path stands: of a list, the item of that id, or the n-th from 1. */
function keyIn(holder: Holder, name: string): string | number | undefined {
  if (!Array.isArray(holder)) return Object.hasOwn(holder, name) ? name : undefined;
  const byId = holder.findIndex((item) => isHolder(item) && !Array.isArray(item) && item['id'] === name);
  const index = byId !== -1 ? byId : Number(name) - 1;
  return Number.isInteger(index) && index >= 0 && index < holder.length ? index : undefined;
}

/** Where a field stands in data, as keys and indices; undefined where it does not. @param field `milestones.M2.title` */
export function pathOfField(data: object, field: string): (string | number)[] | undefined {
  const path: (string | number)[] = [];
  let value: unknown = data;
  for (const name of field.split('.')) {
    const key = isHolder(value) ? keyIn(value, name) : undefined;
    if (key === undefined) return undefined;
    path.push(key);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}

/** The value of a field; undefined where there is none. */
export function valueOfField(data: object, field: string): unknown {
  const path = pathOfField(data, field);
  return path?.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], data);
}

/** The redactions of a record, in the order of the file. */
export function redactionsOf({ data }: Pick<AnyRecord, 'data'>): readonly Redaction[] {
  return data.redacted ?? [];
}

/** The fields that a later version of a record says were taken out, and an earlier one does not. */
function newlyRedacted(before: AnyRecord, after: AnyRecord): readonly string[] {
  const known = new Set(redactionsOf(before).flatMap(({ fields }) => fields));
  return redactionsOf(after)
    .flatMap(({ fields }) => fields)
    .filter((field) => !known.has(field));
}

/** Gives a field of data the value that it has in other data, or takes it away. */
function copyField(data: object, other: object, field: string): void {
  const path = pathOfField(data, field);
  const key = path?.pop();
  if (path === undefined || key === undefined) return;
  const holder = path.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], data);
  const value = valueOfField(other, field);
  if (value === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (value === undefined) Reflect.deleteProperty(holder as object, key);
  else (holder as Record<string | number, unknown>)[key] = value;
}

/**
 * An earlier version of a record without what a later one says was redacted, so that nothing else than the redaction itself is judged by
 * what it took out.
 */
export function withoutRedacted<T extends AnyRecord>(before: T, after: AnyRecord): T {
  const fields = newlyRedacted(before, after);
  if (fields.length === 0) return before;
  const data = structuredClone(before.data);
  for (const field of fields) copyField(data, after.data, field);
  return { ...before, data };
}

/** A redaction as one is told from another. */
const nameOf = ({ on, fields }: Redaction): string => JSON.stringify([on, fields]);

/** The values that properties have from which something was taken out, in the version that says so. */
type Kept = ReadonlyMap<string, unknown>;

function keptBy({ data }: AnyRecord, { fields }: Redaction): Kept {
  const values: Readonly<Record<string, unknown>> = { ...data };
  const names = new Set(fields.flatMap((field) => field.split('.')[0] ?? []));
  return new Map([...names].map((name) => [name, values[name]]));
}

/** A version in which properties have other values, or are not there. */
function withKept<T extends AnyRecord>(version: T, kept: readonly Kept[]): T {
  if (kept.length === 0) return version;
  const data: Record<string, unknown> = { ...version.data };
  for (const [name, value] of kept.flatMap((one) => [...one])) {
    if (value === undefined) Reflect.deleteProperty(data, name);
    else data[name] = value;
  }
  return { ...version, data };
}

/**
 * Versions of a record as they may be told of: one from before a redaction has, in the place of each property from which something was
 * taken out, what the redaction left of it. The whole property, since what was taken out may have stood elsewhere in it before.
 *
 * @param versions the oldest first; one that stands among them twice is told of as its earliest place asks
 * @returns what may be told, by the version
 */
export function toldVersions<T extends AnyRecord>(versions: readonly T[]): ReadonlyMap<T, T> {
  const kept = new Map<string, Kept>();
  const told = new Map<T, T>();
  for (const version of versions.toReversed()) {
    const own = new Map(redactionsOf(version).map((redaction) => [nameOf(redaction), redaction]));
    const later = [...kept].flatMap(([name, values]) => (own.has(name) ? [] : [values]));
    const safe = withKept(version, later);
    told.set(version, safe);
    for (const [name, redaction] of own) kept.set(name, keptBy(safe, redaction));
  }
  return told;
}

/** Two versions of a record as they may be compared; a third one says what was taken out since. */
export function toldPair<T extends AnyRecord>(before: T, after: T, later: T | undefined): { before: T; after: T } {
  // Which of them is older is not known: each is told of without what any of the others says was taken out.
  const others = [before, after, ...(later === undefined ? [] : [later])];
  if (others.every((version) => redactionsOf(version).length === 0)) return { before, after };
  const safe = (version: T): T =>
    others.reduce((told, other) => toldVersions([told, other]).get(told) ?? told, version);
  return { before: safe(before), after: safe(after) };
}
