import { foldId, isId } from '../base/id.js';
import { sortBy } from '../base/order.js';
import { visible } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import { sortPath } from '../parse/paths.js';
import type { LocatedReference } from '../parse/located-references.js';
import type { Span } from '../parse/problem.js';
import { recordNamedIn, searchReferences, updatesOf } from './navigation.js';
import type { Searched } from './navigation.js';
import { rangeIn } from './places.js';
import type { Range } from './places.js';
import { editedFile } from './view.js';
import type { EditedFile, EditorView } from './view.js';

/** A piece of a file to put in the place of another. */
export interface TextChange {
  readonly path: string;
  readonly range: Range;
  readonly text: string;
}

/** What an editor has to do, all of it or nothing. */
export interface RegisterChange {
  readonly texts: readonly TextChange[];
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

/** What is needed of a register to rename something in it. */
export type RenamingView = Pick<EditorView, 'register' | 'paths' | 'textOf'>;

const namedByOthers: Readonly<Partial<Record<EditedFile['kind'], string>>> = {
  period: 'A period is named by its dates.',
  update: 'An update is named by the period and the record that it is about: rename that record.',
  settings: 'The settings have one name.',
  framework: 'A framework is named in assessments of the past.',
};

/** A record's file. @throws Misuse where there is none */
export function demandFile({ paths }: RenamingView, id: string): EditedFile {
  const file = paths.map((path) => editedFile(path)).find((one) => one?.id === id && id !== '');
  if (file === undefined) throw new Misuse(`no record has the id "${visible(id)}"`);
  return file;
}

/** Whether the id of a file may change. */
export const isRenamable = ({ kind }: EditedFile): boolean => namedByOthers[kind] === undefined;

/** Makes sure that the id of a file may change. @throws Misuse that says why not */
export function demandRenamable(file: EditedFile): EditedFile {
  const reason = namedByOthers[file.kind];
  if (reason !== undefined) throw new Misuse(`"${visible(file.id)}" cannot be renamed. ${reason}`);
  return file;
}

/** The path of a record under another id, in the same folder. */
function pathUnder({ path, id }: EditedFile, to: string): string {
  const stem = id.slice(id.lastIndexOf('/') + 1);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder + to + path.slice(folder.length + stem.length);
}

/** Makes sure that a record may have an id. @throws Misuse that says why not */
function checkNewId(view: RenamingView, file: EditedFile, to: string): void {
  if (!isId(to)) {
    const help =
      'letters without accents, digits, ".", "_" and "-"; it begins with a letter or digit, and is no number';
    throw new Misuse(`"${visible(to)}" cannot be an id. An id is made of ${help}.`);
  }
  const sorted = sortPath(pathUnder(file, to));
  if (sorted.sort === 'misplaced') throw new Misuse(`${sorted.statement.message}. ${sorted.statement.help}`);
  const taken = view.paths.find((path) => {
    const other = editedFile(path);
    return other !== undefined && other.path !== file.path && foldId(other.id) === foldId(to);
  });
  if (taken !== undefined) throw new Misuse(`the id "${to}" is taken: ${taken} has it.`);
  const former = [...view.register.parsed.dataset.records.values()].find(({ data }) => data.formerly?.includes(to));
  if (former !== undefined && former.id !== file.id)
    throw new Misuse(`the id "${to}" was that of ${former.id}, and ids are never used again.`);
}

const words = { one: 'the file', many: 'the files' };

/** A reference that stands in a text, with the id that it names. */
interface NamedIn {
  readonly path: string;
  readonly ref: readonly string[];
  readonly id: string;
}

/** References that meet a condition. @throws Misuse where a file cannot be searched */
export function demandReferences(
  view: RenamingView,
  wanted: readonly string[],
  isMeant: (reference: LocatedReference) => boolean,
): Searched['found'] {
  const { found, unsearched } = searchReferences(view, wanted, isMeant);
  if (unsearched.length === 0) return found;
  const list = unsearched.map(({ path }) => visible(path)).join(', ');
  const what = unsearched.length === 1 ? words.one : words.many;
  throw new Misuse(
    `${what} ${list} may name the record and cannot be read. Mend that first, so that no reference is missed.`,
  );
}

/** A value in a file. */
interface LocatedValue extends Span {
  readonly path: string;
  /** The text of the file. */
  readonly text: string;
  readonly value: string;
}

/**
 * Puts another word into a value, and leaves quotes and the rest as they are.
 *
 * @param isLast whether the last such word in the value is meant, rather than the first
 */
export function withWord(
  { path, text, value, start, end }: LocatedValue,
  word: string,
  to: string,
  isLast = false,
): TextChange {
  const source = text.slice(start, end);
  const find = (whole: string): number => (isLast ? whole.lastIndexOf(word) : whole.indexOf(word));
  // A value that is written with escapes is written anew as a whole.
  if (!source.includes(value)) {
    const at = find(value);
    return {
      path,
      range: rangeIn(text, { start, end }),
      text: value.slice(0, at) + to + value.slice(at + word.length),
    };
  }
  const at = start + find(source);
  return { path, range: rangeIn(text, { start: at, end: at + word.length }), text: to };
}

/** Every reference to one of some ids, with the text that takes its place. @throws Misuse where a file cannot be searched */
function rewritten(
  view: RenamingView,
  ids: ReadonlyMap<string, string>,
  isMeant: (named: NamedIn) => boolean,
): TextChange[] {
  const found = demandReferences(view, [...ids.keys()], (reference) => ids.has(recordNamedIn(reference) ?? ''));
  return found.flatMap(({ path, text, reference }) => {
    const id = recordNamedIn(reference) ?? '';
    const ref = reference.ref[0] === 'objective' ? ['programme'] : reference.ref;
    return isMeant({ path, ref, id }) ? [withWord({ path, text, ...reference }, id, ids.get(id) ?? id)] : [];
  });
}

/** Notes the id that a record had before, by which its history is found. */
function formerlyChange(path: string, text: string, id: string): TextChange[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const put = (offset: number, added: string): TextChange[] => [
    { path, range: rangeIn(text, { start: offset, end: offset }), text: added },
  ];
  const inBrackets = /^formerly:[ ]*\[[^\]\n]*(?=\])/m.exec(text);
  if (inBrackets !== null) {
    const isEmpty = inBrackets[0].trimEnd().endsWith('[');
    return put(inBrackets.index + inBrackets[0].trimEnd().length, `${isEmpty ? '' : ', '}${id}`);
  }
  const asLines = /^formerly:[ ]*\r?\n(?:([ ]*)- [^\n]*(?:\n|$))+/m.exec(text);
  if (asLines !== null) {
    const isClosed = asLines[0].endsWith('\n');
    const line = `${asLines[1] ?? ''}- ${id}`;
    return put(asLines.index + asLines[0].length, isClosed ? line + eol : eol + line);
  }
  if (/^["']?formerly/m.test(text)) return [];
  return put(text.length, `${text.endsWith('\n') || text === '' ? '' : eol}formerly: [${id}]${eol}`);
}

/** Changes in the order of their places. */
export const inOrder = (texts: readonly TextChange[]): TextChange[] =>
  sortBy(
    texts,
    (change) => change.path,
    ({ range }) => range.start.line,
    ({ range }) => range.start.character,
  );

/**
 * What gives a file another id: its own new name and those of the updates about it, and every reference.
 *
 * @param isMeant whether a reference, or an update, is about this file; another may have the same id
 * @throws Misuse that says why that cannot be done
 */
export function renameFile(
  view: RenamingView,
  file: EditedFile,
  to: string,
  isMeant: (named: NamedIn) => boolean = () => true,
): RegisterChange {
  demandRenamable(file);
  checkNewId(view, file, to);
  const updates = updatesOf(view, file.id).filter(({ path, id }) => isMeant({ path, ref: [], id }));
  const ids = new Map([[file.id, to]]);
  for (const update of updates) ids.set(update.id, `${update.id.slice(0, -file.id.length)}${to}`);
  return {
    texts: inOrder(rewritten(view, ids, isMeant)),
    files: [file, ...updates].map((one) => ({ from: one.path, to: pathUnder(one, to) })),
  };
}

/**
 * Gives a record another id, all through the register: its file and its updates are renamed, every reference is rewritten, and
 * the record notes the id that it had.
 *
 * @throws Misuse that says why that cannot be done
 */
export function renameRecord(view: EditorView, id: string, to: string): RegisterChange {
  const file = demandRenamable(demandFile(view, id));
  if (id === to) return { texts: [], files: [] };
  const { texts, files } = renameFile(view, file, to);
  const own = formerlyChange(file.path, view.textOf(file.path) ?? '', id);
  return { texts: inOrder([...texts, ...own]), files };
}
