import { isMap, isScalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { visible } from '../base/text.js';
import { compose } from '../parse/compose.js';
import { contentOf } from '../parse/values.js';
import type { Content, Plain } from '../parse/values.js';
import { addEntry, placeInOrder } from './add.js';
import { intended, isMapping, isSame, shownPath, valueAt } from './data.js';
import { impossible, noSuchPlace } from './edit.js';
import type { Edit, EditFailure, Path, Splice } from './edit.js';
import { layoutOf } from './layout.js';
import type { Layout } from './layout.js';
import { removals } from './remove.js';
import { styleOf } from './scalar.js';
import { isNothing, replaceValue } from './set.js';
import { find, findHolder } from './tree.js';
import type { Holder } from './tree.js';
import { writeKey } from './write-value.js';

const byteOrderMark = '\uFEFF';

/** A text as it stands between two edits. */
export interface Opened {
  readonly text: string;
  readonly root: YAMLMap;
  readonly content: Content;
}

/** Ways of making an edit, the best first: each is tried, and the first that reads back as intended is taken. */
type Ways = Result<readonly Splice[], EditFailure>[];

/** Reads a text with all its parts. @param text without a byte order mark */
export function open(text: string): Result<Opened, EditFailure> {
  const root = compose(text, true);
  const problem = root.ok ? undefined : root.error;
  const content = root.ok ? contentOf(root.value) : undefined;
  if (root.ok && content?.isSure === true) return success({ text, root: root.value, content });
  const { message = 'the file cannot be read', help = '' } = problem ?? content?.problems[0] ?? {};
  return failure({ reason: 'unreadable', message, help });
}

/**
 * The content of a document in plain values, whatever its schema says of it.
 *
 * @returns the values, or why they cannot be read
 */
export function readData(text: string): Result<{ readonly [key: string]: Plain }, EditFailure> {
  const opened = open(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  return opened.ok ? success(opened.value.content.data) : opened;
}

function spliced(text: string, splices: readonly Splice[]): string {
  let result = text;
  for (const { start, end, text: piece } of [...splices].reverse()) {
    result = result.slice(0, start) + piece + result.slice(end);
  }
  return result;
}

/** The layouts to write with: where lines of a text would swallow what follows, it is written on one line. */
function layoutsOf({ text, root }: Opened): readonly Layout[] {
  const layout = layoutOf(text, root);
  return [layout, { ...layout, blockTexts: false }];
}

/** Puts a value in the place of the one at a path. */
function settingWays(opened: Opened, at: Path, value: Plain): Ways {
  const found = find(opened.text, opened.root, at);
  if (found === undefined) return at.length === 0 ? [emptied(opened, value)] : [];
  return layoutsOf(opened).map((layout) => replaceValue(opened.text, found, value, layout));
}

/** The whole document emptied: the only value that it can be given. */
function emptied({ text, root }: Opened, value: Plain): Result<readonly Splice[], EditFailure> {
  const { entries } = findHolder(text, root, []) ?? { entries: [] };
  const [start, end] = [entries[0]?.start, entries.at(-1)?.end];
  if (!isMapping(value) || Object.keys(value).length > 0 || start === undefined || end === undefined) {
    return failure(impossible('a document as a whole cannot be given another value'));
  }
  return success([{ start, end, text: '{}' }]);
}

function additionWays(opened: Opened, edit: Extract<Edit, { kind: 'insert' | 'add' }>): Ways {
  const { text, root } = opened;
  const { at, value } = edit;
  const addition = edit.kind === 'insert' ? { key: edit.key, value } : { value };
  const whole = edit.kind === 'insert' ? { [edit.key]: value } : [value];
  const holder = findHolder(text, root, at);
  if (holder === undefined) return isNothing(find(text, root, at)?.entry.value) ? settingWays(opened, at, whole) : [];
  const index = edit.kind === 'insert' ? orderedIndex(holder, edit) : (edit.index ?? holder.entries.length);
  const ways = layoutsOf(opened).map((layout) => addEntry(text, holder, addition, index, layout));
  // Brackets with nothing in them are room for what is written in lines elsewhere.
  return holder.entries.length === 0 && at.length > 0 && !isSingle(value)
    ? [...settingWays(opened, at, whole), ...ways]
    : ways;
}

function isSingle(value: Plain): boolean {
  return typeof value !== 'object' || value === null;
}

function orderedIndex({ node }: Holder, edit: Extract<Edit, { kind: 'insert' }>): number {
  const keys = isMap(node) ? node.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) : [];
  return placeInOrder(keys, edit.key, edit.order);
}

function renamingWays({ text, root }: Opened, at: Path, to: string): Ways {
  const found = find(text, root, at);
  const range = isScalar(found?.entry.key) ? found.entry.key.range : undefined;
  if (found === undefined || range === null || range === undefined) return [];
  const written = writeKey(to, found.holder.flow, styleOf(found.entry.key));
  return [written.ok ? success([{ start: range[0], end: range[1], text: written.value }]) : written];
}

function removalWays(opened: Opened, at: Path): Ways {
  const found = find(opened.text, opened.root, at);
  if (found === undefined) return [];
  if (found.holder.entries.length > 1) return removals(opened.text, found).map(success);
  if (found.holder.flow) return removals(opened.text, found).map(success);
  // Lines without any entry would say that there is no value.
  return settingWays(opened, at.slice(0, -1), isMap(found.holder.node) ? {} : []);
}

function waysOf(opened: Opened, edit: Edit): Ways {
  switch (edit.kind) {
    case 'set':
      return settingWays(opened, edit.at, edit.value);
    case 'rename':
      return renamingWays(opened, edit.at, edit.to);
    case 'remove':
      return removalWays(opened, edit.at);
    default:
      return additionWays(opened, edit);
  }
}

/** The text after a way, where it reads back as what was intended and as nothing else. */
function outcome(opened: Opened, splices: readonly Splice[], data: Plain): Result<Opened, EditFailure> {
  const changed = open(spliced(opened.text, splices));
  if (!changed.ok) {
    return failure({ ...changed.error, message: `the file could not be read any more: ${changed.error.message}` });
  }
  const [fresh] = changed.value.content.problems.filter(
    ({ rule, pointer }) => !opened.content.problems.some((old) => old.rule === rule && old.pointer === pointer),
  );
  if (fresh !== undefined) return failure({ reason: 'impossible', message: fresh.message, help: fresh.help });
  return isSame(changed.value.content.data, data)
    ? changed
    : failure({ ...impossible('the change would have touched more than it should'), reason: 'mismatch' });
}

function applyOne(opened: Opened, edit: Edit): Result<Opened, EditFailure> {
  const data = intended(opened.content.data, edit);
  if (!data.ok) return data;
  if (edit.kind === 'set' && isSame(valueAt(opened.content.data, edit.at), edit.value)) return success(opened);
  let why = noSuchPlace(`there is nothing that can be changed at ${shownPath(edit.at)}`);
  for (const way of waysOf(opened, edit)) {
    const tried = way.ok ? outcome(opened, way.value, data.value) : way;
    if (tried.ok) return tried;
    why = tried.error;
  }
  return failure({ ...why, message: visible(why.message) });
}

/**
 * Changes a document, and nothing but what is meant: every other byte stays, comments, order, quoting, line ends and all. After
 * each edit the text is read again, and must hold exactly what was intended.
 *
 * @param text the file as it stands; a byte order mark at its start stays
 * @param edits made one after another: each sees what those before it have made
 * @returns the new text, or why one of the edits cannot be made; then none is
 */
export function edit(text: string, edits: readonly Edit[]): Result<string, EditFailure> {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  let current = open(text.slice(mark.length));
  for (const one of edits) if (current.ok) current = applyOne(current.value, one);
  return current.ok ? success(mark + current.value.text) : current;
}
