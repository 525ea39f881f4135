/* Writes whole values: mappings and lists in lines, or in brackets where they stand inside brackets. */
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import type { Plain } from '../parse/values.js';
import { isMapping } from './data.js';
import type { EditFailure } from './edit.js';
import { inlineList, inlineMapping, usualLayout } from './layout.js';
import type { Layout } from './layout.js';
import { writeScalar } from './scalar.js';
import type { ScalarValue, Spot, Style, Written } from './scalar.js';

/** Ends the writing of a value whose parts cannot be written; caught where the writing began. */
class Unwritable extends Error {
  readonly why: EditFailure;

  constructor(why: EditFailure) {
    super(why.message);
    this.why = why;
  }
}

function demand<T>(result: Result<T, EditFailure>): T {
  if (result.ok) return result.value;
  throw new Unwritable(result.error);
}

const isScalarValue = (value: Plain): value is ScalarValue => typeof value !== 'object' || value === null;

function scalarIn(value: ScalarValue, spot: Spot, before?: Style): Written {
  return demand(writeScalar(value, spot, before));
}

function flowText(value: Plain, role: Spot['role']): string {
  if (isScalarValue(value)) return scalarIn(value, { role, flow: true, bodyColumn: undefined }).head;
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, 'item')).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${flowText(key, 'key')}: ${flowText(item, 'value')}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A line inside brackets is not longer than this. */
const inlineWidth = 100;

/** Writes values in lines, set in as the file does. */
class BlockWriter {
  private readonly layout: Layout;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** The lines of a mapping or list whose keys or hyphens stand in a column. */
  lines(value: Plain, column: number): string[] {
    if (Array.isArray(value)) return value.flatMap((item) => this.item(item, column));
    return isMapping(value) ? Object.entries(value).flatMap(([key, item]) => this.pair(key, item, column)) : [];
  }

  pair(key: string, value: Plain, column: number): string[] {
    const name = scalarIn(key, { role: 'key', flow: false, bodyColumn: undefined }).head;
    const { head, body } = this.below(value, column);
    return [`${' '.repeat(column)}${name}:${head === '' ? '' : ` ${head}`}`, ...body];
  }

  item(value: Plain, column: number): string[] {
    const { head, body } = this.afterHyphen(value, column);
    return [`${' '.repeat(column)}- ${head}`, ...body];
  }

  /** A value of a key in a column: on its line, or in lines below. */
  below(value: Plain, column: number, old: Old = {}): Written {
    const { step, listStep, blockTexts } = this.layout;
    const bodyColumn = blockTexts ? (old.textColumn ?? column + step) : undefined;
    if (isScalarValue(value)) return scalarIn(value, { role: 'value', flow: false, bodyColumn }, old.style);
    const line = this.inLine(value, 'value', old);
    if (line !== undefined) return line;
    const inner = old.linesColumn ?? (Array.isArray(value) ? column + listStep : column + step);
    return { head: '', body: this.lines(value, inner) };
  }

  /** A value after a hyphen in a column: a mapping begins on the same line. */
  afterHyphen(value: Plain, column: number, old: Old = {}): Written {
    const bodyColumn = this.layout.blockTexts ? (old.textColumn ?? column + 2) : undefined;
    if (isScalarValue(value)) return scalarIn(value, { role: 'item', flow: false, bodyColumn }, old.style);
    const line = this.inLine(value, 'item', old);
    if (line !== undefined) return line;
    const inner = old.linesColumn ?? column + 2;
    const [first = '', ...rest] = this.lines(value, inner);
    return { head: first.slice(inner), body: rest };
  }

  /** A list or mapping inside brackets, where the file writes such ones so. */
  private inLine(value: Plain[] | { [key: string]: Plain }, role: 'value' | 'item', old: Old): Written | undefined {
    const parts = Object.values(value);
    if (parts.length === 0) return { head: flowText(value, role), body: [] };
    const shape = Array.isArray(value) ? inlineList : inlineMapping(Object.keys(value));
    if (!parts.every(isScalarValue) || !(old.isInline ?? this.layout.inline.has(shape))) return undefined;
    const head = flowText(value, role);
    return head.length > inlineWidth && old.isInline !== true ? undefined : { head, body: [] };
  }
}

function caught<T>(write: () => T): Result<T, EditFailure> {
  try {
    return success(write());
  } catch (error) {
    if (error instanceof Unwritable) return failure(error.why);
    throw error;
  }
}

/** How the value was written that stood in a place. */
export interface Old {
  readonly style?: Style;
  /** The column of the lines of a block text. */
  readonly textColumn?: number;
  /** The column of the keys or hyphens of a mapping or list in lines. */
  readonly linesColumn?: number;
  /** Whether a mapping or list stood inside brackets. */
  readonly isInline?: boolean;
}

/** Where a value is to stand, and what stood there. */
export interface Slot {
  readonly role: 'value' | 'item';
  readonly flow: boolean;
  /** The column of the key or hyphen that it belongs to. */
  readonly column: number;
  readonly old: Old;
}

/** Writes a value for a slot: what stands after its colon or hyphen, and the lines below. */
export function writeForSlot(value: Plain, slot: Slot, layout: Layout): Result<Written, EditFailure> {
  const { role, flow, column, old } = slot;
  return caught(() => {
    if (flow && !isScalarValue(value)) return { head: flowText(value, role), body: [] };
    if (flow) return scalarIn(value as ScalarValue, { role, flow, bodyColumn: undefined }, old.style);
    const writer = new BlockWriter(layout);
    return role === 'value' ? writer.below(value, column, old) : writer.afterHyphen(value, column, old);
  });
}

/** Writes a key with its value as lines; the first one without the blanks before it. */
export function writePair(key: string, value: Plain, column: number, layout: Layout): Result<string[], EditFailure> {
  return caught(() => {
    const [first = '', ...rest] = new BlockWriter(layout).pair(key, value, column);
    return [first.slice(column), ...rest];
  });
}

/** Writes an item as lines; the first one without the blanks before it. */
export function writeItem(value: Plain, column: number, layout: Layout): Result<string[], EditFailure> {
  return caught(() => {
    const [first = '', ...rest] = new BlockWriter(layout).item(value, column);
    return [first.slice(column), ...rest];
  });
}

/** Writes a value, or a key with its value, for a place inside brackets. */
export function writeInBrackets(value: Plain, key?: string): Result<string, EditFailure> {
  return caught(() =>
    key === undefined ? flowText(value, 'item') : `${flowText(key, 'key')}: ${flowText(value, 'value')}`,
  );
}

/** Writes a key. */
export function writeKey(key: string, flow: boolean, before?: Style): Result<string, EditFailure> {
  const written = writeScalar(key, { role: 'key', flow, bodyColumn: undefined }, before);
  return written.ok ? success(written.value.head) : written;
}

/**
 * Writes a whole document.
 *
 * @param data its keys in the order in which they shall stand
 */
export function writeDocument(
  data: { readonly [key: string]: Plain },
  layout: Layout = usualLayout,
): Result<string, EditFailure> {
  return caught(() => {
    const lines = new BlockWriter(layout).lines({ ...data }, 0);
    return `${lines.length === 0 ? '{}' : lines.join(layout.lineEnd)}${layout.lineEnd}`;
  });
}
