import { parsePointer } from '../base/pointer.js';
import { edit } from '../edit/apply.js';
import { orderOf } from '../edit/key-order.js';
import { shapeBelow } from '../kinds/shape-at.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { Finding } from '../model/finding.js';
import type { KindName } from '../model/record.js';
import { locatedNames } from '../parse/located-references.js';
import type { LocatedItem } from '../parse/located-references.js';
import type { Plain } from '../parse/values.js';
import { rangeIn } from './places.js';
import type { TextChange } from './rename.js';
import { editedFile, shapeOf } from './view.js';
import type { EditedFile, EditorView } from './view.js';

type Path = readonly (string | number)[];

/**
 * The id of no record: what stands there is only a place to write another, and is found to be missing as long as it stands there. One that
 * exists might stay by mistake.
 */
function emptyReference([target = '']: readonly string[]): string {
  const kind = target === 'any' ? 'gap' : target;
  const prefix = Object.hasOwn(shapes, kind) ? shapes[kind as KindName].prefix : undefined;
  return prefix === undefined ? kind : `${prefix}-000`;
}

/** Values to begin with: what the schema lists or gives as an example, for somebody to change. */
class Placeholders {
  private readonly view: EditorView;
  private readonly kind: EditedFile['kind'];
  /** The ids of items that the record has already. */
  private readonly items: readonly LocatedItem[];

  constructor(view: EditorView, kind: EditedFile['kind'], text: string) {
    const names = locatedNames(text, shapes[kind]);
    this.view = view;
    this.kind = kind;
    this.items = names.ok ? names.value.items : [];
  }

  for(shape: Shape, path: Path): Plain {
    const [value] = shape.values ?? [];
    if (value !== undefined) return value;
    if (shape.ref !== undefined) return emptyReference(shape.ref);
    if (path.at(-1) === 'id' && typeof path.at(-2) === 'number') return this.itemId(path);
    if (shape.format === 'day') return this.view.asOf;
    return this.view.notes.firstExample(this.kind, path) ?? this.made(shape, path);
  }

  /** The next id of an item: `M3` in a list that has `M2`. */
  private itemId(path: Path): string {
    const list = String(path.at(-3) ?? '');
    const sibling = this.items.find((item) => item.list === list)?.id ?? list;
    const letters = /^[A-Za-z]+-?/.exec(sibling === list ? list.charAt(0).toUpperCase() : sibling)?.[0] ?? 'N';
    const isFree = (id: string): boolean => this.items.every((item) => item.id !== id);
    let number = 1;
    while (!isFree(`${letters}${String(number)}`)) number += 1;
    return `${letters}${String(number)}`;
  }

  /** What has no example is made of its parts. */
  private made({ items, properties, required = [], types, title }: Shape, path: Path): Plain {
    if (items !== undefined) return [this.for(items, [...path, 0])];
    if (properties !== undefined) {
      const needed = Object.entries(properties).filter(([key]) => required.includes(key));
      return Object.fromEntries(needed.map(([key, property]) => [key, this.for(property, [...path, key])]));
    }
    if (types.includes('boolean')) return false;
    return types.includes('string') ? title : 0;
  }
}

/** The path of a pointer, with positions in lists as numbers. */
function pathOf(pointer: string, whole: Shape): Path {
  const path: (string | number)[] = [];
  for (const segment of parsePointer(pointer)) {
    path.push(shapeBelow(whole, path)?.items === undefined ? segment : Number(segment));
  }
  return path;
}

/** The one piece in which two texts differ. */
function difference(path: string, before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    path,
    range: rangeIn(before, { start, end: before.length - end }),
    text: after.slice(start, after.length - end),
  };
}

const shown = (value: Plain): string => (typeof value === 'object' ? '' : `: ${String(value)}`);

/** A repair that adds the key that is missing, with a value to begin with, where it belongs by the order of the schema. */
export function missingKeyFix(
  view: EditorView,
  { path, pointer }: Finding,
  text: string,
): { readonly title: string; readonly change: TextChange } | undefined {
  const file = editedFile(path);
  if (file === undefined) return undefined;
  const whole = shapeOf(file);
  const at = pathOf(pointer, whole);
  const [key, shape] = [String(at.at(-1) ?? ''), shapeBelow(whole, at)];
  if (shape === undefined) return undefined;
  const value = new Placeholders(view, file.kind, text).for(shape, at);
  const holder = at.slice(0, -1);
  const edited = edit(text, [{ kind: 'insert', at: holder, key, value, order: orderOf(whole)(holder) ?? [] }]);
  return edited.ok ? { title: `Add ${key}${shown(value)}`, change: difference(path, text, edited.value) } : undefined;
}
