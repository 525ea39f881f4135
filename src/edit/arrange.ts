/* Sets every line in by what it belongs to, and puts one blank where one is due. What the words say stays. */
import { indentStep, wordsOf } from './words.js';
import type { Block, Word } from './words.js';

const blanks = (count: number): string => ' '.repeat(count);

const opening: ReadonlySet<string> = new Set(['flow-map-start', 'flow-seq-start']);
const closing: ReadonlySet<string> = new Set(['flow-map-end', 'flow-seq-end']);
const marks: ReadonlySet<string> = new Set(['map-value-ind', 'seq-item-ind', 'explicit-key-ind']);

/** The column of a word that begins a line. */
function columnFor({ type, block, depth, isValue }: Word): number {
  const own = block?.target ?? 0;
  // Even a closing bracket must stand further in than the key that it belongs to.
  if (depth > 0) return own + indentStep * Math.max(1, closing.has(type) ? depth - 1 : depth);
  return isValue ? own + indentStep : own;
}

/** The lines of a text in quotes or without any: how its later lines are set in says nothing. */
function foldedLines({ source, block, depth }: Word): string {
  const [first = '', ...rest] = source.split('\n');
  const column = (block?.target ?? 0) + indentStep * Math.max(1, depth);
  const lines = rest.map((line) => line.replace(/^[ \t]+/, '')).map((line) => line && blanks(column) + line);
  return [first, ...lines].join('\n');
}

/** The lines of a text behind `|` or `>`: what is set in beyond its first line belongs to the text. */
function blockLines({ source, block }: Word, header: string): string {
  const given = /\d/.exec(header)?.[0];
  const lines = source.split('\n');
  const first = lines.find((line) => line.trim() !== '');
  const found = first === undefined ? Infinity : first.length - first.trimStart().length;
  const old = given === undefined ? found : (block?.column ?? 0) + Number(given);
  const column = (block?.target ?? 0) + indentStep;
  const moved = (line: string): string =>
    line.length <= old && line.trim() === '' ? '' : blanks(column) + line.slice(old);
  return lines.map(moved).join('\n');
}

/** The blanks between two words on a line inside brackets, as new values are written; '' where it makes no difference. */
function gapInBrackets(last: Word, { type, before }: Word): string {
  if (type === 'comma' || type === 'map-value-ind') return '';
  if (opening.has(last.type) && closing.has(type)) return '';
  if (type === 'flow-map-end' || last.type === 'flow-map-start') return ' ';
  if (type === 'flow-seq-end' || last.type === 'flow-seq-start') return '';
  return last.type === 'comma' || last.type === 'map-value-ind' ? ' ' : before;
}

/** The blanks between two words on a line. */
function gap(last: Word, word: Word): string {
  if (word.type === 'comment') return word.before;
  if (word.depth > 0) return gapInBrackets(last, word);
  if (word.type === 'map-value-ind') return '';
  return marks.has(last.type) && word.before !== '' ? ' ' : word.before;
}

/** The blocks around a word, the innermost first. */
function blocksAround(block: Block | undefined): readonly Block[] {
  return block === undefined ? [] : [block, ...blocksAround(block.parent)];
}

/** Where something stands, and where it is meant to stand. */
type Columns = Pick<Block, 'column' | 'target'>;

/**
 * The column of a comment in lines of its own: that of what follows; or, where it stands further in than that, of the block that ends there.
 *
 * @param last the block of what stands before it
 * @param next what follows; undefined at the end of the file
 */
function commentColumn(column: number, last: Block | undefined, next: Columns | undefined): number {
  // Where a list stands in the column of its key, a comment in that column belongs to the mapping of the key.
  const fits = (block: Block): boolean =>
    block.column < column || (block.column === column && block.parent?.column !== column);
  const target = blocksAround(last).find(fits)?.target ?? 0;
  return next === undefined || (column > next.column && target > next.target) ? target : next.target;
}

/** Writes words down again, line for line. */
class Writer {
  private readonly parts: string[] = [];
  /** Comments in lines of their own, until it is known what follows: their indexes among the parts, and their columns. */
  private waiting: { readonly index: number; readonly column: number }[] = [];
  private last: Word | undefined;
  private header = '';

  write(words: readonly Word[]): string {
    for (const word of words) this.one(word);
    this.settle(undefined);
    return this.parts.join('');
  }

  private one(word: Word): void {
    if (word.type === 'newline') this.parts.push('\n');
    else if (word.type === 'comment' && word.startsLine && word.depth === 0) this.wait(word);
    else this.put(word);
  }

  private put(word: Word): void {
    if (word.startsLine) this.parts.push(blanks(this.indentOf(word)));
    else if (this.last !== undefined) this.parts.push(gap(this.last, word));
    this.parts.push(this.text(word));
    this.last = word;
  }

  private indentOf(word: Word): number {
    // What is inside a text in lines has its blanks already.
    if (word.type === 'block-scalar') return 0;
    const target = columnFor(word);
    this.settle({ column: word.column, target });
    return target;
  }

  private wait({ column, source }: Word): void {
    this.waiting.push({ index: this.parts.length, column });
    this.parts.push('', source);
  }

  private settle(next: Columns | undefined): void {
    for (const { index, column } of this.waiting) {
      this.parts[index] = blanks(commentColumn(column, this.last?.block, next));
    }
    this.waiting = [];
  }

  private text(word: Word): string {
    if (word.type === 'block-scalar') return blockLines(word, this.header);
    if (word.type === 'block-scalar-header') {
      this.header = word.source;
      return word.source.replace(/\d/, String(indentStep));
    }
    return word.type.endsWith('scalar') ? foldedLines(word) : word.source;
  }
}

/** A comma before the bracket that closes on the same line says nothing. */
const isNeeded = ({ type }: Word, index: number, words: readonly Word[]): boolean =>
  type !== 'comma' || !closing.has(words[index + 1]?.type ?? '');

/**
 * A text with every line set in by two columns for each level, as new files are written; brackets with the blanks of new values, and one
 * blank behind colons and hyphens. Comments stand in the column of what they are about.
 *
 * @param text with line feeds only; one that can be read
 */
export function arranged(text: string): string {
  return new Writer().write(wordsOf(text).filter(isNeeded));
}
