/* Lists and mappings in brackets, up to where somebody is typing. */

/** One pair of brackets that is open where the text ends. */
interface Level {
  readonly type: 'list' | 'mapping';
  /** How many items are done, in a list. */
  index: number;
  /** The keys so far, in a mapping; the value of the last one follows its colon. */
  readonly keys: string[];
  isAtKey: boolean;
}

/** Where in brackets a text ends. */
export interface FlowPlace {
  /** Keys and positions from the outermost bracket inwards; without the key that is being typed. */
  readonly path: readonly (string | number)[];
  readonly mode: 'key' | 'value';
  /** The keys of the innermost mapping that stand before. */
  readonly keys: readonly string[];
  /** Where the word begins that is being typed, as an offset in the text. */
  readonly start: number;
}

/** Reads brackets character by character. */
class FlowReader {
  private readonly text: string;
  private readonly levels: Level[] = [];
  private start = 0;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): FlowPlace | undefined {
    for (; this.at < this.text.length; this.at += 1) {
      if (!this.take(this.text[this.at] ?? '')) return undefined;
    }
    return this.place();
  }

  /** @returns false where the outermost bracket closes */
  private take(character: string): boolean {
    const level = this.levels.at(-1);
    if (character === '"' || character === "'") this.skipQuoted(character);
    else if (character === '[' || character === '{') this.open(character);
    else if (character === ']' || character === '}') {
      this.levels.pop();
      return this.levels.length > 0;
    } else if (level !== undefined && character === ',') this.next(level);
    else if (level !== undefined && character === ':') this.colon(level);
    return true;
  }

  /** A quote that is not closed is where somebody is typing. */
  private skipQuoted(quote: string): void {
    if (this.text.slice(this.start, this.at).trim() !== '') return;
    const close = this.text.indexOf(quote, this.at + 1);
    this.at = close === -1 ? this.text.length : close;
  }

  private open(bracket: string): void {
    this.levels.push({ type: bracket === '[' ? 'list' : 'mapping', index: 0, keys: [], isAtKey: bracket === '{' });
    this.start = this.at + 1;
  }

  private next(level: Level): void {
    level.index += 1;
    level.isAtKey = level.type === 'mapping';
    this.start = this.at + 1;
  }

  private colon(level: Level): void {
    if (!level.isAtKey || /[^\s,\]}]/.test(this.text[this.at + 1] ?? ' ')) return;
    level.keys.push(
      this.text
        .slice(this.start, this.at)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2'),
    );
    level.isAtKey = false;
    this.start = this.at + 1;
  }

  private place(): FlowPlace | undefined {
    const innermost = this.levels.at(-1);
    if (innermost === undefined) return undefined;
    const path = this.levels.flatMap<string | number>(({ type, index, keys, isAtKey }) =>
      type === 'list' ? [index] : isAtKey ? [] : [keys.at(-1) ?? ''],
    );
    const blanks = /^\s*/.exec(this.text.slice(this.start))?.[0].length ?? 0;
    const mode = innermost.isAtKey ? 'key' : 'value';
    return { path, mode, keys: innermost.keys, start: Math.min(this.start + blanks, this.text.length) };
  }
}

/**
 * Finds out where in brackets a text ends.
 *
 * @param text begins with a bracket
 * @returns undefined where the outermost bracket is closed before the text ends
 */
export function flowPlace(text: string): FlowPlace | undefined {
  return new FlowReader(text).read();
}
