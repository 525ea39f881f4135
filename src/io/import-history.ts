import * as fs from 'node:fs';
import { Misuse } from '../model/errors.js';
import { runGit } from './git-process.js';
import { WriteFailure, settleFolder } from './write.js';

/** Runs git and demands that it succeeds. @throws WriteFailure */
async function git(folder: string, arguments_: readonly string[], input?: Uint8Array): Promise<void> {
  const answer = await runGit(folder, arguments_, input);
  if (answer.ok) return;
  const message = `git ${arguments_[0] ?? ''} failed: ${answer.stderr.trim()}; nothing was kept`;
  throw new WriteFailure(message, 'Check the folder, its rights and the space on the disk, and run again.');
}

/** Makes sure that there is nothing in a folder. @throws Misuse */
function demandEmpty(folder: string): void {
  if (!fs.existsSync(folder) || fs.readdirSync(folder).length === 0) return;
  throw new Misuse(`the folder "${folder}" is not empty; nothing was changed`, 'Name a folder that is not there yet.');
}

/** Takes away all that stands in a folder, and the folder itself where it was not there before. */
function clear(folder: string, wasThere: boolean): void {
  for (const name of fs.readdirSync(folder)) fs.rmSync(`${folder}/${name}`, { recursive: true, force: true });
  if (!wasThere) fs.rmdirSync(folder);
}

/**
 * Makes a repository of a stream that `git fast-import` reads, and checks its branch `main` out. All of it, or nothing.
 *
 * @param folder empty, or made if it is not there
 * @throws Misuse where the folder is not empty; WriteFailure where git refuses
 */
export async function importHistory(folder: string, stream: Uint8Array): Promise<void> {
  const wasThere = fs.existsSync(folder);
  demandEmpty(folder);
  const top = settleFolder(fs, folder);
  try {
    // The same on every machine, whatever its git is set to.
    await git(top, ['init', '--quiet', '--template=', '--initial-branch=main', '--object-format=sha1']);
    await git(top, ['config', 'core.autocrlf', 'false']);
    await git(top, ['fast-import', '--quiet', '--date-format=raw'], stream);
    await git(top, ['reset', '--quiet', '--hard', 'main']);
  } catch (error) {
    clear(folder, wasThere);
    throw error;
  }
}
