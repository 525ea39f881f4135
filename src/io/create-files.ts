import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compareText } from '../base/order.js';
import { listWords } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import { WriteFailure, failureOf, flushFolder, removeQuietly, settleFolder, stateOf, writeTemporary } from './write.js';
import type { WritingSystem } from './write.js';

/** What is asked of the file system, so that tests can let any step fail. */
export type CreatingSystem = WritingSystem & Pick<typeof fs, 'copyFileSync' | 'linkSync' | 'rmdirSync'>;

/** A file to create. */
export interface NewFile {
  /** From the top of the folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Whether a file that stands there already may stay as it is, rather than hinder everything. */
  readonly optional?: true;
}

/** What became of one file. */
export interface Created {
  readonly path: string;
  /** `kept`: one stood there already, and was left as it is. */
  readonly outcome: 'created' | 'kept';
}

/** What was made so far, so that it can be taken away again: files, and folders from the top down. */
interface Made {
  readonly files: string[];
  readonly folders: string[];
}

/** Every folder between the top and a file, from the top down. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Makes sure that nothing on the way to a file is a link or a file itself. @throws WriteFailure */
function demandWay(system: WritingSystem, top: string, path: string): void {
  for (const folder of foldersAbove(path)) {
    const state = stateOf(system, join(top, folder));
    if (state === undefined || state.isDirectory()) continue;
    const help = 'Move it away, or start in another folder.';
    throw new WriteFailure(`"${folder}" is not a folder; nothing was changed`, help);
  }
}

/** Tells which files are still to be created. @throws Misuse where one stands that must not */
function missingOf(system: WritingSystem, top: string, files: readonly NewFile[]): readonly NewFile[] {
  for (const { path } of files) demandWay(system, top, path);
  const standing = new Set(files.filter(({ path }) => stateOf(system, join(top, path)) !== undefined));
  const inTheWay = [...standing].filter(({ optional }) => optional !== true).map(({ path }) => `"${path}"`);
  if (inTheWay.length > 0) {
    const verb = inTheWay.length === 1 ? 'stands' : 'stand';
    throw new Misuse(
      `${listWords(inTheWay)} ${verb} there already; nothing was changed`,
      'Nothing is ever overwritten: name another folder.',
    );
  }
  return files.filter((file) => !standing.has(file));
}

/** Makes the folders that are missing. */
function makeFolders(system: WritingSystem, top: string, files: readonly NewFile[], made: Made): void {
  for (const folder of [...new Set(files.flatMap(({ path }) => foldersAbove(path)))].toSorted(compareText)) {
    const full = join(top, folder);
    if (stateOf(system, full) !== undefined) continue;
    system.mkdirSync(full);
    made.folders.push(full);
  }
}

/** Systems of files that know no second name for a file. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Gives a finished file its name, unless one of that name came into being meanwhile: then the system refuses. */
function giveName(system: CreatingSystem, temporary: string, path: string): void {
  try {
    system.linkSync(temporary, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && withoutLinks.has(String(error.code)))) throw error;
    system.copyFileSync(temporary, path, fs.constants.COPYFILE_EXCL);
  }
}

/** Takes away what was made, the deepest first; what cannot be taken away is left, and says nothing new. */
export function takeAway(system: Pick<CreatingSystem, 'rmdirSync' | 'unlinkSync'>, { files, folders }: Made): void {
  for (const path of files) {
    try {
      system.unlinkSync(path);
    } catch {
      // It is gone already, or the disk is.
    }
  }
  for (const folder of folders.toReversed()) {
    try {
      system.rmdirSync(folder);
    } catch {
      // Somebody put something into it meanwhile.
    }
  }
}

/** Puts every file beside its place first, then gives them their names. */
function createAll(system: CreatingSystem, top: string, files: readonly NewFile[], made: Made): void {
  const temporaries: string[] = [];
  try {
    for (const { path, text } of files) temporaries.push(writeTemporary(system, join(top, path), text));
    for (const [index, { path }] of files.entries()) {
      const full = join(top, path);
      giveName(system, temporaries[index] ?? '', full);
      made.files.push(full);
    }
  } finally {
    for (const temporary of temporaries) removeQuietly(system, temporary);
  }
}

/** The folders above one that are still to be made, and the folder itself, from the top down. */
function foldersToMake(system: WritingSystem, folder: string): string[] {
  const missing: string[] = [];
  for (let above = folder; stateOf(system, above) === undefined; above = dirname(above)) missing.unshift(above);
  return missing;
}

/** Files that were created, and how to take them away again. */
export interface Creation {
  readonly created: readonly Created[];
  /** For a step after this one that fails. */
  readonly undo: () => void;
}

/**
 * Creates files that belong together: all of them, or none. Nothing is ever overwritten, nor written through a symbolic link or
 * into git's folder.
 *
 * @param folder made if it is not there
 * @param files in the order in which they get their names: what makes the whole count comes last
 * @throws Misuse where a file stands already, or the folder may not be written to; WriteFailure where the system refuses
 */
export function createFiles(folder: string, files: readonly NewFile[], system: CreatingSystem = fs): Creation {
  const made: Made = { files: [], folders: [] };
  const undo = (): void => takeAway(system, made);
  try {
    const toMake = foldersToMake(system, resolve(folder));
    const top = settleFolder(system, folder);
    made.folders.push(...toMake);
    const missing = missingOf(system, top, files);
    makeFolders(system, top, missing, made);
    createAll(system, top, missing, made);
    for (const each of new Set([top, ...made.folders])) flushFolder(system, each);
    const created = files.map((file): Created => ({
      path: file.path,
      outcome: missing.includes(file) ? 'created' : 'kept',
    }));
    return { created, undo };
  } catch (error) {
    undo();
    throw failureOf(error, folder, []);
  }
}
