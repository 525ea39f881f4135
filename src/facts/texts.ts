import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { AnyRecord } from '../model/record.js';

/** A string in a record, with the path of keys and indices that leads to it, and the shape that its schema gives it. */
export interface TextPlace {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly shape: Shape;
  /** The language of a text in a map of languages; undefined for a plain string. */
  readonly language: string | undefined;
}

function* walk(
  value: unknown,
  shape: Shape,
  path: readonly (string | number)[],
  language: string | undefined,
): Iterable<TextPlace> {
  if (typeof value === 'string') {
    yield { path, text: value, shape, language };
  } else if (Array.isArray(value)) {
    const { items } = shape;
    if (items === undefined) return;
    for (const [index, item] of value.entries()) yield* walk(item, items, [...path, index], undefined);
  } else if (typeof value === 'object' && value !== null) {
    yield* walkMapping(value, shape, path);
  }
}

function* walkMapping(mapping: object, shape: Shape, path: readonly (string | number)[]): Iterable<TextPlace> {
  for (const [key, value] of Object.entries(mapping)) {
    const known = shape.properties !== undefined && Object.hasOwn(shape.properties, key);
    const inner = known ? shape.properties[key] : shape.entries;
    if (inner === undefined) continue;
    const own = shape.text === true ? shape : inner;
    yield* walk(value, own, [...path, key], shape.text === true ? key : undefined);
  }
}

/** Every string of a record in the order of the file, with its place and shape. */
export function stringsOf(record: AnyRecord): Iterable<TextPlace> {
  return walk(record.data, shapes[record.kind], [], undefined);
}

/** Whether a string is prose: text for readers, and not an id, a date, a link or a code. */
function isProse({ shape }: TextPlace): boolean {
  const { text, ref, format, values } = shape;
  if (text === true) return true;
  return ref === undefined && format === undefined && values === undefined && shape.types.includes('string');
}

/** Every text that people wrote in their own words, in the order of the file. */
export function* proseOf(record: AnyRecord): Iterable<TextPlace> {
  for (const place of stringsOf(record)) if (isProse(place)) yield place;
}
