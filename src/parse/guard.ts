import { limits, limitsSentence } from './limits.js';
import type { Span, Statement } from './problem.js';

/** A limit that the text exceeds, found while it is cut into tokens. */
export type Breach = Statement & Span;

interface Level {
  /** Orders levels of block style: twice the column, plus one for a list; a list may stand in the column of its mapping's keys. */
  readonly rank: number;
  readonly kind: 'keys' | 'items';
  readonly flow: boolean;
  count: number;
  /** In flow style: after a comma or the opening bracket, before the next entry. */
  awaits: boolean;
}

const quiet: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'doc-mode', 'byte-order-mark']);

/**
 * Counts nesting, keys and items while a text is cut into tokens, before anything is built from them: so the time and
 * memory that a hostile file costs do not depend on what it asks for, and no limit of the call stack is ever met.
 */
export class Guard {
  private readonly levels: Level[] = [];
  private keys = 0;
  private offset = 0;
  private lineStart = 0;
  /** The column where the key at hand began. */
  private keyColumn: number | undefined;

  /**
   * Takes one token.
   *
   * @param type the token's type, as the yaml library names it
   * @param source the token's text; markers have no text of their own
   * @returns the limit that it breaks, if any
   */
  take(type: string, source: string, isMarker: boolean): Breach | undefined {
    const column = this.offset - this.lineStart;
    const breach = this.step(type, column, { start: this.offset, end: this.offset + Math.max(1, source.length) });
    if (!isMarker) this.advance(source);
    return breach;
  }

  /** The breach of a text that is nested deeper than its tokens let see; only broken texts are. */
  tooDeep(): Breach {
    return tooDeepAt({ start: this.offset, end: this.offset + 1 });
  }

  private advance(source: string): void {
    const lastBreak = source.lastIndexOf('\n');
    if (lastBreak !== -1) this.lineStart = this.offset + lastBreak + 1;
    // A block of text ends with its line, without a token for the line end.
    if (source.endsWith('\n')) this.keyColumn = undefined;
    this.offset += source.length;
  }

  private step(type: string, column: number, span: Span): Breach | undefined {
    const top = this.levels.at(-1);
    if (top?.flow === true) return this.stepInFlow(type, top, span);
    switch (type) {
      case 'newline':
        this.keyColumn = undefined;
        return undefined;
      case 'seq-item-ind':
        this.keyColumn = undefined;
        return this.count(this.enter(column * 2 + 1, 'items'), span);
      case 'explicit-key-ind':
        this.keyColumn = undefined;
        return this.count(this.enter(column * 2, 'keys'), span);
      case 'map-value-ind':
        return this.value(column, span);
      case 'doc-start':
      case 'doc-end':
        this.levels.length = 0;
        return undefined;
      default:
        return this.content(type, column, span);
    }
  }

  private value(column: number, span: Span): Breach | undefined {
    const level = this.enter((this.keyColumn ?? column) * 2, 'keys');
    this.keyColumn = undefined;
    return this.count(level, span);
  }

  private content(type: string, column: number, span: Span): Breach | undefined {
    if (quiet.has(type)) return undefined;
    this.keyColumn ??= column;
    return this.open(type, span);
  }

  private open(type: string, span: Span): Breach | undefined {
    if (type !== 'flow-map-start' && type !== 'flow-seq-start') return undefined;
    const kind = type === 'flow-map-start' ? 'keys' : 'items';
    this.levels.push({ rank: Infinity, kind, flow: true, count: 0, awaits: true });
    return this.depth(span);
  }

  private stepInFlow(type: string, top: Level, span: Span): Breach | undefined {
    if (quiet.has(type)) return undefined;
    if (type === 'flow-map-end' || type === 'flow-seq-end') {
      this.levels.pop();
      return undefined;
    }
    if (type === 'flow-error-end') {
      while (this.levels.at(-1)?.flow === true) this.levels.pop();
      return undefined;
    }
    if (top.awaits) top.count += 1;
    top.awaits = type === 'comma';
    if (type === 'map-value-ind') this.keys += 1;
    return this.size(top, span) ?? this.open(type, span);
  }

  /** The block level of that rank, entered if it is new; deeper ones have ended. */
  private enter(rank: number, kind: Level['kind']): Level {
    while ((this.levels.at(-1)?.rank ?? -1) > rank) this.levels.pop();
    const top = this.levels.at(-1);
    if (top?.rank === rank) return top;
    const level: Level = { rank, kind, flow: false, count: 0, awaits: false };
    this.levels.push(level);
    return level;
  }

  private count(level: Level, span: Span): Breach | undefined {
    level.count += 1;
    if (level.kind === 'keys') this.keys += 1;
    return this.depth(span) ?? this.size(level, span);
  }

  private depth(span: Span): Breach | undefined {
    if (this.levels.length <= limits.depth) return undefined;
    return tooDeepAt(span);
  }

  private size(level: Level, span: Span): Breach | undefined {
    if (this.keys > limits.fileKeys) return breach('keys', `the file has more than 5,000 keys`, span);
    if (level.kind === 'keys' && level.count > limits.mapKeys) {
      return breach('keys', `a mapping has more than ${limits.mapKeys} keys`, span);
    }
    if (level.kind === 'items' && level.count > limits.listItems) {
      return breach('items', `a list has more than 1,000 items`, span);
    }
    return undefined;
  }
}

function tooDeepAt(span: Span): Breach {
  return breach('depth', `mappings and lists are nested more than ${limits.depth} levels deep`, span);
}

function breach(limit: 'depth' | 'keys' | 'items', message: string, span: Span): Breach {
  return {
    rule: `limit/${limit}`,
    messageId: limit,
    message,
    help: `Split the record, or move what is bulky into a document. ${limitsSentence}`,
    ...span,
  };
}
