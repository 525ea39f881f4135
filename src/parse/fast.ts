import { foldedValue, keyOf, quotedKeyOf, valueOfLine } from './fast-scalars.js';
import type { Note } from './fast-scalars.js';
import { limits } from './limits.js';
import type { Span } from './problem.js';
import type { Plain } from './values.js';

/** A line that is neither blank nor a comment is content; block texts see all lines. */
interface Line {
  /** The column where the content begins. */
  indent: number;
  /** The content, without blanks at its end; '' for a blank line. */
  content: string;
  readonly raw: string;
  /** Where the line begins in its file. */
  readonly offset: number;
}

function lineOf(raw: string, offset: number): Line {
  let indent = 0;
  while (raw.charCodeAt(indent) === 0x20) indent += 1;
  let end = raw.length;
  while (end > indent && raw.charCodeAt(end - 1) === 0x20) end -= 1;
  return { indent, content: raw.slice(indent, end), raw, offset };
}

function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((raw) => {
    const line = lineOf(raw, offset);
    offset += raw.length + 1;
    return line;
  });
}

const isComment = ({ content }: Line): boolean => content.startsWith('#');

/**
 * Reads the plain form in which most records are written, at a fraction of the cost of the yaml library. Whatever it accepts is what the
 * library reads (a test compares the two); whatever it is not sure of, it leaves to the library.
 */
class FastReader {
  private readonly lines: Line[];
  private readonly note: Note | undefined;
  private at = 0;
  private keys = 0;
  /** How many characters the key that was read last takes, with its quotes. */
  private keyLength = 0;
  /** The last line of the value that was read last. */
  private last = 0;
  /** Where the value that was read last stands; undefined where that is not sure, or nobody asks. */
  private span: Span | undefined;

  constructor(text: string, note: Note | undefined) {
    this.lines = linesOf(text);
    this.note = note;
  }

  read(): Record<string, Plain> | undefined {
    const first = this.peek();
    if (first === undefined || first.indent !== 0) return undefined;
    const result = this.mapping(0, 1);
    return result !== undefined && this.peek() === undefined ? result : undefined;
  }

  /** The next line with content, which becomes the current one. */
  private peek(): Line | undefined {
    for (;;) {
      const line = this.lines[this.at];
      if (line === undefined || (line.content !== '' && !line.content.startsWith('#'))) return line;
      this.at += 1;
    }
  }

  private mapping(indent: number, depth: number): Record<string, Plain> | undefined {
    if (depth > limits.depth) return undefined;
    const result: Record<string, Plain> = {};
    let count = 0;
    for (let line = this.peek(); line !== undefined && line.indent >= indent; line = this.peek()) {
      const key = line.indent === indent ? this.keyOn(line) : undefined;
      if (key === undefined || Object.hasOwn(result, key)) return undefined;
      count += 1;
      this.keys += 1;
      if (count > limits.mapKeys || this.keys > limits.fileKeys / 2) return undefined;
      const length = this.keyLength;
      const value = this.valueOfKey(line, length + 1, indent, depth);
      if (value === undefined) return undefined;
      result[key] = value;
      const at = line.offset + line.indent;
      this.tell(result, key, { start: at, end: at + length });
    }
    return count === 0 ? undefined : result;
  }

  /** The key with which a line begins. */
  private keyOn({ content }: Line): string | undefined {
    const plain = keyOf(content);
    const key = plain ?? quotedKeyOf(content);
    this.keyLength = (key?.length ?? 0) + (plain === undefined ? 2 : 0);
    return key;
  }

  /** Tells where the value that was read last stands. */
  private tell(holder: object, segment: string | number, key: Span | undefined): void {
    this.note?.(holder, segment, key, this.span);
  }

  private valueOfKey(line: Line, from: number, indent: number, depth: number): Plain | undefined {
    this.at += 1;
    const rest = line.content.slice(from);
    const value = rest.replace(/^ +/, '');
    if (value === '' || value.startsWith('#')) return this.below(indent, depth);
    const offset = line.offset + line.indent + line.content.length - value.length;
    if (value.startsWith('|') || value.startsWith('>')) return this.block(value, offset, indent);
    return this.inline(value, offset, indent, depth);
  }

  /** A value that begins on the line of its key or hyphen; lines below it that are set in further belong to it. */
  private inline(text: string, offset: number, indent: number, depth: number): Plain | undefined {
    const others: string[] = [];
    for (let line = this.lines[this.at]; line !== undefined; line = this.lines[this.at]) {
      if (line.content === '' || line.indent <= indent || isComment(line)) break;
      others.push(line.content);
      this.at += 1;
    }
    if (others.length > 0) return this.upToHere(offset, foldedValue(text, others));
    this.last = this.at - 1;
    const marks = this.note && { base: offset, note: this.note, end: 0 };
    const value = valueOfLine(text, limits.depth - depth, marks);
    this.span = marks && { start: offset, end: marks.end };
    return value;
  }

  /** Notes that a value that began at an offset ends with the line before the current one. */
  private upToHere<T>(start: number, value: T): T {
    this.last = this.at - 1;
    this.span = this.note && { start, end: this.endOf(this.last) };
    return value;
  }

  private endOf(index: number): number {
    const line = this.lines[index];
    return line === undefined ? 0 : line.offset + line.raw.length;
  }

  /** Notes that a list or mapping began with a line and ends with what was read last: unless a comment may belong to it. */
  private collected<T>(first: Line, start: number, value: T): T {
    const isSure = this.note !== undefined && !this.lines.slice(this.last + 1, this.at).some(isComment);
    this.span = isSure ? { start: first.offset + start, end: this.endOf(this.last) } : undefined;
    return value;
  }

  /** What stands under a key without a value on its line. */
  private below(indent: number, depth: number): Plain | undefined {
    const line = this.peek();
    if (line === undefined) return undefined;
    const isList = line.content.startsWith('- ');
    const start = line.indent;
    if (isList && start >= indent) return this.collected(line, start, this.list(start, depth + 1));
    return start > indent ? this.collected(line, start, this.mapping(start, depth + 1)) : undefined;
  }

  private list(indent: number, depth: number): Plain[] | undefined {
    if (depth > limits.depth) return undefined;
    const items: Plain[] = [];
    for (let line = this.peek(); line !== undefined && line.indent >= indent; line = this.peek()) {
      if (line.indent > indent) return undefined;
      // In a mapping, the list may stand in the column of the keys: the next key ends it.
      if (!line.content.startsWith('- ')) return line.content.startsWith('-') ? undefined : items;
      const value = this.item(line, depth);
      if (value === undefined || items.push(value) > limits.listItems) return undefined;
      this.tell(items, items.length - 1, undefined);
    }
    return items;
  }

  private item(line: Line, depth: number): Plain | undefined {
    const content = line.content.slice(1).replace(/^ +/, '');
    const start = line.indent + line.content.length - content.length;
    if (keyOf(content) === undefined) {
      this.at += 1;
      return this.inline(content, line.offset + start, line.indent, depth);
    }
    // The rest of the line is the first line of a mapping that is indented by what stands before it.
    line.indent = start;
    line.content = content;
    return this.collected(line, start, this.mapping(start, depth + 1));
  }

  /** A text over several lines, all of which are indented alike. */
  private block(header: string, offset: number, indent: number): string | undefined {
    if (!/^[|>]-?$/.test(header)) return undefined;
    const first = this.lines[this.at];
    if (first === undefined || first.content === '' || first.indent <= indent) return undefined;
    const kept: string[] = [];
    let line = this.lines[this.at];
    for (; line !== undefined && (line.content === '' || line.indent > indent); line = this.lines[this.at]) {
      if (!this.belongs(line, first.indent, header)) return undefined;
      kept.push(line.raw.slice(first.indent));
      this.at += 1;
    }
    while (kept.at(-1) === '') kept.pop();
    const text = kept.join(header.startsWith('|') ? '\n' : ' ');
    return this.upToHere(offset, header.endsWith('-') ? text : `${text}\n`);
  }

  /** Whether a line of a block is one about which nothing can be in doubt. */
  private belongs(line: Line, indent: number, header: string): boolean {
    if (line.content === '') return line.raw === '' && (header.startsWith('|') || this.isEndOfBlock(indent));
    if (header.startsWith('|')) return line.indent >= indent;
    return line.indent === indent && line.raw.length === line.indent + line.content.length;
  }

  /** Whether nothing but blank lines follows before the block ends. */
  private isEndOfBlock(indent: number): boolean {
    const next = this.lines.slice(this.at).find(({ content }) => content !== '');
    return next === undefined || next.indent < indent;
  }
}

/**
 * Reads a text in the plain form of most records.
 *
 * @param text decoded and free of control characters
 * @param note told of each value where it stands, before what holds it is told of
 * @returns the content, or undefined where the text must be read by the yaml library
 */
export function readFast(text: string, note?: Note): Record<string, Plain> | undefined {
  return !text.endsWith('\n') || /[\t\r]/.test(text) ? undefined : new FastReader(text, note).read();
}
