/* The columns of a kind: paths into its records, and which lists have a table of their own. */
import { compareText } from '../base/order.js';
import { shapes } from '../kinds/shape.generated.js';
import { shapeInside } from '../kinds/shape-at.js';
import type { Shape } from '../kinds/shape.js';
import type { KindName } from '../model/record.js';

/** Columns that are no fields of a record. */
export const ownColumns = {
  id: 'id',
  /** In the table of a list: the record that holds it. */
  record: 'record_id',
  /** In the table of a list inside a list: the item that holds it, by its id, else `#` and its number. */
  holder: 'in_item',
  /** The place of an item in its list, from 1. */
  number: 'item_number',
  /** For whom the export was made: what they may not see is not in it. */
  audience: 'export_audience',
} as const;

/** Behind a path: the cell holds JSON, since no plain text would read back as just this value. */
export const jsonSuffix = ':json';

/** What stands in the place of a path where the items of a list are texts themselves. */
export const textColumn = 'text';

/** Whether the items of a list have rows of their own; lists of single values stand in a cell. */
export function hasOwnTable({ items }: Shape): boolean {
  return items !== undefined && items.types.includes('object');
}

const freeKey = /^[a-z][A-Za-z0-9-]*$/;

/** The shape under a key of a mapping; keys that are free have a form. */
export function shapeUnder(shape: Shape, key: string): Shape | undefined {
  return shapeInside(shape, key) ?? (freeKey.test(key) ? shape.entries : undefined);
}

/** A column of a table: where its values belong in a record or an item. Of an item that is a text itself, the path is empty. */
export interface Column {
  readonly path: readonly string[];
  readonly shape: Shape;
  readonly isJson: boolean;
}

/** The shape of the rows of a table: of the kind, or of the items of a list in it. */
export function shapeOfTable(kind: KindName, list: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = shapes[kind];
  for (const key of list) {
    shape = shape === undefined ? undefined : shapeUnder(shape, key);
  }
  if (list.length === 0) return shape;
  return shape !== undefined && hasOwnTable(shape) ? shape.items : undefined;
}

/** The column that a heading names, or undefined. */
export function columnNamed(shape: Shape, heading: string): Column | undefined {
  const isJson = heading.endsWith(jsonSuffix);
  const names = (isJson ? heading.slice(0, -jsonSuffix.length) : heading).split('.');
  if (shape.text === true && names[0] !== textColumn) return undefined;
  const path = shape.text === true ? names.slice(1) : names;
  let current = shape;
  for (const key of path) {
    const below = current.items === undefined ? shapeUnder(current, key) : undefined;
    if (below === undefined) return undefined;
    current = below;
  }
  return hasOwnTable(current) && !isJson ? undefined : { path, shape: current, isJson };
}

/** Compares two paths by the order of the schema; free keys follow by code unit, and a text before its languages. */
export function comparePaths(shape: Shape, a: readonly string[], b: readonly string[]): number {
  let current: Shape | undefined = shape;
  for (let depth = 0; depth < Math.max(a.length, b.length); depth += 1) {
    const [one, other] = [a[depth], b[depth]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    if (one !== other) {
      const known: readonly string[] = Object.keys(current?.properties ?? {});
      return known.indexOf(one) - known.indexOf(other) || compareText(one, other);
    }
    current = current === undefined ? undefined : shapeUnder(current, one);
  }
  return 0;
}
