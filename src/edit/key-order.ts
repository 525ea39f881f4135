import type { Shape } from '../kinds/shape.js';
import type { Path } from './edit.js';
import type { OrderAt } from './difference.js';

/** The shape of the value at a path below a shape; undefined where the schema knows nothing of it. */
export function shapeAt(shape: Shape, at: Path): Shape | undefined {
  let current: Shape = shape;
  for (const segment of at) {
    const { properties, items, entries }: Shape = current;
    const own: Shape | undefined =
      properties !== undefined && Object.hasOwn(properties, segment) ? properties[segment] : undefined;
    const below: Shape | undefined = own ?? (typeof segment === 'number' ? items : undefined) ?? entries;
    if (below === undefined) return undefined;
    current = below;
  }
  return current;
}

/** The order of keys that the schema of a document gives, for every place in it. */
export function orderOf(shape: Shape): OrderAt {
  return (at) => {
    const properties = shapeAt(shape, at)?.properties;
    return properties === undefined ? undefined : Object.keys(properties);
  };
}
