import { shapes } from '../kinds/shape.generated.js';
import type { KindName } from '../model/record.js';
import { wordOf } from './_names.js';

/** The values that the schema allows for a property, in its order; empty where it does not list them. */
export function valuesOf(kind: KindName, property: string): readonly string[] {
  return (shapes[kind].properties?.[property]?.values ?? []).map(String);
}

/** The statuses of a kind, in the order of the schema. */
export function statusesOf(kind: KindName): readonly string[] {
  return valuesOf(kind, 'status');
}

/** The classes of organisations, in the order of the schema. */
export const organisationClasses = valuesOf('organisation', 'class');

/** Rows for the values of a vocabulary. */
export function rowsOf(values: readonly string[]): { readonly key: string; readonly title: string }[] {
  return values.map((key) => ({ key, title: wordOf(key) }));
}
