import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import type { Shape } from '../kinds/shape.js';
import { compose } from './compose.js';
import type { Problem, Span } from './problem.js';
import { spanOf } from './values.js';

/** A reference in a text, with its place. */
export interface LocatedReference extends Span {
  readonly value: string;
  /** To what it may refer, as the schema marks it. */
  readonly ref: readonly string[];
}

function propertyOf(shape: Shape, key: string): Shape | undefined {
  const { properties } = shape;
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : shape.entries;
}

function textAt(map: YAMLMap, key: string): string | undefined {
  const node: unknown = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** Walks a text by its schema. An amendment repeats values of another property: what is a reference there is one here. */
class Walk {
  readonly found: LocatedReference[] = [];
  private readonly whole: Shape;

  constructor(whole: Shape) {
    this.whole = whole;
  }

  value(node: unknown, shape: Shape | undefined): void {
    if (shape === undefined) return;
    if (isMap(node)) this.mapping(node, shape);
    else if (isSeq(node)) for (const item of node.items) this.value(item, shape.items);
    else if (isScalar(node) && typeof node.value === 'string') this.text(node, node.value, shape.ref);
  }

  private text(node: unknown, value: string, ref: Shape['ref']): void {
    const span = spanOf(node);
    if (ref !== undefined && span !== undefined) this.found.push({ ...span, value, ref });
  }

  private mapping(map: YAMLMap, shape: Shape): void {
    const amended = shape.properties?.['field'] === undefined ? undefined : this.amended(map);
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const below = propertyOf(shape, key);
      const isRepeated = amended !== undefined && (key === 'from' || key === 'to');
      this.value(pair.value, isRepeated && below !== undefined ? { ...below, ref: amended } : below);
    }
  }

  private amended(map: YAMLMap): readonly string[] | undefined {
    const field = textAt(map, 'field')?.split('.')[0];
    const shape = field === undefined ? undefined : propertyOf(this.whole, field);
    return shape?.ref ?? shape?.items?.ref;
  }
}

/**
 * Finds every reference in the text of a file, also where the content does not match its schema.
 *
 * @param shape the shape of the whole document
 * @returns the references in order of their places, or why the text cannot be read
 */
export function locatedReferences(text: string, shape: Shape): Result<readonly LocatedReference[], Problem> {
  const composed = compose(text);
  if (!composed.ok) return failure(composed.error);
  const walk = new Walk(shape);
  walk.value(composed.value, shape);
  return success(walk.found);
}
