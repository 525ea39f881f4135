import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';
import { success } from '../base/result.js';
import type { Result } from '../base/result.js';
import type { Shape } from '../kinds/shape.js';
import { compose } from './compose.js';
import type { Problem, Span } from './problem.js';
import { leadsToRecord, splitReference } from './references.js';
import { spanOf } from './values.js';

/** A reference in a text, with its place. */
export interface LocatedReference extends Span {
  readonly value: string;
  /** To what it may refer, as the schema marks it. */
  readonly ref: readonly string[];
  /** The record that it names: of an objective, the programme, where that is said beside it. */
  readonly record?: string;
  /** The item of the record that it names. */
  readonly item?: string;
}

/** The id of an item of a list, in a text. */
export interface LocatedItem extends Span {
  readonly id: string;
  /** The key of the list. */
  readonly list: string;
}

/** The field that an amendment names, in a text: `due`, `milestones.M2.due`. */
export interface LocatedField extends Span {
  readonly value: string;
}

/** Whatever names a record or an item in a text. */
export interface LocatedNames {
  readonly references: readonly LocatedReference[];
  readonly items: readonly LocatedItem[];
  readonly fields: readonly LocatedField[];
}

function propertyOf(shape: Shape, key: string): Shape | undefined {
  const { properties } = shape;
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : shape.entries;
}

function nodeAt(map: YAMLMap, key: string): unknown {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
}

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

function textIn(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** Walks a text by its schema. An amendment repeats values of another property: what is a reference there is one here. */
class Walk implements LocatedNames {
  readonly references: LocatedReference[] = [];
  readonly items: LocatedItem[] = [];
  readonly fields: LocatedField[] = [];
  private readonly whole: Shape;
  /** The programme of the record, to which the objective belongs. */
  private readonly programme: string | undefined;

  constructor(root: YAMLMap, whole: Shape) {
    this.whole = whole;
    this.programme = textIn(nodeAt(root, 'programme'));
    this.value(root, whole);
  }

  private value(node: unknown, shape: Shape): void {
    if (isMap(node)) this.mapping(node, shape);
    else if (isSeq(node)) this.values(node, shape.items);
    else if (shape.ref !== undefined) this.reference(node, shape.ref);
  }

  private values({ items }: YAMLSeq, shape: Shape | undefined): void {
    if (shape !== undefined) for (const item of items) this.value(item, shape);
  }

  private reference(node: unknown, ref: readonly string[]): void {
    const [value, span] = [textIn(node), spanOf(node)];
    if (value !== undefined && span !== undefined) {
      this.references.push({ ...span, value, ref, ...namedBy(value, ref, this.programme) });
    }
  }

  private mapping(map: YAMLMap, shape: Shape): void {
    const amended = shape.properties?.['field'] === undefined ? undefined : this.amended(map);
    for (const { key, value } of map.items) {
      const name = nameOf(key);
      const below = propertyOf(shape, name);
      if (below === undefined) continue;
      if (isSeq(value) && below.items?.properties?.['id'] !== undefined) this.list(value, name);
      const isRepeated = amended !== undefined && (name === 'from' || name === 'to');
      this.value(value, isRepeated ? { ...below, ref: amended } : below);
    }
  }

  private list({ items }: YAMLSeq, list: string): void {
    for (const item of items) {
      const node = isMap(item) ? nodeAt(item, 'id') : undefined;
      const [id, span] = [textIn(node), spanOf(node)];
      if (id !== undefined && span !== undefined) this.items.push({ ...span, id, list });
    }
  }

  private amended(map: YAMLMap): readonly string[] | undefined {
    const node = nodeAt(map, 'field');
    const [value, span] = [textIn(node), spanOf(node)];
    if (value === undefined || span === undefined) return undefined;
    this.fields.push({ ...span, value });
    const shape = propertyOf(this.whole, value.split('.')[0] ?? value);
    return shape?.ref ?? shape?.items?.ref;
  }
}

/** What a reference names; nothing where it leads to no record. */
function namedBy(
  value: string,
  ref: readonly string[],
  programme: string | undefined,
): Pick<LocatedReference, 'record' | 'item'> {
  const { id, item } = splitReference(value);
  if (leadsToRecord({ ref })) return { record: id, ...(item !== undefined && { item }) };
  if (ref[0] !== 'objective') return {};
  if (item !== undefined) return { record: id, item };
  return { item: value, ...(programme !== undefined && { record: programme }) };
}

/**
 * Finds whatever names a record or an item in the text of a file, also where the content does not match its schema.
 *
 * @param shape the shape of the whole document
 * @returns each sort in order of their places, or why the text cannot be read
 */
export function locatedNames(text: string, shape: Shape): Result<LocatedNames, Problem> {
  const composed = compose(text);
  return composed.ok ? success(new Walk(composed.value, shape)) : composed;
}
