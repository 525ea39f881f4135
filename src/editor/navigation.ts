import { splitUpdateId } from '../base/id.js';
import { locatedReferences } from '../parse/located-references.js';
import type { LocatedReference } from '../parse/located-references.js';
import { leadsToRecord, splitReference } from '../parse/references.js';
import type { Spot, Token } from './context.js';
import { beginning, rangeIn, rangeOf } from './places.js';
import type { FileRange } from './places.js';
import { targetNamed } from './targets.js';
import { editedFile, pointedAt, shapeAt, shapeOf } from './view.js';
import type { EditedFile, EditorView } from './view.js';

/** A reference where somebody points. */
export interface PointedReference {
  readonly token: Token;
  readonly ref: readonly string[];
  readonly file: EditedFile;
}

/** The reference at a place, if there is one. */
export function referenceAt(view: EditorView, path: string, spot: Spot): PointedReference | undefined {
  const pointed = pointedAt(view, path, spot);
  if (pointed?.context.mode !== 'value' || pointed.context.token.text === '') return undefined;
  const { file, context } = pointed;
  const ref = shapeAt(shapeOf(file), context.path)?.ref;
  return ref === undefined ? undefined : { token: context.token, ref, file };
}

/** Where that stands which the reference at a place names. */
export function definitionAt(view: EditorView, path: string, spot: Spot): FileRange | undefined {
  const pointed = referenceAt(view, path, spot);
  const target = pointed && targetNamed(view, pointed.token.text, pointed.ref, pointed.file);
  if (target?.place === undefined) return undefined;
  if (target.place.at.length === 0) return { path: target.place.path, range: beginning };
  return { path: target.place.path, range: rangeOf(view.register.parsed.locate(target.place)) };
}

/** A file that could not be searched, and what stops it. */
export interface Unsearched {
  readonly path: string;
  readonly message: string;
}

/** References with the text in which they stand. */
export interface Searched {
  readonly found: readonly { readonly path: string; readonly text: string; readonly reference: LocatedReference }[];
  /** Files that name an id and cannot be read as YAML. */
  readonly unsearched: readonly Unsearched[];
}

/** Looks through every file of the register for references that meet a condition. Only files that hold one of the words are read as YAML. */
export function searchReferences(
  { paths, textOf }: Pick<EditorView, 'paths' | 'textOf'>,
  wanted: readonly string[],
  isMeant: (reference: LocatedReference) => boolean,
): Searched {
  const found: Searched['found'][number][] = [];
  const unsearched: Unsearched[] = [];
  for (const path of paths) {
    const file = editedFile(path);
    const text = file === undefined ? undefined : textOf(path);
    if (file === undefined || text === undefined || !wanted.some((word) => text.includes(word))) continue;
    const read = locatedReferences(text, shapeOf(file));
    if (!read.ok) unsearched.push({ path, message: read.error.message });
    else found.push(...read.value.filter(isMeant).map((reference) => ({ path, text, reference })));
  }
  return { found, unsearched };
}

/** The id that somebody points at: of the reference there, else of the record whose file it is. */
export function idAt(view: EditorView, path: string, spot: Spot): string | undefined {
  const pointed = referenceAt(view, path, spot);
  if (pointed !== undefined) return leadsToRecord(pointed) ? pointed.token.text : undefined;
  const file = editedFile(path);
  return file === undefined || file.kind === 'settings' || file.kind === 'framework' ? undefined : file.id;
}

/** The updates that are about a record: their file names say so. */
export function updatesOf({ paths }: Pick<EditorView, 'paths'>, id: string): EditedFile[] {
  const files = paths.flatMap((path) => editedFile(path) ?? []);
  return files.filter((file) => file.kind === 'update' && splitUpdateId(file.id)?.record === id);
}

/**
 * Every reference to the record or item that somebody points at, also in files whose content breaks a rule.
 *
 * @param withDeclaration whether the record itself is listed first
 */
export function referencesAt(
  view: EditorView,
  path: string,
  spot: Spot,
  withDeclaration: boolean,
): readonly FileRange[] {
  const wanted = idAt(view, path, spot);
  if (wanted === undefined) return [];
  const { id, item } = splitReference(wanted);
  const { found } = searchReferences(view, [id], (reference) => {
    if (!leadsToRecord(reference)) return false;
    const named = splitReference(reference.value);
    return named.id === id && (item === undefined || named.item === item);
  });
  const own = view.paths.filter((candidate) => editedFile(candidate)?.id === id);
  const about = item === undefined ? updatesOf(view, id).map((file) => file.path) : [];
  return [
    ...(withDeclaration ? own : []).map((file) => ({ path: file, range: beginning })),
    ...found.map(({ path: file, text, reference }) => ({ path: file, range: rangeIn(text, reference) })),
    ...about.map((file) => ({ path: file, range: beginning })),
  ];
}
