import { shapes } from '../kinds/shape.generated.js';
import type { KindShape } from '../kinds/shape.js';
import type { Day } from '../base/day.js';
import type { KindName } from '../model/record.js';
import { sortPath } from '../parse/paths.js';
import type { Register } from '../run/register.js';
import type { Validation } from '../run/validate.js';
import { contextAt } from './context.js';
import type { Context, Spot } from './context.js';
import type { SchemaNotes } from './schema-notes.js';

/** What the editor knows of a register: as it was last read, with what is typed and not saved laid over the files. */
export interface EditorView {
  readonly register: Register;
  /** The day whose state is looked at. */
  readonly asOf: Day;
  /** What checking finds. It is checked when this is first asked for: many questions need no rules. */
  readonly validation: Validation;
  readonly notes: SchemaNotes;
  /** The paths of all files of the register, in order. */
  readonly paths: readonly string[];
  /** The text of a file as it stands at this moment; undefined where there is none, or it is no text. */
  readonly textOf: (path: string) => string | undefined;
}

/** What a file is, by its path. */
export interface EditedFile {
  readonly path: string;
  readonly kind: KindName | 'settings' | 'framework';
  /** The record's id; the framework's id; '' for the settings. */
  readonly id: string;
}

/** What an open file is for the register; undefined where it is none of its business. */
export function editedFile(path: string): EditedFile | undefined {
  const sorted = sortPath(path);
  if (sorted.sort === 'settings') return { path, kind: 'settings', id: '' };
  if (sorted.sort === 'framework') return { path, kind: 'framework', id: sorted.id };
  return sorted.sort === 'record' ? { path, kind: sorted.kind, id: sorted.id } : undefined;
}

/** The shape of the whole document that a file holds. */
export function shapeOf({ kind }: Pick<EditedFile, 'kind'>): KindShape {
  return shapes[kind];
}

/** A place in an open file that the register knows something about. */
export interface Pointed {
  readonly file: EditedFile;
  readonly text: string;
  readonly context: Context;
}

/** What stands at a place in an open file; undefined where the register knows nothing of it. */
export function pointedAt({ textOf }: EditorView, path: string, spot: Spot): Pointed | undefined {
  const [file, text] = [editedFile(path), textOf(path)];
  if (file === undefined || text === undefined) return undefined;
  const context = contextAt(text, spot);
  return context && { file, text, context };
}
