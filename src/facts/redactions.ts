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
