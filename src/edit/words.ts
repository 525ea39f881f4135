/* The words of a text in their order, each with the block that it stands in: what arranging a file is worked out from. */
import { Parser } from 'yaml';
import type { CST } from 'yaml';

/** A mapping or list in lines. */
export interface Block {
  /** The column of its keys or hyphens as they stand, from 0. */
  readonly column: number;
  /** The column in which they are meant to stand. */
  readonly target: number;
  readonly parent: Block | undefined;
}

/** A word: a key, a value, a mark, a comment, a line end. */
export interface Word {
  /** As the yaml library calls it. */
  readonly type: string;
  readonly source: string;
  /** The column in which it stands, from 0. */
  readonly column: number;
  /** The blanks before it on its line. */
  readonly before: string;
  /** Whether it is the first on its line. */
  readonly startsLine: boolean;
  /** The innermost block in lines around it. */
  readonly block: Block | undefined;
  /** How many brackets are open before it. */
  readonly depth: number;
  /** Whether it is a value, which stands further in than its block where it has a line of its own. */
  readonly isValue: boolean;
}

/** By how many columns a block is set in. */
export const indentStep = 2;

type Where = Pick<Word, 'block' | 'depth' | 'isValue'>;

class Reader {
  readonly words: Word[] = [];
  private column = 0;
  private before = '';

  /** Takes in a part of a text. @param where what stands around it */
  read(token: CST.Token | null | undefined, where: Where): void {
    if (token === null || token === undefined) return;
    if (token.type === 'document') this.readDocument(token, where);
    else if (token.type === 'block-map' || token.type === 'block-seq') this.readBlock(token, where.block);
    else if (token.type === 'flow-collection') this.readBrackets(token, where);
    else if ('source' in token) this.readWord(token, where);
  }

  private readDocument({ start, value, end }: CST.Document, where: Where): void {
    this.readAll(start, where);
    this.read(value, where);
    this.readAll(end, where);
  }

  /** A word, with the marks before a text in lines and with what follows a value on its line. */
  private readWord(token: Exclude<CST.Token, { type: 'document' }> & { source: string }, where: Where): void {
    const mark = { ...where, isValue: false };
    if ('props' in token) this.readAll(token.props, mark);
    this.take(token.type, token.source, where);
    if ('end' in token) this.readAll(token.end, mark);
  }

  private take(type: string, source: string, where: Where): void {
    if (source === '') return;
    if (type === 'space') this.before += source;
    else {
      const startsLine = this.column === this.before.length;
      this.words.push({ type, source, column: this.column, before: this.before, startsLine, ...where });
      this.before = '';
    }
    const lineStart = source.lastIndexOf('\n') + 1;
    this.column = lineStart === 0 ? this.column + source.length : source.length - lineStart;
  }

  private readAll(tokens: readonly CST.Token[] | undefined, where: Where): void {
    for (const token of tokens ?? []) this.read(token, where);
  }

  private readBlock({ indent, items }: CST.BlockMap | CST.BlockSequence, parent: Block | undefined): void {
    const block = { column: indent, target: parent === undefined ? 0 : parent.target + indentStep, parent };
    const own = { block, depth: 0, isValue: false };
    for (const { start, key, sep, value } of items) {
      this.readAll(start, own);
      this.read(key, own);
      this.readAll(sep, own);
      this.read(value, { ...own, isValue: true });
    }
  }

  private readBrackets({ start, items, end }: CST.FlowCollection, where: Where): void {
    this.read(start, where);
    const inside = { ...where, depth: where.depth + 1 };
    for (const { start: before, key, sep, value } of items) {
      this.readAll(before, inside);
      this.read(key, inside);
      this.readAll(sep, inside);
      this.read(value, inside);
    }
    const [close, ...after] = end;
    this.read(close, inside);
    this.readAll(after, { ...where, isValue: false });
  }
}

/** The words of a text in their order. */
export function wordsOf(text: string): readonly Word[] {
  const reader = new Reader();
  for (const token of new Parser().parse(text)) reader.read(token, { block: undefined, depth: 0, isValue: false });
  return reader.words;
}
