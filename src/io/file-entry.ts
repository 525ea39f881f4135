import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { Misuse } from '../model/errors.js';
import type { SourceFile } from '../model/source.js';
import { maximumBytes } from './limits.js';

/** Refuses to follow a link and never waits for a pipe, where the system knows these flags (Windows does not). */
const readSafely =
  constants.O_RDONLY |
  ((constants.O_NOFOLLOW as number | undefined) ?? 0) |
  ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** What the system says about a failed call, in one word or two. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it is no longer there',
    ELOOP: 'it is a symbolic link',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    EIO: 'the disk reports an error',
    EMFILE: 'too many files are open',
  };
  return known[code] ?? (code === '' ? 'an unknown error' : code);
}

/** Reads the bytes of a regular file that may have been exchanged since it was listed. */
function readRegularFile(fullPath: string, path: string): Uint8Array {
  let handle: number | undefined;
  try {
    handle = openSync(fullPath, readSafely);
    const state = fstatSync(handle);
    if (!state.isFile() || state.size > maximumBytes)
      throw new Misuse(`"${path}" changed while it was read`, 'Run again.');
    return readFileSync(handle);
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(
      `"${path}" cannot be read: ${reasonOf(error)}`,
      'Give yourself the right to read the file, or remove it.',
    );
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** What kind of thing an entry of a folder is; folders that are repositories of their own count as `other`. */
function typeOf(entry: Dirent): SourceFile['type'] {
  if (entry.isSymbolicLink()) return 'symlink';
  return entry.isFile() ? 'file' : 'other';
}

/** The size in bytes without following a link, or undefined where the name cannot be looked up again. */
function sizeOf(fullPath: string): number | undefined {
  try {
    return lstatSync(fullPath).size;
  } catch {
    return undefined;
  }
}

/**
 * One entry of a folder on disk as a source file. Its size is looked up when first asked for.
 *
 * @param path relative to the top of the register, with `/`
 */
export function fileEntry(entry: Dirent, fullPath: string, path: string): SourceFile {
  // A name that is not valid UTF-8 cannot be opened by the text it reads as: it is listed, and never read.
  const type = path.includes('\uFFFD') && sizeOf(fullPath) === undefined ? 'other' : typeOf(entry);
  let size: number | undefined;
  return {
    path,
    type,
    get size() {
      return (size ??= sizeOf(fullPath) ?? 0);
    },
    read: () => readRegularFile(fullPath, path),
  };
}
