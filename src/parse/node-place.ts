import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import { firstLine } from './lines.js';
import type { Span } from './problem.js';
import { spanOf } from './values.js';

/** Where a path of keys and indices leads in a mapping with places. */
export interface Spot {
  /** The key, where the value stands under one. */
  readonly key: Span | undefined;
  /** The value; undefined where the key has none. */
  readonly value: Span | undefined;
}

/** Keys and indices, from the top of a file. */
export type Path = readonly (string | number)[];

interface Step {
  readonly key: unknown;
  readonly value: unknown;
}

/** One step down; undefined where there is nothing of that name. */
function down(node: unknown, segment: string | number): Step | undefined {
  if (isMap(node)) {
    const name = String(segment);
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === name);
    return pair === undefined ? undefined : { key: pair.key, value: pair.value };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(segment)];
  return item === undefined ? undefined : { key: null, value: item };
}

/** An empty value has a place of no width, which cannot be shown. */
function filled(span: Span | undefined): Span | undefined {
  return span === undefined || span.start >= span.end ? undefined : span;
}

/** The first key of a mapping that stands in a list, and so has no key of its own. */
function firstKey(node: unknown): Span | undefined {
  return isMap(node) ? spanOf(node.items[0]?.key) : undefined;
}

/**
 * Finds a value, or the deepest part of the way to it that exists.
 *
 * @returns the spot, and whether the whole path was found
 */
export function spotAt(root: YAMLMap, path: Path): Spot & { readonly isFound: boolean } {
  let spot: Spot = { key: undefined, value: undefined };
  let node: unknown = root;
  for (const segment of path) {
    const step = down(node, segment);
    // What is absent is placed at the key of the mapping that lacks it.
    if (step === undefined)
      return { key: spot.key ?? (node === root ? undefined : firstKey(node)), value: undefined, isFound: false };
    node = step.value;
    spot = { key: spanOf(step.key), value: filled(spanOf(step.value)) };
  }
  return { ...spot, isFound: true };
}

/**
 * The span of a value, of its key, or of what comes nearest: an empty value is shown at its key, an absent one at the key of
 * the mapping that lacks it, and what concerns the whole record at the first line.
 */
export function spanAt(root: YAMLMap, text: string, path: Path, part: 'key' | 'value'): Span {
  const spot = spotAt(root, path);
  const [first, second] = part === 'value' && spot.isFound ? [spot.value, spot.key] : [spot.key, spot.value];
  return first ?? second ?? firstLine(text);
}
