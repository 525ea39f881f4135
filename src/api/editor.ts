import { SchemaNotes } from '../editor/schema-notes.js';
import type { EditorView } from '../editor/view.js';
import { readFrameworks, readSchemas } from '../io/package-files.js';
import { readLiveTree } from '../io/live-tree.js';
import type { Day } from '../base/day.js';
import type { Remembered } from '../parse/register.js';
import { loadRegister } from '../run/register.js';
import type { Register } from '../run/register.js';
import { validateRegister } from '../run/validate.js';
import type { Validation } from '../run/validate.js';

export { completionAt } from '../editor/completion.js';
export type { Completion, Proposal } from '../editor/completion.js';
export type { Spot } from '../editor/context.js';
export { findingsByPath, quickFixes } from '../editor/diagnostics.js';
export type { EditorFinding, QuickFix } from '../editor/diagnostics.js';
export { hoverAt } from '../editor/hover.js';
export { definitionAt, referencesAt } from '../editor/navigation.js';
export { rangeOf } from '../editor/places.js';
export type { FileRange, Range } from '../editor/places.js';
export { renamableAt, rename } from '../editor/renamable.js';
export { renameRecord } from '../editor/rename.js';
export type { RegisterChange } from '../editor/rename.js';
export { editedFile } from '../editor/view.js';
export type { EditorView } from '../editor/view.js';

/** A register that somebody is editing: its files on disk, with what is typed and not saved laid over them. Nothing is ever written. */
export class EditedRegister {
  readonly folder: string;
  private readonly texts = new Map<string, string>();
  private readonly remembered: Remembered = new Map();
  private readonly frameworks = readFrameworks();
  private readonly notes = new SchemaNotes(readSchemas());

  /** @param folder holds `secretariat.yaml` */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Takes a text in place of the file on disk. */
  put(path: string, text: string): void {
    this.texts.set(path, text);
  }

  /** Takes the file on disk again. */
  release(path: string): void {
    this.texts.delete(path);
  }

  /**
   * Reads the register as it stands at this moment; only files that changed are read again.
   *
   * @throws Misuse where it is none any more; Refusal where it is beyond a limit
   */
  read(): { readonly register: Register; readonly paths: readonly string[] } {
    const tree = readLiveTree(this.folder, this.texts);
    const paths = tree
      .files()
      .filter(({ path, type }) => type === 'file' && path.endsWith('.yaml'))
      .map(({ path }) => path);
    // What is remembered of files that are no longer so is dropped now and then.
    if (this.remembered.size > 2 * paths.length + 100) this.remembered.clear();
    return { register: loadRegister(tree, this.frameworks, this.remembered), paths };
  }

  /** A register that was read, on a day. Its rules are run once, when what they find is first asked for. */
  viewOf({ register, paths }: ReturnType<EditedRegister['read']>, asOf: Day): EditorView {
    let validation: Validation | undefined;
    return {
      register,
      asOf,
      get validation() {
        return (validation ??= validateRegister(register, { asOf }));
      },
      notes: this.notes,
      paths,
      textOf: (path) => this.texts.get(path) ?? register.parsed.sourceOf(path),
    };
  }
}
