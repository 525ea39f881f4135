import type { Spot, Token } from './context.js';
import { itemAt, namedBy, referenceAt } from './navigation.js';
import type { Named } from './navigation.js';
import type { Range } from './places.js';
import { demandFile, demandRenamable, isRenamable, renameRecord } from './rename.js';
import type { RegisterChange } from './rename.js';
import { renameItem } from './rename-item.js';
import { editedFile } from './view.js';
import type { EditorView } from './view.js';

/** What would be renamed at a place: a record, or an item of one. */
export interface Renamable extends Named {
  /** The word that is shown for it, to be changed. */
  readonly word: string;
  readonly range: Range;
}

/** The part of a word that is an id. */
function partOf(view: EditorView, path: string, { line, start, end }: Token, word: string, from = 0): Range {
  const source = view.textOf(path)?.split(/\r?\n/)[line]?.slice(start, end) ?? '';
  const character = start + Math.max(0, source.indexOf(word, from));
  return { start: { line, character }, end: { line, character: character + word.length } };
}

/** What a reference names: the item where somebody points behind its `#`, else the record. */
function renamableReference(view: EditorView, path: string, spot: Spot, token: Token, named: Named): Renamable {
  const { id, item } = named;
  const source = view.textOf(path)?.split(/\r?\n/)[token.line]?.slice(token.start, token.end) ?? '';
  const hash = source.indexOf('#');
  if (item !== undefined && spot.character > token.start + hash) {
    return { id, item, word: item, range: partOf(view, path, token, item, hash + 1) };
  }
  demandRenamable(demandFile(view, id));
  return { id, word: id, range: partOf(view, path, token, id) };
}

/**
 * What a person would rename at a place: the record or item that is referred to there, the item whose id stands there or, on the first line
 * of a record, the record itself.
 *
 * @throws Misuse where the id may not change
 */
export function renamableAt(view: EditorView, path: string, spot: Spot): Renamable | undefined {
  const pointed = referenceAt(view, path, spot);
  if (pointed !== undefined) {
    const named = namedBy(view, pointed);
    return named && renamableReference(view, path, spot, pointed.token, named);
  }
  const own = itemAt(view, path, spot);
  if (own !== undefined) {
    return { id: own.id, item: own.item, word: own.item, range: partOf(view, path, own.token, own.item) };
  }
  const file = spot.line === 0 ? editedFile(path) : undefined;
  if (file === undefined || !isRenamable(file)) return undefined;
  const length = view.textOf(path)?.split(/\r?\n/, 1)[0]?.length ?? 0;
  return {
    id: file.id,
    word: file.id,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: length } },
  };
}

/**
 * Gives what is renamed another id, all through the register.
 *
 * @throws Misuse that says why that cannot be done
 */
export function rename(view: EditorView, { id, item }: Named, to: string): RegisterChange {
  return item === undefined ? renameRecord(view, id, to) : renameItem(view, { id, item }, to);
}
