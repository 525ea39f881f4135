import { compareText } from '../base/order.js';
import { visible } from '../base/text.js';
import { edit } from '../edit/apply.js';
import type { Edit } from '../edit/edit.js';
import { Misuse } from '../model/errors.js';
import type { SourceFile, SourceTree } from '../model/source.js';
import { decode } from '../parse/decode.js';

/** A file that a plan changes: its text as it was read and as it shall be; undefined where there is none. */
export interface PlannedFile {
  /** From the top of the register, with `/`. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const byteOrderMark = '\uFEFF';

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The whole text of a file, with its byte order mark. @throws Misuse where it is no text */
function textOf(path: string, bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.ok) return (hasMark(bytes) ? byteOrderMark : '') + text.value;
  throw new Misuse(`"${visible(path)}" cannot be changed: ${text.error.message}`, text.error.help);
}

/**
 * What a command is about to do to the files of a register, gathered before anything is written: each step sees the texts as the
 * steps before it have left them.
 */
export class ChangePlan {
  private readonly tree: SourceTree;
  private known: ReadonlyMap<string, SourceFile> | undefined;
  private readonly read = new Map<string, string | undefined>();
  private readonly texts = new Map<string, string | undefined>();
  /** Old path → new path of files that get another name. */
  readonly moves = new Map<string, string>();

  constructor(tree: SourceTree) {
    this.tree = tree;
  }

  private original(path: string): string | undefined {
    if (this.read.has(path)) return this.read.get(path);
    this.known ??= new Map(this.tree.files().map((candidate) => [candidate.path, candidate]));
    const file = this.known.get(path);
    if (file !== undefined && file.type !== 'file') {
      throw new Misuse(
        `"${visible(path)}" is a link or no regular file, and is not changed`,
        'Put the file itself there.',
      );
    }
    const text = file === undefined ? undefined : textOf(path, file.read());
    this.read.set(path, text);
    return text;
  }

  /** The text of a file as the plan has it by now; undefined where there is none. @throws Misuse where it cannot be read */
  text(path: string): string | undefined {
    return this.texts.has(path) ? this.texts.get(path) : this.original(path);
  }

  /** Plans edits of a file. @throws Misuse where one cannot be made; then none of them is planned */
  edit(path: string, edits: readonly Edit[]): void {
    const text = this.text(path);
    if (text === undefined) throw new Misuse(`there is no file "${visible(path)}"`, 'Look whether it was moved.');
    const result = edit(text, edits);
    if (!result.ok)
      throw new Misuse(`"${visible(path)}" cannot be changed so: ${result.error.message}`, result.error.help);
    this.texts.set(path, result.value);
  }

  /** Plans a new text for a file. */
  replace(path: string, text: string): void {
    this.original(path);
    this.texts.set(path, text);
  }

  /** Plans a new file. @throws Misuse where one stands there */
  create(path: string, text: string): void {
    if (this.text(path) !== undefined) {
      throw new Misuse(`"${visible(path)}" exists already`, 'Nothing is overwritten: choose another id.');
    }
    this.texts.set(path, text);
  }

  /** Plans that a file is taken away. */
  remove(path: string): void {
    if (this.text(path) === undefined)
      throw new Misuse(`there is no file "${visible(path)}"`, 'Look whether it was moved.');
    this.texts.set(path, undefined);
  }

  /** Plans that a file gets another name. @throws Misuse where one of that name stands already */
  move(from: string, to: string): void {
    const text = this.text(from);
    this.remove(from);
    this.create(to, text ?? '');
    this.moves.set(from, to);
  }

  /** What will change, by path. Files that end as they began are not among it. */
  files(): readonly PlannedFile[] {
    return [...this.texts]
      .map(([path, after]) => ({ path, before: this.read.get(path), after }))
      .filter(({ before, after }) => before !== after)
      .sort((a, b) => compareText(a.path, b.path));
  }
}
