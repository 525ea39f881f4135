import { flowPlace } from './flow.js';
import { isInComment, linesOf, readLine, unquoted } from './lines.js';
import type { Line, Piece } from './lines.js';

/** A place in a text as editors count: lines and UTF-16 columns from 0. */
export interface Spot {
  readonly line: number;
  readonly character: number;
}

/** The word at a place, all on one line. */
export interface Token extends Piece {
  readonly line: number;
  /** The word without quotes. */
  readonly text: string;
  /** Its beginning, up to the place, without quotes. */
  readonly typed: string;
}

/** What stands, or could stand, where somebody points or types. */
export interface Context {
  readonly mode: 'key' | 'value';
  /** Keys and positions from the top: of the mapping that holds the key, or of the value. */
  readonly path: readonly (string | number)[];
  readonly token: Token;
  /** The other keys of the mapping, where a key is meant. */
  readonly keys: readonly string[];
  /** The column in which keys of the mapping stand; undefined inside brackets. */
  readonly column: number | undefined;
}

/** A list marker or a key that something hangs on. */
interface Parent {
  readonly line: number;
  readonly column: number;
  readonly key: string | undefined;
}

/** The column in which something begins, or would begin on a blank line. */
function columnOf({ key, content, isBlank }: Line, character: number): number {
  return key?.start ?? (isBlank ? Math.max(character, content.start) : content.start);
}

/** Finds where a place is, by indentation alone. */
class Finder {
  private readonly lines: readonly Line[];

  constructor(text: string) {
    this.lines = linesOf(text).map(readLine);
  }

  at({ line, character }: Spot): Context | undefined {
    const current = this.lines[line];
    if (current === undefined || isInComment(current, character)) return undefined;
    const { key, dashes } = current;
    const column = columnOf(current, character);
    const hangs = dashes.length > 0 ? undefined : this.parentOf(line, column, false);
    if (hangs !== undefined && this.isText(hangs)) return undefined;
    const inBrackets = this.inOpenBrackets(line, character, hangs);
    if (inBrackets !== undefined) return inBrackets;
    if (key !== undefined && character <= key.end) return this.key(line, column, key, character);
    if (key !== undefined) return this.valueOfKey(line, { ...key, column }, character);
    return this.withoutKey(line, column, character);
  }

  /** A value that begins on an earlier line in brackets, and goes on here. */
  private inOpenBrackets(line: number, character: number, parent: Parent | undefined): Context | undefined {
    const start = parent === undefined ? undefined : this.lines[parent.line]?.content;
    if (parent === undefined || start === undefined || !this.opensBrackets(parent.line)) return undefined;
    return this.flow({ line: parent.line, character: start.start }, { line, character }, this.pathOf(parent));
  }

  private opensBrackets(line: number): boolean {
    const { raw = '', content } = this.lines[line] ?? {};
    return content !== undefined && /[[{]/.test(raw[content.start] ?? '');
  }

  /** Whether what hangs on something is the rest of a text. */
  private isText({ line, key }: Parent): boolean {
    const { raw, content, key: own } = this.lines[line] ?? readLine('');
    if (own?.name !== key) return false;
    const value = raw.slice(content.start, content.end);
    return value !== '' && !/^[[{]/.test(value);
  }

  private key(line: number, column: number, piece: Piece, character: number): Context {
    const parent = this.parentOf(line, column, false);
    return {
      mode: 'key',
      path: parent === undefined ? [] : this.pathOf(parent),
      token: this.token(line, piece, character),
      keys: this.siblings(line, column),
      column,
    };
  }

  private valueOfKey(
    line: number,
    { name, column }: { readonly name: string; readonly column: number },
    character: number,
  ): Context | undefined {
    const path = this.pathOf({ line, column, key: name });
    return this.value(line, path, character);
  }

  /** The value on a line: in brackets, a text over several lines, or a single word. */
  private value(line: number, path: Context['path'], character: number): Context | undefined {
    const { raw, content } = this.lines[line] ?? readLine('');
    if (this.opensBrackets(line) && character > content.start) {
      return this.flow({ line, character: content.start }, { line, character }, path);
    }
    if (/^[|>]/.test(raw.slice(content.start))) return undefined;
    const piece = content.start > character ? { start: character, end: character } : content;
    return { mode: 'value', path, token: this.token(line, piece, character), keys: [], column: undefined };
  }

  /** An item of a list, or a key that has no colon yet. */
  private withoutKey(line: number, column: number, character: number): Context | undefined {
    const { dashes, content, raw } = this.lines[line] ?? readLine('');
    const dash = dashes.at(-1);
    const source = raw.slice(content.start, content.end);
    if (dash === undefined) {
      const piece = source === '' ? { start: character, end: character } : content;
      return /^["'[{|>]/.test(source) ? undefined : this.key(line, column, piece, character);
    }
    if (character <= dash) return undefined;
    return this.value(line, this.pathOf({ line, column: dash, key: undefined }), character);
  }

  private flow(start: Spot, end: Spot, path: Context['path']): Context | undefined {
    const raws = this.lines.slice(start.line, end.line + 1).map(({ raw }) => raw);
    const before = raws.map((raw, index) => {
      const until = index === raws.length - 1 ? raw.slice(0, end.character) : raw;
      return index === 0 ? until.slice(start.character) : until;
    });
    const place = flowPlace(before.join('\n'));
    if (place === undefined) return undefined;
    const last = before.at(-1) ?? '';
    const offset = Math.max(0, place.start - (before.join('\n').length - last.length));
    const from = offset + (before.length === 1 ? start.character : 0);
    const rest =
      /^(?:[^,\]}:"'#]|:(?=\S)|["'](?=[^,\]}]*$))*["']?/.exec((raws.at(-1) ?? '').slice(end.character))?.[0] ?? '';
    const piece = { start: from, end: Math.max(from, end.character + rest.trimEnd().length) };
    return {
      mode: place.mode,
      path: [...path, ...place.path],
      token: this.token(end.line, piece, end.character),
      keys: place.keys,
      column: undefined,
    };
  }

  private token(line: number, { start, end }: Piece, character: number): Token {
    const raw = this.lines[line]?.raw ?? '';
    const typed = unquoted(raw.slice(start, Math.max(start, character)));
    return { line, start, end, text: unquoted(raw.slice(start, end)), typed };
  }

  /** What something in a column hangs on: the nearest marker or key before it that stands further left. */
  private parentOf(line: number, column: number, isMarker: boolean): Parent | undefined {
    const own = this.lines[line]?.dashes.filter((dash) => dash < column).at(-1);
    if (own !== undefined) return { line, column: own, key: undefined };
    for (let above = line - 1; above >= 0; above -= 1) {
      const { dashes, key, isBlank } = this.lines[above] ?? readLine('');
      if (isBlank) continue;
      // A list may stand in the column of the key that holds it.
      if (key !== undefined && (key.start < column || (isMarker && key.start === column)))
        return { line: above, column: key.start, key: key.name };
      const dash = dashes.filter((candidate) => candidate < column).at(-1);
      if (dash !== undefined) return { line: above, column: dash, key: undefined };
    }
    return undefined;
  }

  /** Keys and positions from the top down to a key or marker. */
  private pathOf(place: Parent): (string | number)[] {
    const path: (string | number)[] = [];
    for (let next: Parent | undefined = place; next !== undefined;) {
      path.unshift(next.key ?? this.positionOf(next));
      next = this.parentOf(next.line, next.column, next.key === undefined);
    }
    return path;
  }

  /** How many items of its list stand before a marker. */
  private positionOf({ line, column }: Parent): number {
    let count = 0;
    for (let above = line - 1; above >= 0; above -= 1) {
      const { dashes, key, isBlank } = this.lines[above] ?? readLine('');
      if (isBlank) continue;
      if (dashes.includes(column)) count += 1;
      else if ((dashes[0] ?? key?.start ?? column + 1) <= column) break;
    }
    return count;
  }

  /** The other keys of the mapping that has its keys in a column. */
  private siblings(line: number, column: number): string[] {
    const keys: string[] = [];
    const startOf = ({ dashes, key, content }: Line): number => dashes[0] ?? key?.start ?? content.start;
    const note = ({ key }: Line): void => {
      if (key?.start === column) keys.push(key.name);
    };
    const isFirst = (this.lines[line]?.dashes.length ?? 0) > 0;
    for (let above = line - 1; above >= 0 && !isFirst; above -= 1) {
      const other = this.lines[above] ?? readLine('');
      note(other);
      if (!other.isBlank && startOf(other) < column) break;
    }
    for (const below of this.lines.slice(line + 1)) {
      if (!below.isBlank && startOf(below) < column) break;
      note(below);
    }
    return keys;
  }
}

/**
 * Says what stands at a place of a text: a key of which mapping, or the value of what. It looks at lines and columns only, so that it
 * works in the middle of a word, where the file cannot be read as YAML.
 *
 * @returns undefined where nothing is known: in comments, and inside texts over several lines
 */
export function contextAt(text: string, spot: Spot): Context | undefined {
  return new Finder(text).at(spot);
}
