import type { Shape } from '../../kinds/shape.js';
import { isTree } from './edits.js';
import type { Edit, Path } from './edits.js';

/** What becomes of a value: the edits below it, or nothing where it cannot stand at all. */
type Outcome = readonly Edit[] | 'gone';

/** A list keeps the items that can stand. */
function inList(shape: Shape, list: readonly unknown[], missing: ReadonlySet<string>, path: Path): Outcome {
  const { items } = shape;
  if (items === undefined) return [];
  return list.flatMap((item, index) => {
    const outcome = withoutLinks(items, item, missing, [...path, index]);
    return outcome === 'gone' ? [{ path: [...path, index] }] : outcome;
  });
}

/** A mapping cannot stand without a link that it must have. */
function inMapping(
  shape: Shape,
  value: Readonly<Record<string, unknown>>,
  missing: ReadonlySet<string>,
  path: Path,
): Outcome {
  const edits: Edit[] = [];
  for (const [key, item] of Object.entries(value)) {
    const inner = shape.properties?.[key] ?? shape.entries;
    const outcome = inner === undefined ? [] : withoutLinks(inner, item, missing, [...path, key]);
    if (outcome !== 'gone') edits.push(...outcome);
    else if (shape.required?.includes(key) === true) return 'gone';
    else edits.push({ path: [...path, key] });
  }
  return edits;
}

/**
 * What must be changed so that nothing refers to records that are not there.
 *
 * @param missing the ids of records that are not there
 * @returns edits, or `gone` where the value cannot stand without such a link
 */
export function withoutLinks(shape: Shape, value: unknown, missing: ReadonlySet<string>, path: Path = []): Outcome {
  if (shape.ref !== undefined && typeof value === 'string') return missing.has(value.split('#')[0] ?? '') ? 'gone' : [];
  if (Array.isArray(value)) return inList(shape, value, missing, path);
  return isTree(value) ? inMapping(shape, value, missing, path) : [];
}
