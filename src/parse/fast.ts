import { keyOf, valueOfLine } from './fast-scalars.js';
import { limits } from './limits.js';
import type { Plain } from './values.js';

/** A line that is neither blank nor a comment is content; block texts see all lines. */
interface Line {
  /** The column where the content begins. */
  indent: number;
  /** The content, without blanks at its end; '' for a blank line. */
  content: string;
  readonly raw: string;
}

function lineOf(raw: string): Line {
  let indent = 0;
  while (raw.charCodeAt(indent) === 0x20) indent += 1;
  let end = raw.length;
  while (end > indent && raw.charCodeAt(end - 1) === 0x20) end -= 1;
  return { indent, content: raw.slice(indent, end), raw };
}

/**
 * Reads the plain form in which most records are written, at a fraction of the cost of the yaml library. Whatever it accepts is what the
 * library reads (a test compares the two); whatever it is not sure of, it leaves to the library.
 */
class FastReader {
  private readonly lines: Line[];
  private at = 0;
  private keys = 0;

  constructor(text: string) {
    this.lines = text.split('\n').map(lineOf);
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
      const key = line.indent === indent ? keyOf(line.content) : undefined;
      if (key === undefined || Object.hasOwn(result, key)) return undefined;
      count += 1;
      this.keys += 1;
      if (count > limits.mapKeys || this.keys > limits.fileKeys / 2) return undefined;
      const value = this.valueOfKey(line.content.slice(key.length + 1), indent, depth);
      if (value === undefined) return undefined;
      result[key] = value;
    }
    return count === 0 ? undefined : result;
  }

  private valueOfKey(rest: string, indent: number, depth: number): Plain | undefined {
    this.at += 1;
    const value = rest.replace(/^ +/, '');
    if (value === '' || value.startsWith('#')) return this.below(indent, depth);
    if (value.startsWith('|') || value.startsWith('>')) return this.block(value, indent);
    return valueOfLine(value, limits.depth - depth);
  }

  /** What stands under a key without a value on its line. */
  private below(indent: number, depth: number): Plain | undefined {
    const line = this.peek();
    if (line === undefined) return undefined;
    const isList = line.content.startsWith('- ');
    if (isList && line.indent >= indent) return this.list(line.indent, depth + 1);
    return line.indent > indent ? this.mapping(line.indent, depth + 1) : undefined;
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
    }
    return items;
  }

  private item(line: Line, depth: number): Plain | undefined {
    const content = line.content.slice(1).replace(/^ +/, '');
    if (keyOf(content) === undefined) {
      this.at += 1;
      return valueOfLine(content, limits.depth - depth);
    }
    // The rest of the line is the first line of a mapping that is indented by what stands before it.
    line.indent += line.content.length - content.length;
    line.content = content;
    return this.mapping(line.indent, depth + 1);
  }

  /** A text over several lines, all of which are indented alike. */
  private block(header: string, indent: number): string | undefined {
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
    return header.endsWith('-') ? text : `${text}\n`;
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
 * @returns the content, or undefined where the text must be read by the yaml library
 */
export function readFast(text: string): Record<string, Plain> | undefined {
  return !text.endsWith('\n') || /[\t\r]/.test(text) ? undefined : new FastReader(text).read();
}
