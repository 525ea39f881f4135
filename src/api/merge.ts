import { mergeByLines, readVersion, writeMerged } from '../io/merge-files.js';
import { usualMarkers } from '../edit/merge/merge.js';
import { mergeVersions } from '../run/merge.js';
import type { FileMerge, Versions } from '../run/merge.js';

/**
 * Merges a file for git: reads the three versions, and writes what comes of them in the place of ours.
 *
 * @param files where git has put the versions
 * @param path where the file lies in the register
 * @throws Misuse where a version cannot be read, or git cannot be started; an error named WriteFailure where the result cannot be written.
 *   Then ours is as it was.
 */
export function mergeFiles(files: Versions<string>, path: string): FileMerge {
  const versions = {
    base: readVersion(files.base),
    ours: readVersion(files.ours),
    theirs: readVersion(files.theirs),
  };
  const merged = mergeVersions(versions, path, () => mergeByLines(files, usualMarkers));
  if (Buffer.compare(merged.bytes, versions.ours) !== 0) writeMerged(files.ours, merged.bytes);
  return merged;
}
