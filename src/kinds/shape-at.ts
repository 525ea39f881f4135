import { shapes } from './shape.generated.js';
import type { Shape } from './shape.js';

/** The shape under a key: of a mapping, or of the mappings in a list. */
export function shapeInside(shape: Shape, key: string): Shape | undefined {
  const properties = shape.properties ?? shape.items?.properties ?? {};
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

/** The shape of a property by its name: `action.budget`, `product.uptake.evidence`. */
export function shapeNamed(name: string): Shape | undefined {
  const [kind = '', ...keys] = name.split('.');
  const kindShape = Object.entries(shapes).find(([known]) => known === kind)?.[1];
  return keys.reduce<Shape | undefined>((shape, key) => shape && shapeInside(shape, key), kindShape);
}

/** The shape of the value at a path below a shape; undefined where the schema knows nothing of it. */
export function shapeBelow(shape: Shape, at: readonly (string | number)[]): Shape | undefined {
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
