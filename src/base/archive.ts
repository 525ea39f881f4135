import { unzipSync, zipSync } from 'fflate';
import type { UnzipFileInfo, Unzipped, Zippable } from 'fflate';

export type { Unzipped as Parts, Zippable as PartsToPack } from 'fflate';

/**
 * Packs parts into a ZIP archive, as documents and workbooks are. The same parts give the same bytes on every machine: the time of each
 * is one without a zone, and no clock is read.
 *
 * @param level of compression: 0 stores, 6 is usual
 */
export function packArchive(parts: Zippable, level: 0 | 6 = 6): Uint8Array {
  return zipSync(parts, { level, mtime: '1980-01-02T12:00:00' });
}

/**
 * Unpacks the parts of an archive that are asked for.
 *
 * @param isAsked of each part, before it is unpacked; may throw to end it all
 * @throws an error of the library where the bytes are no archive
 */
export function unpackArchive(bytes: Uint8Array, isAsked: (part: UnzipFileInfo) => boolean): Unzipped {
  return unzipSync(bytes, { filter: isAsked });
}
