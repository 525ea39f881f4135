import type { Provenance, SourceFile, SourceTree } from '../model/source.js';
import { isPathLeftAlone, settleFiles } from './entries.js';

/** What a file in memory holds: text (kept as UTF-8), bytes, or something that is listed and never read. */
export type MemoryFile = string | Uint8Array | { readonly type: 'symlink' | 'other' };

/** Path → content. A map where a path may be any text, such as `__proto__`. */
export type MemoryFiles = Readonly<Record<string, MemoryFile>> | ReadonlyMap<string, MemoryFile>;

const isMap = (files: MemoryFiles): files is ReadonlyMap<string, MemoryFile> => files instanceof Map;
const entriesOf = (files: MemoryFiles): [string, MemoryFile][] => (isMap(files) ? [...files] : Object.entries(files));

const unversioned: Provenance = { commit: null, dirty: false, committedAt: null };
const encoder = new TextEncoder();

/** One file of the tree; text is turned into bytes once, when its size or content is asked for. */
function memoryFile(path: string, content: MemoryFile): SourceFile {
  if (typeof content === 'object' && 'type' in content) {
    return { path, type: content.type, size: 0, read: () => new Uint8Array() };
  }
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return { path, type: 'file', size: bytes.byteLength, read: () => bytes };
}

/**
 * A tree of files that stand in memory, for other programs and for tests.
 *
 * @param files path (relative, with `/`) → content
 * @param provenance which commit the files stand for; none unless said
 */
export function memoryTree(files: MemoryFiles, provenance: Provenance = unversioned): SourceTree {
  const list = entriesOf(files)
    .filter(([path]) => !isPathLeftAlone(path))
    .map(([path, content]) => memoryFile(path, content));
  return { provenance, files: () => settleFiles(list) };
}
