import { sortBy } from '../base/order.js';
import type { SourceFile } from '../model/source.js';
import { maximumFiles, maximumFolderDepth, tooManyFiles } from './limits.js';

/** Whether a folder of this name is left alone in every tree: hidden folders, and what package managers install. */
export function isFolderLeftAlone(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether a path lies in a folder that is left alone. The file's own name does not count. */
export function isPathLeftAlone(path: string): boolean {
  return path.split('/').slice(0, -1).some(isFolderLeftAlone);
}

/**
 * Checks and sorts what a tree lists, so that all trees give the same files in the same order.
 *
 * @throws Refusal `limit/files` for too many files, or folders nested too deeply
 */
export function settleFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  if (files.length > maximumFiles) throw tooManyFiles('files');
  if (files.some(({ path }) => path.split('/').length - 1 > maximumFolderDepth)) throw tooManyFiles('depth');
  return sortBy(files, ({ path }) => path);
}
