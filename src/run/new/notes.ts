import { shapes } from '../../kinds/shape.generated.js';
import type { Shape } from '../../kinds/shape.js';
import type { KindName } from '../../model/record.js';
import { listWords } from '../../base/text.js';
import type { FieldNote } from '../../edit/form.js';

/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>;

/** Kept in every record, and of no use while one is being written for the first time. */
const neverAsked = new Set(['formerly', 'amendments']);

/** The fields of a kind that a new record may have, in the order of the schema. */
export function fieldsOf(kind: KindName): readonly (readonly [key: string, shape: Shape])[] {
  return Object.entries(shapes[kind].properties ?? {}).filter(([key]) => !neverAsked.has(key));
}

/** How a value of a shape looks, where that is not plain from its name. */
export function hintOf(shape: Shape): string | undefined {
  const { values, format, items, properties, text } = shape;
  if (values !== undefined) return `One of: ${values.join(', ')}.`;
  if (items?.values !== undefined) return `Any of: ${items.values.join(', ')}.`;
  if (items?.properties !== undefined) return `A list; each item has: ${listWords(Object.keys(items.properties))}.`;
  if (items !== undefined) return 'A list.';
  if (properties !== undefined && text === undefined) return `Has: ${listWords(Object.keys(properties))}.`;
  if (shape.types.includes('boolean')) return 'true or false.';
  return format === 'day' ? 'As 2026-09-30.' : undefined;
}

const textIn = (schema: unknown, key: string): string => {
  const value = (schema as Schema | undefined)?.[key];
  return typeof value === 'string' ? value : '';
};

/** What a form says of each field of a kind. */
export function notesOf(kind: KindName, schema: Schema): readonly FieldNote[] {
  const properties = schema['properties'] as Schema | undefined;
  return fieldsOf(kind).map(([key, shape]) => ({
    key,
    title: shape.title,
    description: textIn(properties?.[key], 'description'),
    hint: hintOf(shape),
    required: shapes[kind].required?.includes(key) === true,
  }));
}
