import { firstOf, folderOf, repositoryTop } from '../io/codeowners-file.js';
import { WriteFailure, writeOutput } from '../io/write.js';
import type { Written } from '../io/write.js';
import { codeownersMark, codeownersPlaces, codeownersText } from '../run/codeowners.js';
import type { Register } from '../run/register.js';

/** How the approval file of a repository stands. */
export interface CodeownersState {
  /** The top of the repository. */
  readonly top: string;
  /** The file that the host reads, from the top; where it would be written if there is none. */
  readonly path: string;
  /** `foreign`: somebody wrote it by hand. */
  readonly state: 'current' | 'stale' | 'missing' | 'foreign';
  /** What it should say. */
  readonly text: string;
}

/**
 * Compares the approval file that the host reads with what the settings say.
 *
 * @throws Misuse where the settings name no keeper of the settings
 */
export function codeowners(folder: string, register: Register): CodeownersState {
  const { top, prefix } = repositoryTop(folder);
  const text = codeownersText(register, prefix);
  const found = firstOf(top, codeownersPlaces);
  if (found === undefined) return { top, path: 'CODEOWNERS', state: 'missing', text };
  const isOurs = found.text.includes(codeownersMark);
  return { top, path: found.path, state: found.text === text ? 'current' : isOurs ? 'stale' : 'foreign', text };
}

/** Writes the approval file. @throws WriteFailure where somebody wrote it by hand, or the system refuses */
export function writeCodeowners({ top, path, state, text }: CodeownersState): Written {
  if (state === 'foreign') {
    throw new WriteFailure(
      `"${path}" was written by hand, and was left as it is`,
      'Move what it says into "keepers" of the settings, delete it, and run this again.',
    );
  }
  return writeOutput(folderOf(top, path), 'CODEOWNERS', text, codeownersMark);
}
