import type { Day } from '../base/day.js';
import { dayInZone } from '../base/day.js';
import { applyChanges } from '../io/changes.js';
import { createFiles } from '../io/create-files.js';
import type { Created } from '../io/create-files.js';
import { importHistory } from '../io/import-history.js';
import { memoryTree } from '../io/memory-tree.js';
import { findTemplate, readExampleHistory, readTemplate } from '../io/package-files.js';
import { isRegister, standingTexts } from '../io/register-folder.js';
import { commitStart, demandIdentity, groundOf, installHook, setUpMerging } from '../io/start-repository.js';
import type { HookOutcome } from '../io/start-repository.js';
import { Misuse } from '../model/errors.js';
import { settleStart } from '../run/start/answers.js';
import type { SettledStart, StartAnswers } from '../run/start/answers.js';
import { startFiles } from '../run/start/files.js';
import type { StartFile } from '../run/start/files.js';
import { ownFiles, refreshed, writtenPath } from '../run/start/own-files.js';
import type { Refreshed } from '../run/start/own-files.js';
import { loadRegister } from './register.js';
import { schemaOf } from './schemas.js';
import { validate } from './validate.js';

export { interview, missingAnswers } from '../run/start/interview.js';
export type { SettledStart, StartAnswers } from '../run/start/answers.js';
export type { Created } from '../io/create-files.js';
export type { HookOutcome } from '../io/start-repository.js';

/** What was done to start a register. */
export interface Started {
  readonly start: SettledStart;
  readonly created: readonly Created[];
  /** What was set up in the clone; undefined where there is no repository. */
  readonly joined: Joined | undefined;
}

/** Makes sure that what will be created is a register without an error. @throws Misuse naming the first */
function demandSound(files: readonly StartFile[], today: Day): void {
  const register = loadRegister(memoryTree(new Map(files.map(({ path, text }) => [path, text]))));
  const wrong = validate(register, { asOf: today }).findings.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Misuse(`the register would not be right: ${wrong.message}`, wrong.help);
}

/**
 * Makes sure that a register may begin in a folder, before anybody is asked.
 *
 * @throws Misuse where it is one already, or may not be a repository
 */
export function demandFree(folder: string, withGit: boolean): void {
  if (isRegister(folder)) {
    throw new Misuse(
      `"${folder}" is a register already; nothing was changed`,
      'To set up your own copy of it: secretariat init --join. To start another one, name another folder.',
    );
  }
  if (!withGit) return;
  if (groundOf(folder).place === 'inside') {
    throw new Misuse(
      `"${folder}" lies inside another repository, where a register has no history of its own`,
      'Name a folder outside it, or leave --git out.',
    );
  }
  demandIdentity(folder);
}

const firstCommit = (start: SettledStart): string => `Start the register of the ${start.body}`;

const hookMark = 'Installed by secretariat init';

/** What was set up in a clone. */
export interface Joined {
  readonly hook: HookOutcome;
  /** Whether records are merged key by key from now on; else the register's `.gitattributes` does not ask for it. */
  readonly mergesByKeys: boolean;
}

/** Sets up a clone: the hook, and how records are merged. Undefined where the folder is none. */
function joinClone(folder: string): Joined | undefined {
  if (groundOf(folder).place !== 'top') return undefined;
  const hook = installHook(folder, 'pre-commit', readTemplate('start/pre-commit'), hookMark);
  return { hook, mergesByKeys: setUpMerging(folder) };
}

/**
 * Starts a register: writes its settings, first records and helpers, all or none, and commits them where asked. Nothing is overwritten.
 *
 * @param now the present instant in milliseconds since 1970 (UTC)
 * @param withGit whether to make a repository, where there is none, and a first commit
 * @throws Misuse for answers that cannot be, or a folder that holds a register; an error named WriteFailure where a write failed
 */
export function startRegister(folder: string, answers: StartAnswers, now: number, withGit: boolean): Started {
  demandFree(folder, withGit);
  const start = settleStart(answers, dayIn(answers.timeZone, now));
  const files = startFiles(start, { schemaOf, template: (name) => findTemplate(`start/${name}`) });
  demandSound(files, dayIn(start.timeZone, now));
  const { created, undo } = createFiles(folder, files);
  if (!withGit) return { start, created, joined: undefined };
  try {
    const paths = created.filter(({ outcome }) => outcome === 'created').map(({ path }) => path);
    commitStart(folder, paths, firstCommit(start));
  } catch (error) {
    undo();
    throw error;
  }
  return { start, created, joined: joinClone(folder) };
}

/** Today in a time zone; in UTC where it does not exist, which is said afterwards. */
function dayIn(timeZone: string, now: number): Day {
  try {
    return dayInZone(now, timeZone);
  } catch {
    return dayInZone(now, 'UTC');
  }
}

/**
 * Sets up a clone of a register that exists: the hook that checks before a commit, and how records are merged.
 *
 * @throws Misuse where there is no register, or no repository at its top
 */
export function joinRegister(folder: string): Joined {
  if (!isRegister(folder)) {
    throw new Misuse(
      `"${folder}" is no register`,
      'Name the folder that holds secretariat.yaml, or leave --join out to start one.',
    );
  }
  const joined = joinClone(folder);
  if (joined === undefined) {
    throw new Misuse(
      `"${folder}" is not the top of a repository`,
      'Only a clone with a history can be joined: git clone …',
    );
  }
  return joined;
}

/**
 * Writes the program's own files of a register anew, as this version has them: schemas, settings of editors and of git. What a person has
 * changed is left as it is.
 *
 * @returns what became of each
 * @throws Misuse where there is no register; an error named WriteFailure where a write failed, with nothing half-done
 */
export function refreshRegister(folder: string): readonly Refreshed[] {
  if (!isRegister(folder))
    throw new Misuse(`"${folder}" is no register`, 'Name the folder that holds secretariat.yaml.');
  const files = ownFiles({ schemaOf, template: (name) => findTemplate(`start/${name}`) });
  const standing = standingTexts(folder, [...files.map(({ path }) => path), writtenPath]);
  const outcomes = refreshed(files, standing);
  const bytes = (text: string | undefined): Uint8Array | undefined =>
    text === undefined ? undefined : new TextEncoder().encode(text);
  const changes = outcomes
    .filter(({ outcome }) => outcome === 'created' || outcome === 'changed')
    .map(({ path, before, text }) => ({ path, before: bytes(before), after: bytes(text) }));
  applyChanges(folder, changes, 'init --refresh');
  return outcomes;
}

/**
 * Makes the example register, with its history.
 *
 * @param folder empty, or made if it is not there
 * @throws Misuse where it is not empty; an error named WriteFailure where git refuses
 */
export async function startExample(folder: string): Promise<void> {
  await importHistory(folder, readExampleHistory());
}
