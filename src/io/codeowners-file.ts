import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runGitNow } from './git-process.js';

/** A file at the top of a repository. */
export interface TopFile {
  /** From the top, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The top of the repository in which a folder lies, and the folder's place in it; the folder itself where there is no repository. */
export function repositoryTop(folder: string): { readonly top: string; readonly prefix: string } {
  const answer = runGitNow(folder, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if (answer?.ok !== true) return { top: folder, prefix: '' };
  const [top = folder, prefix = ''] = answer.stdout.toString('utf8').split('\n');
  return { top, prefix: prefix.replace(/\/$/, '') };
}

/** The folder of a file, on disk. */
export function folderOf(top: string, path: string): string {
  return dirname(join(top, ...path.split('/')));
}

/** Reads the first of some files that is there; a link is not followed. */
export function firstOf(top: string, paths: readonly string[]): TopFile | undefined {
  for (const path of paths) {
    const state = lstatSync(join(top, ...path.split('/')), { throwIfNoEntry: false });
    if (state === undefined) continue;
    const isReadable = state.isFile() && state.size <= 1024 * 1024;
    return { path, text: isReadable ? readFileSync(join(top, ...path.split('/')), 'utf8') : '' };
  }
  return undefined;
}
