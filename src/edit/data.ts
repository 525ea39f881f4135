/* What a document holds after an edit, worked out on plain values: against this, every changed text is compared. */
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { visible } from '../base/text.js';
import { isMapping } from '../parse/plain.js';
import type { Plain } from '../parse/values.js';
import { noSuchPlace } from './edit.js';
import type { Edit, EditFailure, Path } from './edit.js';

export { isMapping, isSame } from '../parse/plain.js';

type Mapping = Readonly<Record<string, Plain>>;

/** The value at a path, or undefined. */
export function valueAt(data: Plain, path: Path): Plain | undefined {
  let value: Plain | undefined = data;
  for (const segment of path) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else value = isMapping(value) && Object.hasOwn(value, segment) ? value[String(segment)] : undefined;
  }
  return value;
}

/** A mapping of entries; no key, however it is called, changes what the object is. */
function mappingOf(entries: Iterable<readonly [string, Plain]>): { [key: string]: Plain } {
  return Object.fromEntries(entries);
}

/** A path for people. */
export function shownPath(path: Path): string {
  return `"${visible(path.join('.'))}"`;
}

type Change = (parent: Plain, last: string | number) => Plain | undefined;

/** A copy of the data in which the parent of a path is changed; undefined where there is nothing at it. */
function changedAt(data: Plain, path: Path, change: Change): Plain | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  if (rest.length === 0) return change(data, first);
  const below = valueAt(data, [first]);
  const changed = below === undefined ? undefined : changedAt(below, rest, change);
  if (changed === undefined) return undefined;
  if (Array.isArray(data)) return data.with(Number(first), changed);
  return mappingOf(Object.entries(data as Mapping).map(([key, value]) => [key, key === first ? changed : value]));
}

function withSet(parent: Plain, last: string | number, value: Plain): Plain | undefined {
  if (Array.isArray(parent)) return Number(last) in parent ? parent.with(Number(last), value) : undefined;
  if (!isMapping(parent) || !Object.hasOwn(parent, last)) return undefined;
  return mappingOf(Object.entries(parent).map(([key, old]) => [key, key === last ? value : old]));
}

function without(parent: Plain, last: string | number): Plain | undefined {
  if (Array.isArray(parent)) return Number(last) in parent ? parent.toSpliced(Number(last), 1) : undefined;
  if (!isMapping(parent) || !Object.hasOwn(parent, last)) return undefined;
  return mappingOf(Object.entries(parent).filter(([key]) => key !== last));
}

function renamed(parent: Plain, last: string | number, to: string): Plain | undefined {
  if (!isMapping(parent) || !Object.hasOwn(parent, last) || Object.hasOwn(parent, to)) return undefined;
  return mappingOf(Object.entries(parent).map(([key, value]) => [key === last ? to : key, value]));
}

/** What an edit makes of the value of a mapping or list to which it adds. */
function added(current: Plain | undefined, edit: Extract<Edit, { kind: 'insert' | 'add' }>): Plain | undefined {
  if (edit.kind === 'add') {
    if (!Array.isArray(current)) return current === null ? [edit.value] : undefined;
    const { index = current.length } = edit;
    return index >= 0 && index <= current.length ? current.toSpliced(index, 0, edit.value) : undefined;
  }
  if (current === null) return mappingOf([[edit.key, edit.value]]);
  if (!isMapping(current) || Object.hasOwn(current, edit.key)) return undefined;
  return mappingOf([...Object.entries(current), [edit.key, edit.value]]);
}

function changed(data: Plain, edit: Edit): Plain | undefined {
  switch (edit.kind) {
    case 'set':
      return changedAt(data, edit.at, (parent, last) => withSet(parent, last, edit.value));
    case 'remove':
      return changedAt(data, edit.at, without);
    case 'rename':
      return changedAt(data, edit.at, (parent, last) => renamed(parent, last, edit.to));
    default: {
      const value = added(valueAt(data, edit.at), edit);
      if (value === undefined || edit.at.length === 0) return value;
      return changedAt(data, edit.at, (parent, last) => withSet(parent, last, value));
    }
  }
}

const unmet: Readonly<Record<Edit['kind'], string>> = {
  set: 'there is no value at',
  remove: 'there is nothing at',
  rename: 'there is no key that can be renamed so at',
  insert: 'there is no mapping without this key at',
  add: 'there is no list, or no such item, at',
};

/** What the data are after an edit. The data given are left as they are. */
export function intended(data: Plain, edit: Edit): Result<Plain, EditFailure> {
  const result = changed(data, edit);
  return result === undefined ? failure(noSuchPlace(`${unmet[edit.kind]} ${shownPath(edit.at)}`)) : success(result);
}
