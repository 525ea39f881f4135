import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Misuse } from '../model/errors.js';
import { forgetEntries, homeOf, lastEntry, removeLeftovers } from './journal.js';
import type { ChangingSystem, Home } from './journal.js';
import { withLock } from './lock.js';
import { Transaction, failureOf, finishPending, journalFiles, noChange, removeFolders } from './transaction.js';
import type { FileChange } from './transaction.js';
import { settleFolder, stateOf } from './write.js';

/** Does something with the journal while no other command writes. Without git, no trace of it stays. */
function guarded<T>(system: ChangingSystem, folder: string, work: (top: string, home: Home) => T): T {
  try {
    const top = settleFolder(system, folder);
    const home = homeOf(top);
    system.mkdirSync(home.folder, { recursive: true, mode: 0o700 });
    const result = withLock(system, home, () => {
      removeLeftovers(system, home);
      return work(top, home);
    });
    if (!home.lasts) removeFolders(system, dirname(home.folder), [basename(home.folder)]);
    return result;
  } catch (error) {
    const home = homeOf(resolve(folder));
    if (!home.lasts) removeFolders(system, dirname(home.folder), [basename(home.folder)]);
    throw failureOf(error, noChange);
  }
}

/**
 * Changes files of a register: all of them or none, also through a crash. Each must still hold what was read.
 *
 * @param folder the register's folder
 * @param command what is done, in a line, for `undo`
 * @throws WriteFailure where a file has changed since, is a link or read-only, or the system refuses; nothing is half-done
 */
export function applyChanges(
  folder: string,
  changes: readonly FileChange[],
  command: string,
  system: ChangingSystem = fs,
): void {
  if (changes.length === 0) return;
  const files = journalFiles(changes);
  guarded(system, folder, (top, home) => {
    finishPending(system, top, home);
    new Transaction(system, top, home, { command, files, undoes: null }).run();
  });
}

/**
 * Finishes a change that a crash interrupted. Does nothing, and asks for nothing, where there is none.
 *
 * @returns what was being done, if anything was
 */
export function finishInterrupted(folder: string, system: ChangingSystem = fs): string | undefined {
  const home = homeOf(resolve(folder));
  if (stateOf(system, join(home.folder, 'pending.json')) === undefined) return undefined;
  return guarded(system, folder, (top, place) => finishPending(system, top, place));
}

/** Whether the program remembers what its commands did to a register: only in git's own folder. */
export function remembers(folder: string): boolean {
  return homeOf(resolve(folder)).lasts;
}

/** What a command that is taken back had done. */
export interface Undone {
  /** What the command was, in a line. */
  readonly command: string;
  /** Each file as it stands, and as it was before the command. */
  readonly changes: readonly FileChange[];
}

const decoded = (text: string | null): Uint8Array | undefined =>
  text === null ? undefined : Buffer.from(text, 'base64');

/**
 * What taking the last command back would change. Nothing is written.
 *
 * @throws Misuse where there is nothing to take back, or no git to remember it
 */
export function lastChange(folder: string, system: ChangingSystem = fs): Undone {
  const home = homeOf(resolve(folder));
  if (!home.lasts) {
    throw new Misuse(
      'nothing can be taken back here: only in a git repository does the program remember what it did',
      'Keep the register at the top of a repository (`git init`); then every command can be taken back.',
    );
  }
  const last = lastEntry(system, home);
  if (last === undefined) {
    throw new Misuse('there is nothing to take back', 'Only what a command of this program wrote here can be.');
  }
  const changes = last.entry.files.map(({ path, before, after }) => {
    return { path, before: decoded(after), after: decoded(before) };
  });
  return { command: last.entry.command, changes };
}

/** Forgets what was remembered of changes to some files, so that nothing of what they held is left in the program's notes. */
export function forgetChanges(folder: string, paths: readonly string[], system: ChangingSystem = fs): void {
  if (!remembers(folder)) return;
  guarded(system, folder, (_top, home) => forgetEntries(system, home, paths));
}

/**
 * Takes the last command back: every file that it changed holds again what it held before.
 *
 * @throws Misuse where there is nothing to take back; WriteFailure where a file has changed since, or the system refuses
 */
export function undoLast(folder: string, system: ChangingSystem = fs): Undone {
  return guarded(system, folder, (top, home) => {
    finishPending(system, top, home);
    const undone = lastChange(top, system);
    const name = lastEntry(system, home)?.name ?? null;
    const files = journalFiles(undone.changes);
    const entry = { command: `undo ${undone.command}`, files, undoes: name };
    new Transaction(system, top, home, entry).run();
    return undone;
  });
}
