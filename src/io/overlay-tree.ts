import type { SourceFile, SourceTree } from '../model/source.js';
import { settleFiles } from './entries.js';

/**
 * A tree as it will be after some files have changed.
 *
 * @param texts path → new text; undefined where the file is taken away
 */
export function overlayTree(tree: SourceTree, texts: ReadonlyMap<string, string | undefined>): SourceTree {
  const kept = tree.files().filter(({ path }) => !texts.has(path));
  const changed = [...texts].flatMap(([path, text]): SourceFile[] => {
    if (text === undefined) return [];
    const bytes = new TextEncoder().encode(text);
    return [{ path, type: 'file', size: bytes.byteLength, read: () => bytes }];
  });
  return { provenance: tree.provenance, files: () => settleFiles([...kept, ...changed]) };
}
