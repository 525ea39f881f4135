import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Misuse } from '../model/errors.js';
import { reasonOf } from './file-entry.js';
import { maximumBytes } from './limits.js';

/** A write that was not done. Nothing is half-done: the message says what stands now. Exit 1. */
export class WriteFailure extends Error {
  override readonly name = 'WriteFailure';
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}

/** What is asked of the file system, so that tests can let any step fail. */
export type WritingSystem = Pick<
  typeof fs,
  | 'closeSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'realpathSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'writeSync'
>;

/** One file to write: text, or bytes where it is none. */
export type Output = {
  /** A plain file name, without folders. */
  readonly name: string;
} & ({ readonly text: string } | { readonly bytes: Uint8Array });

function bytesOf(output: Output): Buffer {
  return 'bytes' in output ? Buffer.from(output.bytes) : Buffer.from(output.text, 'utf8');
}

/** What became of one file. */
export interface Written {
  /** The full path. */
  readonly path: string;
  readonly outcome: 'created' | 'replaced' | 'unchanged';
}

/** A file that stands beside its target under another name, complete, and has only to be renamed. */
interface Staged extends Written {
  readonly temporary: string;
}

/** What stands at a path, without following links. */
export function stateOf(system: WritingSystem, path: string): fs.Stats | undefined {
  try {
    return system.lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // Below a file there is nothing either.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether a path leads through git's own folder, in whatever letter case a file system may ignore. */
function isInsideGit(path: string): boolean {
  return path.split(sep).some((part) => part.toLowerCase().replace(/[. ]+$/, '') === '.git');
}

/** Whether a folder is a repository without a work tree, or lies in one: all of it is git's own. */
function isInsideBare(system: WritingSystem, path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const inside = (name: string): fs.Stats | undefined => stateOf(system, join(folder, name));
    if (inside('HEAD') !== undefined && ['objects', 'refs'].every((name) => inside(name)?.isDirectory())) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** The nearest folder above that exists. */
function nearestExisting(system: WritingSystem, path: string): string {
  let folder = path;
  while (stateOf(system, folder) === undefined && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * Whether a folder is a link, or lies behind one below the folder that the person works in. Links further up (the system's own
 * temporary folder may be one) were set up by whoever set up the machine.
 */
function isBehindLink(system: WritingSystem, path: string): boolean {
  const here = process.cwd() + sep;
  for (let folder = path; ; folder = dirname(folder)) {
    if (stateOf(system, folder)?.isSymbolicLink() === true) return true;
    if (!folder.startsWith(here) || dirname(folder) === folder) return false;
  }
}

/**
 * Makes a folder below one that exists, step by step. Node's own way of making several at once never comes back where the system
 * says that there is nothing at the place of the first, as it does below /proc.
 */
function makeFolder(system: WritingSystem, full: string, existing: string): void {
  const missing: string[] = [];
  for (let folder = full; folder !== existing; folder = dirname(folder)) missing.unshift(folder);
  for (const folder of missing) system.mkdirSync(folder);
}

/** Makes sure that the folder is there and may be written to. @throws Misuse where it may not */
export function settleFolder(system: WritingSystem, folder: string): string {
  if (folder === '') throw new Misuse('no folder is named for the output', 'Name one; `.` is the folder you are in.');
  const full = resolve(folder);
  const existing = nearestExisting(system, full);
  if (isBehindLink(system, existing) || isBehindLink(system, full)) {
    throw new Misuse(`"${folder}" is reached through a symbolic link`, 'Name the folder itself.');
  }
  const real = system.realpathSync(existing);
  if (isInsideGit(full) || isInsideGit(real) || isInsideBare(system, real)) {
    throw new Misuse(`"${folder}" lies inside git's own folder`, 'Name another folder for the output.');
  }
  if (stateOf(system, existing)?.isDirectory() !== true) {
    throw new Misuse(`"${existing}" is not a folder`, 'Name a folder for the output.');
  }
  makeFolder(system, full, existing);
  return full;
}

/** What stands in the place of an output, if it is ours to replace. @throws WriteFailure where it is not */
function readOwn(system: WritingSystem, path: string, mark: string): Buffer | undefined {
  const state = stateOf(system, path);
  if (state === undefined) return undefined;
  if (!state.isFile()) {
    throw new WriteFailure(
      `"${basename(path)}" is not a regular file, and was left as it is`,
      'Move it away, or write to another folder.',
    );
  }
  const bytes = state.size > maximumBytes ? Buffer.alloc(0) : system.readFileSync(path);
  if (!bytes.includes(mark)) {
    throw new WriteFailure(
      `"${basename(path)}" was not written by this command, and was left as it is`,
      'Move it away, or write to another folder.',
    );
  }
  return bytes;
}

/** Writes all bytes, however few the system takes at a time, and waits until they are on the disk. */
function writeThrough(system: WritingSystem, handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += system.writeSync(handle, bytes, done, bytes.length - done);
  system.fsyncSync(handle);
}

/** The full path of a temporary file beside a target, with a name that nobody else has. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Puts the content beside its target, under another name. @returns the full path */
export function writeTemporary(
  system: WritingSystem,
  path: string,
  content: string | Uint8Array,
  temporary = temporaryFor(path),
): string {
  const handle = system.openSync(temporary, 'wx', 0o666);
  try {
    writeThrough(system, handle, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
  } catch (error) {
    system.closeSync(handle);
    removeQuietly(system, temporary);
    throw error;
  }
  system.closeSync(handle);
  return temporary;
}

/** Removes a file of ours if it is still there; that it could not be removed changes nothing about the outcome. */
export function removeQuietly(system: WritingSystem, path: string): void {
  try {
    system.unlinkSync(path);
  } catch {
    // It was renamed already, or the disk is gone: there is nothing more to be done about it.
  }
}

/** Makes the new names last through a power cut, where the system can. */
export function flushFolder(system: WritingSystem, folder: string): void {
  try {
    const handle = system.openSync(folder, 'r');
    system.fsyncSync(handle);
    system.closeSync(handle);
  } catch {
    // Windows cannot open a folder; the files themselves were flushed.
  }
}

/** Stages one file, or says that it stands already as it should. */
function stage(system: WritingSystem, folder: string, output: Output, mark: string): Staged | Written {
  if (basename(output.name) !== output.name || /[/\\]|^\.{0,2}$/.test(output.name)) {
    throw new Error(`An output is named "${output.name}", which is no plain file name.`);
  }
  const bytes = bytesOf(output);
  if (!bytes.includes(mark)) throw new Error(`The output "${output.name}" lacks its own mark.`);
  const path = join(folder, output.name);
  const before = readOwn(system, path, mark);
  if (before?.equals(bytes) === true) return { path, outcome: 'unchanged' };
  const outcome = before === undefined ? 'created' : 'replaced';
  return { path, outcome, temporary: writeTemporary(system, path, bytes) };
}

/** The failure to report when the system refused a step, with what stands now. */
export function failureOf(error: unknown, folder: string, renamed: readonly Written[]): unknown {
  if (error instanceof WriteFailure || error instanceof Misuse) return error;
  if (!(error instanceof Error && 'code' in error)) return error;
  const stands =
    renamed.length === 0
      ? 'nothing was changed'
      : `${renamed.map(({ path }) => `"${basename(path)}"`).join(', ')} was written, the rest is as before`;
  const message = `the output could not be written to "${folder}": ${reasonOf(error)}; ${stands}`;
  return new WriteFailure(message, 'Check the folder, its rights and the space on the disk, and run again.');
}

/** Gives every staged file its name. */
function renameAll(system: WritingSystem, staged: readonly (Staged | Written)[], renamed: Written[]): void {
  for (const file of staged) {
    if ('temporary' in file) system.renameSync(file.temporary, file.path);
    renamed.push({ path: file.path, outcome: file.outcome });
  }
}

/**
 * Writes files that belong together: all of them are written under other names first, then renamed, so that a failure leaves
 * the old ones. Only files that bear the mark are replaced; nothing is written through a symbolic link or into git's folder.
 *
 * @param folder made if it is not there
 * @param mark a text that every file of this command contains, by which it knows its own
 * @throws Misuse where the folder may not be written to; WriteFailure where a file is not ours, or the system refuses
 */
export function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  mark: string,
  system: WritingSystem = fs,
): readonly Written[] {
  const staged: (Staged | Written)[] = [];
  const renamed: Written[] = [];
  try {
    const full = settleFolder(system, folder);
    for (const output of outputs) staged.push(stage(system, full, output, mark));
    renameAll(system, staged, renamed);
    flushFolder(system, full);
    return renamed;
  } catch (error) {
    for (const file of staged.slice(renamed.length)) if ('temporary' in file) removeQuietly(system, file.temporary);
    throw failureOf(error, folder, renamed);
  }
}

/**
 * Writes one file, as {@link writeOutputs} does.
 *
 * @param name a plain file name
 * @param mark a text that every file of this command contains, by which it knows its own
 * @throws Misuse where the folder may not be written to; WriteFailure where the file is not ours, or the system refuses
 */
export function writeOutput(
  folder: string,
  name: string,
  text: string,
  mark: string,
  system: WritingSystem = fs,
): Written {
  const [written] = writeOutputs(folder, [{ name, text }], mark, system);
  if (written === undefined) throw new Error(`The output "${name}" was not written.`);
  return written;
}
