import { basename, dirname, join } from 'node:path';
import { Misuse } from '../model/errors.js';
import { reasonOf } from './file-entry.js';
import { forgetPending, notePending, pendingEntry, settlePending } from './journal.js';
import type { ChangingSystem, Home, JournalEntry, JournalFile } from './journal.js';
import { WriteFailure, flushFolder, removeQuietly, stateOf, temporaryFor, writeTemporary } from './write.js';

/** A file to change: what it held when it was read, and what it shall hold. */
export interface FileChange {
  /** From the top of the register, with `/`. */
  readonly path: string;
  /** Undefined where there was no file. */
  readonly before: Uint8Array | undefined;
  /** Undefined where it shall be taken away. */
  readonly after: Uint8Array | undefined;
}

/** What stands when nothing was done. */
export const noChange = 'nothing was changed';
const tryAgain = 'Check the folder, its rights and the space on the disk, and run again.';

function changedOnDisk(path: string): WriteFailure {
  return new WriteFailure(
    `"${path}" changed on disk since it was read; ${noChange}`,
    'Look at what somebody else changed there, and run again.',
  );
}

/** What stands at a path, as base64; null for nothing. @throws WriteFailure where it is no regular file, or reached by a link */
function standing(system: ChangingSystem, top: string, path: string): string | null {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const state = stateOf(system, join(top, folder));
    if (state !== undefined && !state.isDirectory()) {
      throw new WriteFailure(
        `"${folder}" is not a folder; ${noChange}`,
        'Links are never followed: put a folder there.',
      );
    }
  }
  const full = join(top, path);
  const state = stateOf(system, full);
  if (state === undefined) return null;
  if (!state.isFile()) {
    throw new WriteFailure(
      `"${path}" is not a regular file; ${noChange}`,
      'Links are never followed: put the file itself there.',
    );
  }
  if ((state.mode & 0o222) === 0) {
    throw new WriteFailure(`"${path}" is read-only; ${noChange}`, 'Give yourself the right to write to it.');
  }
  return system.readFileSync(full).toString('base64');
}

const encoded = (bytes: Uint8Array | undefined): string | null =>
  bytes === undefined ? null : Buffer.from(bytes).toString('base64');

/** Changes as they are noted. */
export function journalFiles(changes: readonly FileChange[]): JournalFile[] {
  return changes.map(({ path, before, after }) => {
    return { path, before: encoded(before), after: encoded(after), temporary: basename(temporaryFor(path)) };
  });
}

/** Puts the new content of a file beside it, with the rights of the one that stands there. */
function stageContent(system: ChangingSystem, top: string, { path, temporary }: JournalFile, content: string): void {
  const full = join(top, path);
  const beside = join(dirname(full), temporary);
  system.mkdirSync(dirname(full), { recursive: true });
  writeTemporary(system, full, Buffer.from(content, 'base64'), beside);
  const mode = stateOf(system, full)?.mode;
  if (mode !== undefined) system.chmodSync(beside, mode & 0o7777);
}

/** The folders that do not exist yet on the way to files, the deepest first. */
function missingFolders(system: ChangingSystem, top: string, files: readonly JournalFile[]): string[] {
  const missing = new Set<string>();
  for (const { path } of files) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if (stateOf(system, join(top, folder)) === undefined) missing.add(folder);
    }
  }
  return [...missing].sort((a, b) => b.length - a.length);
}

function removeStaged(system: ChangingSystem, top: string, { path, temporary }: JournalFile): void {
  removeQuietly(system, join(dirname(join(top, path)), temporary));
}

/** Removes folders that are empty. */
export function removeFolders(system: ChangingSystem, top: string, folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      system.rmdirSync(join(top, folder));
    } catch {
      // Somebody put something there, or it was never made.
    }
  }
}

/** Gives a file the content that was staged, or takes it away. */
function carryOut(system: ChangingSystem, top: string, { path, after, temporary }: JournalFile): void {
  const full = join(top, path);
  if (after === null) system.unlinkSync(full);
  else system.renameSync(join(dirname(full), temporary), full);
}

/** Gives a file back what it held before. */
function takeBack(system: ChangingSystem, top: string, file: JournalFile): void {
  const full = join(top, file.path);
  if (file.before === null) {
    if (stateOf(system, full) !== undefined) system.unlinkSync(full);
  } else {
    stageContent(system, top, file, file.before);
    system.renameSync(join(dirname(full), file.temporary), full);
  }
}

/** One change on its way. */
export class Transaction {
  private readonly done: JournalFile[] = [];
  private readonly system: ChangingSystem;
  private readonly top: string;
  private readonly home: Home;
  private readonly entry: JournalEntry;

  constructor(system: ChangingSystem, top: string, home: Home, entry: JournalEntry) {
    this.system = system;
    this.top = top;
    this.home = home;
    this.entry = entry;
  }

  /** Does all of it or nothing. @throws WriteFailure */
  run(): void {
    const { system, top, home, entry } = this;
    for (const { path, before } of entry.files) {
      if (standing(system, top, path) !== before) throw changedOnDisk(path);
    }
    const folders = missingFolders(system, top, entry.files);
    // What is noted holds everything that is needed to finish, so that nothing but its removal undoes it.
    notePending(system, home, entry);
    try {
      for (const file of entry.files) if (file.after !== null) stageContent(system, top, file, file.after);
      for (const file of entry.files) this.carryOut(file);
    } catch (error) {
      throw failureOf(error, this.takeBack(folders));
    }
    this.finish();
  }

  private carryOut(file: JournalFile): void {
    carryOut(this.system, this.top, file);
    this.done.push(file);
  }

  /** Leaves everything as it was, after a step failed. @returns what stands now, in words */
  private takeBack(folders: readonly string[]): string {
    const { system, top, home, entry } = this;
    for (const file of entry.files) removeStaged(system, top, file);
    try {
      for (const file of this.done.reverse()) takeBack(system, top, file);
      removeFolders(system, top, folders);
      forgetPending(system, home);
      return noChange;
    } catch {
      return 'what was begun is finished by the next command';
    }
  }

  /** All files are as they shall be; that something about the journal fails changes nothing about them. */
  private finish(): void {
    for (const folder of new Set(this.entry.files.map(({ path }) => dirname(join(this.top, path))))) {
      flushFolder(this.system, folder);
    }
    try {
      settlePending(this.system, this.home, this.entry);
    } catch {
      // What is still noted as pending is found done at the next start.
    }
  }
}

/** The failure to report when the system refused a step, with what stands now. */
export function failureOf(error: unknown, stands: string): unknown {
  if (error instanceof WriteFailure || error instanceof Misuse) return error;
  if (!(error instanceof Error && 'code' in error)) return error;
  return new WriteFailure(`the change could not be written: ${reasonOf(error)}; ${stands}`, tryAgain);
}

/** Finishes a change that was begun: what was noted is carried out, file by file, unless somebody has changed a file since. */
export function finishPending(system: ChangingSystem, top: string, home: Home): string | undefined {
  const entry = pendingEntry(system, home);
  if (entry === undefined) return undefined;
  for (const file of entry.files) {
    removeStaged(system, top, file);
    const now = standing(system, top, file.path);
    if (now !== file.before || now === file.after) continue;
    if (file.after !== null) stageContent(system, top, file, file.after);
    carryOut(system, top, file);
  }
  settlePending(system, home, entry);
  return entry.command;
}
