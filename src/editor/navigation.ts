import { splitUpdateId } from '../base/id.js';
import { shapeBelow } from '../kinds/shape-at.js';
import { locatedNames } from '../parse/located-references.js';
import type { LocatedReference } from '../parse/located-references.js';
import { leadsToRecord, splitReference } from '../parse/references.js';
import type { Spot, Token } from './context.js';
import { beginning, rangeIn, rangeOf } from './places.js';
import type { FileRange } from './places.js';
import { targetNamed } from './targets.js';
import { editedFile, pointedAt, shapeOf } from './view.js';
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
  const ref = shapeBelow(shapeOf(file), context.path)?.ref;
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
    const read = locatedNames(text, shapeOf(file));
    if (!read.ok) unsearched.push({ path, message: read.error.message });
    else found.push(...read.value.references.filter(isMeant).map((reference) => ({ path, text, reference })));
  }
  return { found, unsearched };
}

/** The record whose id stands in a reference. */
export function recordNamedIn({ value, record, item }: LocatedReference): string | undefined {
  return item === undefined || value.includes('#') ? record : undefined;
}

/** Whether a reference names an item of a record; an objective without its programme, where no other programme has one of its name. */
export function namesItem(
  { paths, register }: Pick<EditorView, 'paths' | 'register'>,
  { id, item }: Required<Named>,
): (reference: LocatedReference) => boolean {
  const isProgramme = paths.some((path) => editedFile(path)?.kind === 'programme' && editedFile(path)?.id === id);
  const others = register.parsed.dataset.of('programme').filter((programme) => programme.id !== id);
  const isOnly = isProgramme && !others.some(({ data }) => data.objectives.some((objective) => objective.id === item));
  return (reference) =>
    reference.item === item && (reference.record === id || (reference.record === undefined && isOnly));
}

/** A record, or an item of it. */
export interface Named {
  readonly id: string;
  readonly item?: string;
}

/** The item whose own id stands at a place. */
export function itemAt(view: EditorView, path: string, spot: Spot): (Required<Named> & { token: Token }) | undefined {
  const pointed = pointedAt(view, path, spot);
  if (pointed?.context.mode !== 'value' || !isRecord(pointed.file)) return undefined;
  const { file, context } = pointed;
  const [key, position] = [context.path.at(-1), context.path.at(-2)];
  const isItem = key === 'id' && typeof position === 'number' && shapeBelow(shapeOf(file), context.path) !== undefined;
  return isItem && context.token.text !== ''
    ? { id: file.id, item: context.token.text, token: context.token }
    : undefined;
}

const isRecord = ({ kind }: EditedFile): boolean => kind !== 'settings' && kind !== 'framework';

/** What a reference names; undefined where that is neither a record nor an item of one. */
export function namedBy(view: EditorView, { token, ref, file }: PointedReference): Named | undefined {
  if (leadsToRecord({ ref })) {
    const { id, item } = splitReference(token.text);
    return item === undefined ? { id } : { id, item };
  }
  if (ref[0] !== 'objective') return undefined;
  const place = targetNamed(view, token.text, ref, file)?.place;
  const programme = place && editedFile(place.path);
  return programme && { id: programme.id, item: splitReference(token.text).item ?? token.text };
}

/** What somebody points at: what the reference there names, the item whose id stands there, else the record whose file it is. */
export function namedAt(view: EditorView, path: string, spot: Spot): Named | undefined {
  const pointed = referenceAt(view, path, spot);
  if (pointed !== undefined) return namedBy(view, pointed);
  const file = editedFile(path);
  return itemAt(view, path, spot) ?? (file && isRecord(file) ? { id: file.id } : undefined);
}

/** The updates that are about a record: their file names say so. */
export function updatesOf({ paths }: Pick<EditorView, 'paths'>, id: string): EditedFile[] {
  const files = paths.flatMap((path) => editedFile(path) ?? []);
  return files.filter((file) => file.kind === 'update' && splitUpdateId(file.id)?.record === id);
}

/** Where a record or an item of one stands itself. */
function declarationsOf({ paths, textOf }: EditorView, { id, item }: Named): FileRange[] {
  return paths.flatMap((path) => {
    const file = editedFile(path);
    if (file?.id !== id) return [];
    if (item === undefined) return [{ path, range: beginning }];
    const text = textOf(path) ?? '';
    const names = locatedNames(text, shapeOf(file));
    const items = names.ok ? names.value.items.filter((one) => one.id === item) : [];
    return items.map((one) => ({ path, range: rangeIn(text, one) }));
  });
}

/**
 * Every reference to the record or item that somebody points at, also in files whose content breaks a rule.
 *
 * @param withDeclaration whether the record or item itself is listed first
 */
export function referencesAt(
  view: EditorView,
  path: string,
  spot: Spot,
  withDeclaration: boolean,
): readonly FileRange[] {
  const named = namedAt(view, path, spot);
  if (named === undefined) return [];
  const { id, item } = named;
  const isMeant =
    item === undefined
      ? (reference: LocatedReference): boolean => recordNamedIn(reference) === id
      : namesItem(view, { id, item });
  const { found } = searchReferences(view, [item ?? id], isMeant);
  const about = item === undefined ? updatesOf(view, id).map((file) => file.path) : [];
  return [
    ...(withDeclaration ? declarationsOf(view, named) : []),
    ...found.map(({ path: file, text, reference }) => ({ path: file, range: rangeIn(text, reference) })),
    ...about.map((file) => ({ path: file, range: beginning })),
  ];
}
