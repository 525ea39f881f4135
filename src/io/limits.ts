import { Refusal } from '../model/errors.js';

/** Most files that a register may hold; more is refused as a whole. */
export const maximumFiles = 50_000;

/** Most folders inside each other. A register has three; what nests deeper is an accident or an attack. */
export const maximumFolderDepth = 32;

/** Most bytes that a register's records may hold together; below it a commit's records are read in one go. */
export const maximumBytes = 64 * 1024 * 1024;

/** The refusal of a tree with too many files, or with folders nested too deeply (both `limit/files`). */
export function tooManyFiles(what: 'files' | 'depth'): Refusal {
  const message =
    what === 'files'
      ? `the register holds more than ${maximumFiles} files`
      : `the register holds folders nested more than ${maximumFolderDepth} deep`;
  return new Refusal(
    'limit/files',
    message,
    'Point to the folder of the register itself, and move other files out of it.',
  );
}
