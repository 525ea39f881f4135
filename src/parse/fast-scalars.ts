/**
 * Values of one line, for the fast reader. Each function gives the value, or undefined for whatever it is not sure of: then the yaml
 * library decides. Only blanks are trimmed: other white space is text to YAML.
 */
import { digitsOf, exactDigits } from './numbers.js';
import { limits } from './limits.js';
import type { Span } from './problem.js';
import type { Plain } from './values.js';

/** Told where a value of a mapping or list stands; undefined where that is not sure. */
export type Note = (holder: object, segment: string | number, key: Span | undefined, value: Span | undefined) => void;

/** Where a value of one line begins in its file, who is told of the values in it, and where it was found to end. */
export interface Marks {
  readonly base: number;
  readonly note: Note;
  end: number;
}

const reserved: ReadonlyMap<string, boolean | undefined> = new Map([
  ...['null', 'Null', 'NULL'].map((word) => [word, undefined] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** A text without quotes begins so for certain; every indicator of YAML lies outside. */
const certainStart = /^[A-Za-z0-9(\u00C0-\u024F\u0370-\u1FFF\u4E00-\u9FFF]/;
const wholeNumber = /^(?:0|[1-9][0-9]{0,14})$/;
const decimalNumber = /^(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}$/;
const perhapsNumber = /^(?:0[xo].*|[0-9.]+(?:[eE][-+]?[0-9]*)?)$/;

/** A decimal number whose digits are all kept. */
function decimalValue(text: string): number | undefined {
  const isSure = decimalNumber.test(text) && digitsOf(text) <= exactDigits && Number(text) !== 0;
  return isSure ? Number(text) : undefined;
}

/** A scalar without quotes. */
function plainValue(text: string): Plain | undefined {
  if (!certainStart.test(text)) return undefined;
  if (text.charCodeAt(0) > 0x39) return reserved.has(text) ? reserved.get(text) : text;
  if (wholeNumber.test(text)) return Number(text);
  return perhapsNumber.test(text) ? decimalValue(text) : text;
}

/** A line after the first of a text without quotes begins with no indicator of YAML, though most would be text there. */
const certainContinuation = /^[^#&*!|>%@`?:,[\]{}"'-]/;

/** Whether nothing in a line can end a text without quotes, or make a key of it. */
const isPlainText = (text: string): boolean => !/: | #|:$/.test(text);

/**
 * A text over several lines, each without the blanks at its ends.
 *
 * @param first what stands on the line of the key or hyphen
 * @param others the lines below it, of which none is empty
 */
export function foldedValue(first: string, others: readonly string[]): Plain | undefined {
  const quote = first.charAt(0);
  if (quote === '"' || quote === "'") return foldedQuote(quote, first, others);
  const isSure = isPlainText(first) && others.every((line) => certainContinuation.test(line) && isPlainText(line));
  return isSure ? plainValue([first, ...others].join(' ')) : undefined;
}

/** The same between quotes, which close at the end of the last line. */
function foldedQuote(quote: string, first: string, others: readonly string[]): string | undefined {
  const whole = [first, ...others].join(' ');
  const isWithin = whole.length > 3 && whole.indexOf(quote, 1) === whole.length - 1;
  const last = others.at(-1) ?? '';
  if (!isWithin || first.length === 1 || last.length === 1) return undefined;
  return quote === '"' && whole.includes('\\') ? undefined : whole.slice(1, -1);
}

/** The text between quotes, where nothing in it is escaped; and where it ends. */
function quotedAt(text: string, start: number): { readonly value: string; readonly end: number } | undefined {
  const quote = text.charAt(start);
  const close = text.indexOf(quote, start + 1);
  if (close === -1 || text.charAt(close + 1) === quote) return undefined;
  const value = text.slice(start + 1, close);
  return quote === '"' && value.includes('\\') ? undefined : { value, end: close + 1 };
}

const isRest = (text: string): boolean => /^ *(?: #.*)?$/.test(text);

/** Lists and mappings in brackets on one line. */
class Flow {
  private readonly text: string;
  private at: number;
  private readonly deepest: number;
  private readonly marks: Marks | undefined;

  constructor(text: string, deepest: number, marks: Marks | undefined) {
    this.text = text;
    this.at = 0;
    this.deepest = deepest;
    this.marks = marks;
  }

  whole(): Plain | undefined {
    const value = this.value(1);
    if (this.marks !== undefined) this.marks.end = this.marks.base + this.at;
    return value !== undefined && isRest(this.text.slice(this.at)) ? value : undefined;
  }

  /** Tells where a value in brackets stands: before what was read last. */
  private tell(holder: object, segment: string | number, key: Span | undefined, start: number): void {
    if (this.marks === undefined) return;
    const { base, note } = this.marks;
    const end = start + this.text.slice(start, this.at).trimEnd().length;
    note(holder, segment, key, { start: base + start, end: base + end });
  }

  private blanks(): void {
    while (this.text.charAt(this.at) === ' ') this.at += 1;
  }

  private value(depth: number): Plain | undefined {
    const first = this.text.charAt(this.at);
    if (first === '[' || first === '{') {
      if (depth > this.deepest) return undefined;
      this.at += 1;
      return first === '[' ? this.list(depth) : this.mapping(depth);
    }
    if (first !== '"' && first !== "'") return this.plain();
    const found = quotedAt(this.text, this.at);
    if (found === undefined) return undefined;
    this.at = found.end;
    return found.value;
  }

  private plain(): Plain | undefined {
    const found = /^[^,[\]{}:#"'?&*!|>%@`]+/.exec(this.text.slice(this.at));
    if (found === null) return undefined;
    this.at += found[0].length;
    return plainValue(found[0].replace(/ +$/, ''));
  }

  /** After an entry: true to go on, false at the end, undefined for what is not sure. */
  private goesOn(close: string): boolean | undefined {
    this.blanks();
    const next = this.text.charAt(this.at);
    this.at += 1;
    if (next === close) return false;
    if (next !== ',' || this.text.charAt(this.at) !== ' ') return undefined;
    this.blanks();
    return true;
  }

  private list(depth: number): Plain[] | undefined {
    const items: Plain[] = [];
    this.blanks();
    if (this.text.charAt(this.at) === ']') {
      this.at += 1;
      return items;
    }
    for (let more: boolean | undefined = true; more === true; more = this.goesOn(']')) {
      const start = this.at;
      const value = this.value(depth + 1);
      if (value === undefined || items.push(value) >= limits.listItems) return undefined;
      this.tell(items, items.length - 1, undefined, start);
      if (!/^ *[,\]]/.test(this.text.slice(this.at, this.at + 20))) return undefined;
    }
    return this.text.charAt(this.at - 1) === ']' ? items : undefined;
  }

  private mapping(depth: number): Plain | undefined {
    const result: Record<string, Plain> = {};
    this.blanks();
    for (let more: boolean | undefined = true; more === true; more = this.goesOn('}')) {
      const key = keyOf(this.text.slice(this.at));
      if (key === undefined || Object.hasOwn(result, key) || Object.keys(result).length >= 50) return undefined;
      const keyStart = (this.marks?.base ?? 0) + this.at;
      this.at += key.length + 1;
      if (this.text.charAt(this.at) !== ' ') return undefined;
      this.blanks();
      const start = this.at;
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      result[key] = value;
      this.tell(result, key, { start: keyStart, end: keyStart + key.length }, start);
    }
    return this.text.charAt(this.at - 1) === '}' ? result : undefined;
  }
}

/** The key with which a text begins, where it is a plain word of a schema. */
export function keyOf(text: string): string | undefined {
  const key = /^([A-Za-z][A-Za-z0-9_./-]{0,99}):(?: |$)/.exec(text)?.[1];
  return key === undefined || reserved.has(key) || key === 'constructor' ? undefined : key;
}

/** The key between quotes with which a text begins, where nothing can be meant but its characters. */
export function quotedKeyOf(text: string): string | undefined {
  const key = /^(["'])([A-Za-z0-9][A-Za-z0-9_./-]{0,99})\1:(?: |$)/.exec(text)?.[2];
  return key === 'constructor' ? undefined : key;
}

/**
 * The value that a line holds after its key or hyphen.
 *
 * @param deepest how many brackets may still be inside each other
 * @param marks where it begins, if somebody asks where its parts stand
 */
export function valueOfLine(text: string, deepest: number, marks?: Marks): Plain | undefined {
  const first = text.charAt(0);
  if (first === '[' || first === '{') return new Flow(text, deepest, marks).whole();
  return first === '"' || first === "'" ? quotedOfLine(text, marks) : plainOfLine(text, marks);
}

function quotedOfLine(text: string, marks: Marks | undefined): string | undefined {
  const found = quotedAt(text, 0);
  if (marks !== undefined) marks.end = marks.base + (found?.end ?? 0);
  return found !== undefined && isRest(text.slice(found.end)) ? found.value : undefined;
}

function plainOfLine(text: string, marks: Marks | undefined): Plain | undefined {
  const comment = text.indexOf(' #');
  const value = (comment === -1 ? text : text.slice(0, comment)).replace(/ +$/, '');
  if (marks !== undefined) marks.end = marks.base + value.length;
  return value.includes(': ') || value.endsWith(':') ? undefined : plainValue(value);
}
