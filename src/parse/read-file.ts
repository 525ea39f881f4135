import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Finding } from '../model/finding.js';
import type { SourceFile } from '../model/source.js';
import { decode } from './decode.js';
import { readDocument } from './document.js';
import { bytesLookedAt, limits, limitsSentence } from './limits.js';
import { fileStart, findingAt, findingsOf } from './problem.js';
import type { Statement, Subject } from './problem.js';
import { readTokens } from './tokens.js';
import type { Plain } from './values.js';

/** Contents of files that were read before, by kind and the id of their blob in git: equal ids mean equal bytes. */
export type Remembered = Map<string, Readonly<Record<string, Plain>>>;

function tooLarge(size: number): Statement {
  return {
    rule: 'limit/size',
    messageId: 'size',
    message: `the file has ${size} bytes, and can have ${limits.fileBytes}`,
    help: `Split the record, or move what is bulky into a document. ${limitsSentence}`,
  };
}

/** A file that is a little too large is looked at for the cause; a larger one is not even opened. */
function refusal(subject: Subject, file: SourceFile): Finding {
  if (file.size <= bytesLookedAt) {
    const decoded = decode(file.read());
    const tokens = decoded.ok ? readTokens(decoded.value) : undefined;
    if (decoded.ok && tokens?.ok === false) {
      const [finding] = findingsOf(subject, decoded.value, [{ ...tokens.error, pointer: '' }]);
      if (finding !== undefined) return finding;
    }
  }
  return findingAt(subject, fileStart, tooLarge(file.size));
}

/**
 * Reads one file of the register as a document of a kind.
 *
 * @param kind a kind of record, `settings` or `framework`
 * @returns its content, or what is wrong with it
 */
export function readFile(
  file: SourceFile,
  kind: keyof typeof shapes,
  record: string | null,
  remembered?: Remembered,
): Result<Readonly<Record<string, Plain>>, readonly Finding[]> {
  const subject = { path: file.path, record };
  if (file.size > limits.fileBytes) return failure([refusal(subject, file)]);
  const key = file.blob === undefined ? undefined : `${kind} ${file.blob}`;
  const known = key === undefined ? undefined : remembered?.get(key);
  if (known !== undefined) return success(known);
  const decoded = decode(file.read());
  if (!decoded.ok) return failure([findingAt(subject, decoded.error.place, decoded.error)]);
  const read = readDocument(subject, decoded.value, kind, shapes[kind]);
  if (read.ok && key !== undefined) remembered?.set(key, read.value.data);
  return read.ok ? success(read.value.data) : read;
}
