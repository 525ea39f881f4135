/* Finds the parts of a document with their places: what an edit takes hold of. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { CST, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { spanOf } from '../parse/values.js';
import type { Path } from './edit.js';
import { lineEnd } from './layout.js';
import { styleOf } from './scalar.js';

/** A mapping or list of a document. */
export type Collection = YAMLMap | YAMLSeq;

/** A pair of a mapping or an item of a list, as it stands in the text. */
export interface Entry {
  readonly role: 'value' | 'item';
  /** Where it begins: the key (or its question mark), the hyphen, or inside brackets the item itself. */
  readonly start: number;
  /** Where its value may begin: behind the colon or hyphen. Undefined for a key in brackets that has no colon. */
  readonly after: number | undefined;
  readonly key: unknown;
  /** Undefined where nothing is written. */
  readonly value: unknown;
  /** Behind its last character; a comment that follows is no part of it. */
  readonly end: number;
}

/** A mapping or list with its entries. */
export interface Holder {
  readonly node: Collection;
  /** Whether it stands inside brackets, or is made of them. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
}

/** One entry of a holder. */
export interface Found {
  readonly holder: Holder;
  readonly index: number;
  readonly entry: Entry;
}

/** Whether a node is a mapping or a list. */
export function isCollection(node: unknown): node is Collection {
  return isMap(node) || isSeq(node);
}

/** Whether a node is a mapping or list in brackets. */
export function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

/** Whether a value is a mapping or list in lines of its own. */
export function isBlockCollection(node: unknown): node is Collection {
  return isCollection(node) && node.flow !== true;
}

/** Whether a value is a text in lines of its own. */
export function isBlockText(node: unknown): boolean {
  const style = styleOf(node);
  return style === 'literal' || style === 'folded';
}

const isWritten = (node: unknown): boolean => {
  const span = spanOf(node);
  return span !== undefined && span.end > span.start;
};

/** Behind the last character of a block text; where it keeps the blank lines after it, they are its own. */
function blockTextEnd(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  const header = text.slice(start, lineEnd(text, start));
  if (/^[|>]\d?\+/.test(header)) return end;
  return start + text.slice(start, end).trimEnd().length;
}

/** Behind the last character of a value. */
export function contentEnd(text: string, node: unknown): number {
  const span = spanOf(node) ?? { start: 0, end: 0 };
  if (isBlockText(node)) return blockTextEnd(text, span);
  if (!isBlockCollection(node)) return span.end;
  return holderOf(text, node, false).entries.at(-1)?.end ?? span.end;
}

function offsetOf(tokens: readonly CST.SourceToken[] | undefined, type: CST.SourceToken['type']): number | undefined {
  return tokens?.find((token) => token.type === type)?.offset;
}

function behind(offset: number | undefined): number | undefined {
  return offset === undefined ? undefined : offset + 1;
}

function entryOf(text: string, parts: Omit<Entry, 'end' | 'value'> & { readonly value: unknown }, bare: number): Entry {
  const value = isWritten(parts.value) ? parts.value : undefined;
  const end = value === undefined ? bare : contentEnd(text, value);
  return { ...parts, value, end };
}

function pairEntry(text: string, pair: Pair): Entry {
  const { srcToken: token, key, value } = pair;
  const span = spanOf(key) ?? { start: 0, end: 0 };
  const start = offsetOf(token?.start, 'explicit-key-ind') ?? span.start;
  const after = behind(offsetOf(token?.sep, 'map-value-ind'));
  return entryOf(text, { role: 'value', start, after, key, value }, after ?? span.end);
}

/** The hyphens of a list in lines; its tokens may hold comments beside the items. */
function hyphensOf(list: YAMLSeq): readonly number[] {
  const token = list.srcToken;
  const items = token !== undefined && 'items' in token ? token.items : [];
  return items.flatMap((item) => offsetOf(item.start, 'seq-item-ind') ?? []);
}

function itemEntries(text: string, list: YAMLSeq): Entry[] {
  const hyphens = list.flow === true ? [] : hyphensOf(list);
  return list.items.map((value, index) => {
    const hyphen = hyphens[index];
    const start = hyphen ?? spanOf(value)?.start ?? 0;
    const after = hyphen === undefined ? start : hyphen + 1;
    return entryOf(text, { role: 'item', start, after, key: undefined, value }, after);
  });
}

/** A mapping or list with its entries. @param flow whether it stands inside brackets */
export function holderOf(text: string, node: Collection, flow: boolean): Holder {
  const entries = isMap(node) ? node.items.map((pair) => pairEntry(text, pair)) : itemEntries(text, node);
  return { node, flow: flow || isFlow(node), entries };
}

function indexIn({ node }: Holder, segment: string | number): number {
  if (isMap(node)) return node.items.findIndex(({ key }) => isScalar(key) && key.value === String(segment));
  return typeof segment === 'number' || /^\d+$/.test(segment) ? Number(segment) : -1;
}

/** The entry at a path; undefined where there is none, or where the path is that of the document. */
export function find(text: string, root: YAMLMap, path: Path): Found | undefined {
  let found: Found | undefined;
  let node: unknown = root;
  for (const segment of path) {
    if (!isCollection(node)) return undefined;
    const holder = holderOf(text, node, found?.holder.flow ?? false);
    const index = indexIn(holder, segment);
    const entry = holder.entries[index];
    if (entry === undefined) return undefined;
    found = { holder, index, entry };
    node = entry.value;
  }
  return found;
}

/** The mapping or list at a path, with its entries. */
export function findHolder(text: string, root: YAMLMap, path: Path): Holder | undefined {
  if (path.length === 0) return holderOf(text, root, false);
  const found = find(text, root, path);
  const value = found?.entry.value;
  return found !== undefined && isCollection(value) ? holderOf(text, value, found.holder.flow) : undefined;
}
