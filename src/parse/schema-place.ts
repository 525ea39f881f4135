import { parsePointer } from '../base/pointer.js';
import type { Shape } from '../kinds/shape.js';
import { quoted, withArticle } from './words.js';

/** Where in a document something is wrong, and what belongs there. */
export interface Target {
  /** Keys and indices from the top. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** What belongs there; undefined below a key that is not known. */
  readonly shape: Shape | undefined;
  /** Whether the mapping around it cannot be without it. */
  readonly isNeeded: boolean;
  /** What people call the mapping or value: `an action`, `"budget"`, `an entry of "milestones"`. */
  readonly noun: string;
}

/** The shape of what stands under a key or index. */
export function shapeBelow(shape: Shape | undefined, segment: string | number): Shape | undefined {
  if (shape === undefined) return undefined;
  if (typeof segment === 'number') return shape.items;
  const { properties } = shape;
  if (properties !== undefined && Object.hasOwn(properties, segment)) return properties[segment];
  return shape.entries;
}

function nounOf(kind: string, path: readonly (string | number)[]): string {
  const last = path.at(-1);
  if (last === undefined) return kind === 'settings' ? 'the settings file' : withArticle(kind);
  if (typeof last === 'string') return quoted(last);
  const list = path.at(-2);
  return list === undefined ? 'an entry' : `an entry of ${quoted(String(list))}`;
}

/** Follows a JSON pointer through the values and the shapes at once. */
export function targetAt(kind: string, shape: Shape, data: unknown, instancePath: string): Target {
  const path: (string | number)[] = [];
  let value = data;
  let found: Shape | undefined = shape;
  let isNeeded = false;
  for (const segment of parsePointer(instancePath)) {
    const key = Array.isArray(value) ? Number(segment) : segment;
    path.push(key);
    isNeeded = typeof key === 'number' || found?.required?.includes(key) === true;
    found = shapeBelow(found, key);
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
  }
  return { path, value, shape: found, isNeeded, noun: nounOf(kind, path) };
}
