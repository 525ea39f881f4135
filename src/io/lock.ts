/* One command writes at a time. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { ChangingSystem, Home } from './journal.js';
import { WriteFailure, removeQuietly, writeTemporary } from './write.js';

/** How long a command waits for another one, in steps of milliseconds. */
const [stepMilliseconds, steps] = [25, 200];

const lockName = 'lock';

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Whether the process that a lock names is gone. One on another machine may be there. */
function isLeftBehind(text: string): boolean {
  const [pid = '', host] = text.trim().split(' ');
  if (host !== hostname() || !/^[1-9]\d*$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return Number(pid) === process.pid;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

/** Takes a lock away that nobody holds any more; somebody else may do so at the same time. */
function clearLeftBehind(system: ChangingSystem, path: string): void {
  try {
    const text = system.readFileSync(path, 'utf8');
    if (!isLeftBehind(text)) return;
    const aside = `${path}.${String(process.pid)}`;
    system.renameSync(path, aside);
    // What was moved may be the lock of somebody who was quicker: then it goes back.
    if (system.readFileSync(aside, 'utf8') === text) removeQuietly(system, aside);
    else system.renameSync(aside, path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

/** Takes the lock if nobody holds it. It has its content from the first moment: what is empty could not be told from what was left behind. */
function takeLock(system: ChangingSystem, path: string): boolean {
  const own = writeTemporary(system, path, `${String(process.pid)} ${hostname()}\n`);
  try {
    system.linkSync(own, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    removeQuietly(system, own);
  }
}

/** Tries to take the lock. Whoever holds it may tidy the folder under our feet, or take it away when done: then it is tried again. */
function tryLock(system: ChangingSystem, folder: string, path: string): boolean {
  try {
    return takeLock(system, path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    system.mkdirSync(folder, { recursive: true, mode: 0o700 });
    return false;
  }
}

const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stepMilliseconds);
};

/**
 * Does something while no other command writes.
 *
 * @throws WriteFailure where another command goes on writing
 */
export function withLock<T>(system: ChangingSystem, home: Home, work: () => T): T {
  const path = join(home.folder, lockName);
  for (let step = 0; !tryLock(system, home.folder, path); step += 1) {
    if (step === steps) {
      const help = `Wait until it has ended. If none runs, remove "${path}".`;
      throw new WriteFailure('another command is writing to this register; nothing was changed', help);
    }
    clearLeftBehind(system, path);
    pause();
  }
  try {
    return work();
  } finally {
    removeQuietly(system, path);
  }
}
