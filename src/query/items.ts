import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { AnyRecord } from '../model/record.js';

/** An item of a record: a milestone, an objective, a follow-up. */
export interface Item {
  readonly id: string;
  /** The list that holds it (`milestones`), and the shape of the list's items. */
  readonly list: string;
  readonly shape: Shape;
  readonly data: object;
}

function idOf(thing: unknown): string | undefined {
  return typeof thing === 'object' && thing !== null && 'id' in thing && typeof thing.id === 'string'
    ? thing.id
    : undefined;
}

/** The items of a record that have ids of their own, in the order of the file. */
export function itemsOf(record: AnyRecord): readonly Item[] {
  const { properties = {} } = shapes[record.kind];
  return Object.entries(record.data).flatMap(([list, value]: [string, unknown]): Item[] => {
    const shape = Object.hasOwn(properties, list) ? properties[list]?.items : undefined;
    if (shape === undefined || !Array.isArray(value)) return [];
    return value.flatMap((thing: unknown): Item[] => {
      const id = idOf(thing);
      return id === undefined || typeof thing !== 'object' || thing === null ? [] : [{ id, list, shape, data: thing }];
    });
  });
}
