/* Takes a document apart: every line belongs to one key or item, or stands between two of them. */
import { isScalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Plain } from '../../parse/values.js';
import { isMapping } from '../data.js';
import { afterLineEnd, columnOf, isFirstOnLine, lineEnd, lineStart } from '../layout.js';
import { behindDeeperComments } from '../remove.js';
import { holderOf, isBlockCollection } from '../tree.js';
import type { Entry, Holder } from '../tree.js';

/** A key with its value, or an item. */
export interface Part {
  readonly key: string | undefined;
  readonly value: Plain;
  /** The column in which it begins. */
  readonly column: number;
  /** The lines before it that belong to nothing above: comments and blank ones. */
  readonly leading: string;
  /** From its first character to the end of its value. */
  readonly content: string;
  /** What follows on its last line, with comments below that are set in deeper. Ends with a line end. */
  readonly tail: string;
  /** Its parts, where it is a mapping or list in lines. */
  readonly branch: Branch | undefined;
}

/** A mapping or list in lines. */
export interface Branch {
  readonly isList: boolean;
  /** What stands before the first part: `milestones:` with its line end, or the hyphen with its blanks. */
  readonly head: string;
  /** Whether the first part stands on the line of the hyphen. */
  readonly isInline: boolean;
  readonly parts: readonly Part[];
  /** The lines after the last part. */
  readonly foot: string;
}

/** Ends the taking apart of a document that is arranged in a way that is not foreseen. */
export class Unforeseen extends Error {}

/** Behind the lines that belong to an entry. */
function ownEnd(text: string, entry: Entry): number {
  const isClosed = entry.end > entry.start && text.charAt(entry.end - 1) === '\n';
  const end = isClosed ? entry.end : afterLineEnd(text, lineEnd(text, entry.end));
  return behindDeeperComments(text, end, columnOf(text, entry.start));
}

function valueOf(holder: Plain, entry: Entry, index: number): { key: string | undefined; value: Plain } {
  if (Array.isArray(holder)) return { key: undefined, value: holder[index] ?? null };
  const key = isScalar(entry.key) ? String(entry.key.value) : '';
  return { key, value: (isMapping(holder) ? holder[key] : undefined) ?? null };
}

/** The parts below an entry, where its value is arranged in lines. */
function branchOf(text: string, entry: Entry, value: Plain, end: number): Branch | undefined {
  if (!isBlockCollection(entry.value)) return undefined;
  const holder = holderOf(text, entry.value, false);
  const first = holder.entries[0]?.start;
  if (first === undefined) return undefined;
  const isInline = !isFirstOnLine(text, first);
  if (isInline && (entry.role !== 'item' || lineStart(text, first) !== lineStart(text, entry.start))) return undefined;
  const from = isInline ? first : afterLineEnd(text, lineEnd(text, entry.after ?? entry.start));
  return { head: text.slice(entry.start, from), isInline, ...partsOf(text, holder, value, { from, end }) };
}

function partOf(text: string, entry: Entry, data: ReturnType<typeof valueOf>, from: number): Part & { end: number } {
  const end = ownEnd(text, entry);
  const line = Math.max(from, lineStart(text, entry.start));
  return {
    ...data,
    column: columnOf(text, entry.start),
    leading: text.slice(from, line),
    content: text.slice(entry.start, entry.end),
    tail: text.slice(entry.end, end),
    branch: branchOf(text, entry, data.value, end),
    end,
  };
}

function partsOf(
  text: string,
  holder: Holder,
  data: Plain,
  region: { readonly from: number; readonly end: number },
): Pick<Branch, 'isList' | 'parts' | 'foot'> {
  let from = region.from;
  const parts = holder.entries.map((entry, index): Part => {
    const isPlaced = isFirstOnLine(text, entry.start) || (index === 0 && entry.start === from);
    if (!isPlaced || entry.start < from) throw new Unforeseen('an entry begins in the middle of a line');
    const { end, ...part } = partOf(text, entry, valueOf(data, entry, index), from);
    from = end;
    return part;
  });
  if (from > region.end) throw new Unforeseen('an entry ends behind what it belongs to');
  return { isList: Array.isArray(data), parts, foot: text.slice(from, region.end) };
}

/**
 * Takes a document apart.
 *
 * @param text with line feeds alone, the last line ended
 * @throws Unforeseen where it is not arranged in lines
 */
export function rootBranch(text: string, root: YAMLMap, data: Plain): Branch {
  if (!isBlockCollection(root) || root.items.length === 0) throw new Unforeseen('the document stands in brackets');
  const region = { from: 0, end: text.length };
  return { head: '', isInline: false, ...partsOf(text, holderOf(text, root, false), data, region) };
}
