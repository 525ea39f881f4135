/* What the program remembers of a change: enough to finish it after a crash, and to take it back. */
import * as fs from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { compareNatural } from '../base/order.js';
import { flushFolder, removeQuietly, stateOf, writeTemporary } from './write.js';
import type { WritingSystem } from './write.js';

/** What is asked of the file system, so that tests can let any step fail. */
export type ChangingSystem = WritingSystem & Pick<typeof fs, 'chmodSync' | 'linkSync' | 'readdirSync' | 'rmdirSync'>;

/** A file before and after a change; null where there is none. Bytes as base64. */
export interface JournalFile {
  /** From the top of the register, with `/`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The name, in the same folder, under which the new content is staged. */
  readonly temporary: string;
}

/** One change. */
export interface JournalEntry {
  /** What was done, in a line: `set ACT-014: due`. */
  readonly command: string;
  readonly files: readonly JournalFile[];
  /** The entry that this change takes back. */
  readonly undoes: string | null;
}

/** So many commands can be taken back. */
const mostKept = 20;

/** Where the program keeps what it remembers. */
export interface Home {
  readonly folder: string;
  /** Whether it lasts: inside git's own folder. Elsewhere it stands only while files are written. */
  readonly lasts: boolean;
}

/** git's own folder of a work tree whose top is a folder; undefined where there is none. Found without starting git. */
function gitFolder(top: string): string | undefined {
  const own = join(top, '.git');
  const state = fs.lstatSync(own, { throwIfNoEntry: false });
  if (state?.isDirectory() === true) return own;
  if (state?.isFile() !== true) return undefined;
  const to = /^gitdir: (.+)$/m.exec(fs.readFileSync(own, 'utf8'))?.[1]?.trimEnd();
  return to === undefined ? undefined : isAbsolute(to) ? to : join(top, to);
}

/** Where what is remembered of a register stands. @param top the register's folder */
export function homeOf(top: string): Home {
  const git = gitFolder(top);
  return git === undefined
    ? { folder: join(top, '.secretariat'), lasts: false }
    : { folder: join(git, 'secretariat'), lasts: true };
}

const pendingName = 'pending.json';

function readEntry(system: ChangingSystem, path: string): JournalEntry | undefined {
  if (stateOf(system, path)?.isFile() !== true) return undefined;
  return JSON.parse(system.readFileSync(path, 'utf8')) as JournalEntry;
}

/** The change that was begun and not finished. */
export function pendingEntry(system: ChangingSystem, home: Home): JournalEntry | undefined {
  return readEntry(system, join(home.folder, pendingName));
}

/** Notes what is about to be done. From here on, the change is finished whatever happens. */
export function notePending(system: ChangingSystem, home: Home, entry: JournalEntry): void {
  const path = join(home.folder, pendingName);
  const temporary = writeTemporary(system, path, `${JSON.stringify(entry)}\n`);
  try {
    system.renameSync(temporary, path);
  } catch (error) {
    removeQuietly(system, temporary);
    throw error;
  }
  flushFolder(system, dirname(path));
}

/** Takes away what a process left here that ended while it wrote. */
export function removeLeftovers(system: ChangingSystem, home: Home): void {
  for (const name of system.readdirSync(home.folder)) {
    if (name.endsWith('.tmp')) removeQuietly(system, join(home.folder, name));
  }
}

/** Forgets what was about to be done: it was not. */
export function forgetPending(system: ChangingSystem, home: Home): void {
  system.unlinkSync(join(home.folder, pendingName));
}

const entryNames = (system: ChangingSystem, home: Home): string[] =>
  stateOf(system, home.folder) === undefined
    ? []
    : system
        .readdirSync(home.folder)
        .filter((name) => /^\d+\.json$/.test(name))
        .sort(compareNatural);

/** The last change that can be taken back, with its name. */
export function lastEntry(
  system: ChangingSystem,
  home: Home,
): { readonly name: string; readonly entry: JournalEntry } | undefined {
  const name = entryNames(system, home).at(-1);
  const entry = name === undefined ? undefined : readEntry(system, join(home.folder, name));
  return name === undefined || entry === undefined ? undefined : { name, entry };
}

/** Removes every entry that is about one of some files. @param paths from the top of the register */
export function forgetEntries(system: ChangingSystem, home: Home, paths: readonly string[]): void {
  for (const name of entryNames(system, home)) {
    const entry = readEntry(system, join(home.folder, name));
    if (entry?.files.some(({ path }) => paths.includes(path)) === true) system.unlinkSync(join(home.folder, name));
  }
  flushFolder(system, home.folder);
}

/** Takes a finished change among those that can be taken back; or takes the one that it took back away. */
export function settlePending(system: ChangingSystem, home: Home, { undoes }: JournalEntry): void {
  const pending = join(home.folder, pendingName);
  const names = entryNames(system, home);
  if (undoes !== null || !home.lasts) {
    if (undoes !== null && names.includes(undoes)) system.unlinkSync(join(home.folder, undoes));
    system.unlinkSync(pending);
  } else {
    const next = Number.parseInt(names.at(-1) ?? '0', 10) + 1;
    system.renameSync(pending, join(home.folder, `${String(next)}.json`));
    for (const old of names.slice(0, -mostKept + 1)) removeQuietly(system, join(home.folder, old));
  }
  flushFolder(system, home.folder);
}
