import type { Shape } from '../kinds/shape.js';
import { shapeBelow } from '../kinds/shape-at.js';
import type { OrderAt } from './difference.js';

/** The order of keys that the schema of a document gives, for every place in it. */
export function orderOf(shape: Shape): OrderAt {
  return (at) => {
    const properties = shapeBelow(shape, at)?.properties;
    return properties === undefined ? undefined : Object.keys(properties);
  };
}
