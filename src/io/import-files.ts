import { readFileSync, readdirSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { sortBy } from '../base/order.js';
import { Misuse } from '../model/errors.js';
import { reasonOf } from './file-entry.js';

/** Most bytes of one file to import. */
export const importBytes = 32 * 1024 * 1024;
/** Most files of one import. */
const importFiles = 1_000;

/** A file to import, as it was named. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function stateOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = isMissing ? 'there is no such file' : reasonOf(error);
    throw new Misuse(`"${path}" cannot be read: ${why}`, 'Name a file, or a folder of files, to import.');
  }
}

/** The files that a path names: itself, or those of a folder whose names end as they can be imported. */
function filesAt(path: string, endings: readonly string[]): string[] {
  if (!stateOf(path).isDirectory()) return [path];
  const names = sortBy(readdirSync(path), (name) => name);
  const found = names.filter(
    (name) => !name.startsWith('.') && endings.some((ending) => name.toLowerCase().endsWith(ending)),
  );
  if (found.length > 0) return found.map((name) => join(path, name));
  throw new Misuse(`the folder "${path}" holds nothing to import`, `Files end with ${endings.join(', ')}.`);
}

function readOne(path: string): ImportFile {
  const state = stateOf(path);
  if (!state.isFile()) throw new Misuse(`"${path}" is no regular file`, 'Save it as a file first.');
  if (state.size > importBytes) {
    const size = Math.ceil(state.size / 1024 / 1024);
    throw new Misuse(
      `"${path}" has ${String(size)} MiB, and a file may have 32 MiB`,
      'Split it, and import one part after another.',
    );
  }
  try {
    return { name: path, bytes: readFileSync(path) };
  } catch (error) {
    throw new Misuse(`"${path}" cannot be read: ${reasonOf(error)}`, 'Give yourself the right to read the file.');
  }
}

/**
 * Reads files to import.
 *
 * @param paths files, or folders of which all files with the endings are read, by name
 * @throws Misuse for what is not there, is no file or is too large
 */
export function readImportFiles(paths: readonly string[], endings: readonly string[]): readonly ImportFile[] {
  const files = paths.flatMap((path) => filesAt(path, endings));
  if (files.length > importFiles)
    throw new Misuse(
      `${String(files.length)} files are too many for one import`,
      `Import at most ${String(importFiles)} at once.`,
    );
  return files.map(readOne);
}
