import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SourceFile, SourceTree } from '../model/source.js';
import { settleFiles } from './entries.js';
import { memoryTree } from './memory-tree.js';
import { readWorkingTree } from './working-tree.js';

/**
 * What tells one state of a file from another, so that only files that changed are read again: the system notes the instant of
 * every change to the nanosecond.
 */
function stateOf(fullPath: string): string | undefined {
  try {
    const { mtimeNs, ctimeNs, size, ino } = lstatSync(fullPath, { bigint: true });
    return `${String(ino)} ${String(size)} ${String(mtimeNs)} ${String(ctimeNs)}`;
  } catch {
    return undefined;
  }
}

const isRead = ({ path, type }: SourceFile): boolean => type === 'file' && /\.ya?ml$/i.test(path);

/** The file with its state in place of the id of a blob. */
function withState(file: SourceFile, top: string): SourceFile {
  if (!isRead(file)) return file;
  const state = stateOf(join(top, file.path));
  return {
    path: file.path,
    type: file.type,
    size: file.size,
    read: () => file.read(),
    ...(state === undefined ? {} : { blob: `${file.path} ${state}` }),
  };
}

/**
 * The tree of a folder on disk, with texts that are being edited laid over its files.
 *
 * @param folder the register's folder
 * @param texts path → text as somebody is typing it; a file that is not on disk yet may be among them
 * @throws Misuse where there is no such folder; Refusal `limit/files` from `files()`
 */
export function readLiveTree(folder: string, texts: ReadonlyMap<string, string>): SourceTree {
  const top = resolve(folder);
  const edited = memoryTree(new Map(texts)).files();
  const onDisk = readWorkingTree(top).files();
  const untouched = onDisk.filter(({ path }) => !texts.has(path)).map((file) => withState(file, top));
  const files = settleFiles([...untouched, ...edited]);
  return { provenance: { commit: null, dirty: true, committedAt: null }, files: () => files };
}
