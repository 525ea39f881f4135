/* The archive that a workbook is: packed so that the same parts give the same bytes, unpacked so far as a table may grow. */
import { packArchive, unpackArchive } from '../../base/archive.js';
import type { Parts, PartsToPack } from '../../base/archive.js';

/** Most bytes that the parts of a workbook may have together, and most parts. */
const unpackedBytes = 256 * 1024 * 1024;
const mostParts = 2_000;

/** A workbook with more in it than a table may hold, whatever its file says. */
export class TooMuchInside extends Error {
  override readonly name = 'TooMuchInside';
}

/**
 * Unpacks a workbook. What its parts say of their size is believed only up to the limit, and a part never grows beyond it.
 *
 * @throws TooMuchInside; an error of the library where the bytes are no archive
 */
function unpack(bytes: Uint8Array): Parts {
  let [size, parts] = [0, 0];
  return unpackArchive(bytes, ({ name, originalSize }) => {
    if (!/\.(?:xml|rels)$/.test(name)) return false;
    [size, parts] = [size + originalSize, parts + 1];
    if (size > unpackedBytes || parts > mostParts) throw new TooMuchInside();
    return true;
  });
}

function pack(parts: Parts, mark: string, level: 0 | 6): Uint8Array {
  const [first = '', ...others] = Object.keys(parts);
  const part = (name: string): Uint8Array => parts[name] ?? new Uint8Array();
  const files: PartsToPack = {
    // The comment of a part stands in the archive as it is: by it the program knows its own files without unpacking them.
    [first]: [part(first), { comment: mark }],
    ...Object.fromEntries(others.map((name) => [name, part(name)])),
  };
  return packArchive(files, level);
}

/** The same workbook without a clock in it, and with a mark. */
export function settled(bytes: Uint8Array, mark: string): Uint8Array {
  return pack(unpack(bytes), mark, 6);
}

/** The same workbook, of parts that are known to be no larger than they say. @throws as {@link unpack} */
export function bounded(bytes: Uint8Array): Uint8Array {
  return pack(unpack(bytes), '', 0);
}
