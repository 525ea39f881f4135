import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readWorkingTree } from './working-tree.js';

/** How often a folder is looked at, in milliseconds; a large one less often, so that looking stays cheap. */
const usualPause = 200;
const pauseForEachCost = 10;
/** For how long nothing may change before a change counts as finished: editors write in several steps. */
const settlingTime = 100;

/** What tells one state of a folder from another: every file with its size and times. */
function stateOf(folder: string): string {
  const hash = createHash('sha256');
  try {
    for (const { path } of readWorkingTree(folder).files()) {
      const stats = lstatSync(join(folder, path), { bigint: true, throwIfNoEntry: false });
      hash.update(`${path}\0${[stats?.ino, stats?.size, stats?.mtimeNs, stats?.ctimeNs].join(' ')}\0`);
    }
  } catch (error) {
    // A folder that cannot be read now is a state of its own; the next check says what is wrong.
    return String(error);
  }
  return hash.digest('hex');
}

/** Waits, unless it is time to end. @returns whether to go on */
async function pause(milliseconds: number, end: AbortSignal): Promise<boolean> {
  try {
    await wait(milliseconds, undefined, { signal: end });
    return true;
  } catch {
    return false;
  }
}

/** Watches one folder. */
export interface FolderWatch {
  /**
   * Waits for the next change since the state that was last seen, and until it has settled. What changes while the caller works
   * is therefore found the next time.
   *
   * @returns false where it is time to end
   */
  nextChange(end: AbortSignal): Promise<boolean>;
}

/**
 * Watches a folder by looking at it: unlike the notices of the system this works the same on every system, on network drives, in
 * containers, and misses nothing in folders that are new. Watching begins with the call.
 */
export function watchFolder(folder: string): FolderWatch {
  let seen = stateOf(folder);
  return {
    async nextChange(end) {
      let cost = 0;
      while (await pause(Math.max(usualPause, cost * pauseForEachCost), end)) {
        const started = performance.now();
        let state = stateOf(folder);
        cost = performance.now() - started;
        if (state === seen) continue;
        for (let before = seen; state !== before; state = stateOf(folder)) {
          before = state;
          if (!(await pause(settlingTime, end))) return false;
        }
        seen = state;
        return true;
      }
      return false;
    },
  };
}
