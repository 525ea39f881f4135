/* Writes single values so that they read back exactly. Every spelling is tried on a small document before it is used. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Pair } from 'yaml';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { compose } from '../parse/compose.js';
import { unsafeCharacterIn } from '../parse/decode.js';
import { impossible } from './edit.js';
import type { EditFailure } from './edit.js';

/** What a scalar can hold. */
export type ScalarValue = string | number | boolean | null;

/** A way of writing a text. */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** Where a scalar is to stand: not every text can stand without quotes everywhere. */
export interface Spot {
  readonly role: 'key' | 'value' | 'item';
  /** Whether it stands inside brackets. */
  readonly flow: boolean;
  /** The column of the lines of a block text, from 0; undefined where it may not have lines of its own. */
  readonly bodyColumn: number | undefined;
}

/** A value as it is written: what stands in its place, and the lines below, which have their blanks before them. */
export interface Written {
  readonly head: string;
  readonly body: readonly string[];
}

const inline = (head: string): Written => ({ head, body: [] });

/** The width at which folded texts are broken. */
const foldedWidth = 100;

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

function doubleQuoted(text: string): string {
  return `"${text.replace(/["\\\n\t]/g, (character) => escapes[character] ?? character)}"`;
}

/** Breaks a paragraph between words; only a single blank between two words may become a line end. */
function folded(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/(?<=\S) (?=\S)/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > foldedWidth) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** A block text. One that ends in several line ends would take the blank lines after it for its own. */
function block(text: string, style: 'literal' | 'folded', column: number): Written | undefined {
  // Where its last line is blank, nobody sees where the text ends.
  if (/\n[ \t]*\n?$/.test(text.replace(/\n$/, ''))) return undefined;
  const lines = text.replace(/\n$/, '').split('\n');
  // In a folded text, a line end is written as an empty line.
  const written =
    style === 'literal'
      ? lines
      : lines.flatMap((line, at) => (line === '' ? [''] : [...(at === 0 ? [] : ['']), ...folded(line)]));
  const body = written.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
  return { head: `${style === 'literal' ? '|' : '>'}${text.endsWith('\n') ? '' : '-'}`, body };
}

function spelled(text: string, style: Style, spot: Spot): Written | undefined {
  switch (style) {
    case 'plain':
      return text.includes('\n') ? undefined : inline(text);
    case 'single':
      return text.includes('\n') ? undefined : inline(`'${text.replaceAll("'", "''")}'`);
    case 'double':
      return inline(doubleQuoted(text));
    default:
      return spot.bodyColumn === undefined ? undefined : block(text, style, spot.bodyColumn);
  }
}

/** The ways in which a text may be written, the simplest first after the one that was used before. */
function stylesFor(text: string, before: Style | undefined): Style[] {
  const quotes: Style[] = text.includes('"') && !text.includes("'") ? ['single', 'double'] : ['double', 'single'];
  const usual: Style[] = text.includes('\n') ? ['literal', 'double'] : ['plain', ...quotes];
  return before === undefined ? usual : [before, ...usual.filter((style) => style !== before)];
}

/** A small document that holds a value in a spot like its own. */
function trial({ head, body }: Written, spot: Spot): string {
  const lines = [head, ...body].join('\n');
  if (spot.role === 'key') return spot.flow ? `k: {${lines}: 1}\n` : `${lines}: 1\n`;
  if (spot.role === 'item') return spot.flow ? `k: [${lines}]\n` : `k:\n- ${lines}\n`;
  return spot.flow ? `k: {k: ${lines}}\n` : `k: ${lines}\n`;
}

/** The only part of a mapping or list. */
function onlyPart(node: unknown): unknown {
  return (isMap(node) || isSeq(node)) && node.items.length === 1 ? node.items[0] : undefined;
}

/** What the value in a trial reads as; undefined where it is not a single value. */
function readTrial(text: string, { role, flow }: Spot): unknown {
  const root = compose(text);
  const outer = root.ok ? onlyPart(root.value) : undefined;
  const holder = role === 'item' || flow ? onlyPart((outer as Pair | undefined)?.value) : outer;
  const node = role === 'item' ? holder : (holder as Pair | undefined)?.[role];
  return isScalar(node) ? node.value : undefined;
}

/** Whether a text written in a way reads back as exactly that text; a key also in programs that take keys as they take values. */
function readsBack(written: Written, value: string, spot: Spot): boolean {
  const asValue: Spot = { ...spot, role: 'value' };
  const spots = spot.role === 'key' ? [spot, asValue] : [spot];
  return spots.every((one) => readTrial(trial(written, one), one) === value);
}

/** Texts that stand for themselves for certain: most of all that are written. */
const certain = /^[A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+)*$/;
const word = /^(?:true|false|null)$/i;

function writeText(text: string, spot: Spot, before: Style | undefined): Result<Written, EditFailure> {
  const unsafe = unsafeCharacterIn(text.replaceAll(/[\n\t]/g, ''));
  if (unsafe !== undefined) return failure({ ...impossible(unsafe.message), help: unsafe.help });
  if ((before ?? 'plain') === 'plain' && certain.test(text) && !word.test(text)) return success(inline(text));
  for (const style of stylesFor(text, before)) {
    const written = spelled(text, style, spot);
    if (written !== undefined && readsBack(written, text, spot)) return success(written);
  }
  return failure(impossible('this text cannot be written so that it reads back as it is'));
}

/**
 * Writes a single value.
 *
 * @param before how the value that stood there was written: kept where it can say the new one
 * @returns what to write, or why there is no way
 */
export function writeScalar(value: ScalarValue, spot: Spot, before?: Style): Result<Written, EditFailure> {
  if (typeof value === 'string') return writeText(value, spot, before);
  if (typeof value !== 'number') return success(inline(String(value)));
  if (Number.isFinite(value) && !Object.is(value, -0)) return success(inline(String(value)));
  return failure(impossible('this is no number that a record can hold'));
}

const styleByType: Readonly<Record<string, Style>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** How a scalar of a file is written; undefined for what is no text, so that a text in its place is written in the simplest way. */
export function styleOf(node: unknown): Style | undefined {
  return isScalar(node) && typeof node.value === 'string' ? styleByType[node.type ?? ''] : undefined;
}
