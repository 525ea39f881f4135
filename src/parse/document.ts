import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import type { KindShape } from '../kinds/shape.js';
import type { Finding } from '../model/finding.js';
import { compose } from './compose.js';
import { findingsOf } from './problem.js';
import type { Subject } from './problem.js';
import { readFast } from './fast.js';
import { isValid, schemaProblems } from './schema-check.js';
import { contentOf } from './values.js';
import type { Plain } from './values.js';

/** The content of a file that could be read. */
export interface ReadDocument {
  readonly data: Record<string, Plain>;
}

/**
 * Reads one file as a document of a kind: the safe subset, then single values, then the schema.
 *
 * @returns the content, or everything that is wrong with it: one finding where the file cannot be read at all
 */
export function readDocument(
  subject: Subject,
  text: string,
  kind: string,
  shape: KindShape,
): Result<ReadDocument, readonly Finding[]> {
  const fast = readFast(text);
  if (fast !== undefined && isValid(kind, fast)) return success({ data: fast });
  const composed = compose(text);
  if (!composed.ok) return failure(findingsOf(subject, text, [composed.error]));
  const content = contentOf(composed.value);
  if (!content.isSure) return failure(findingsOf(subject, text, content.problems));
  const settled = new Set(content.problems.map((problem) => problem.pointer));
  const checked = { kind, shape, data: content.data, root: composed.value, text };
  const problems = [...content.problems, ...schemaProblems(checked, settled)];
  return problems.length === 0 ? success({ data: content.data }) : failure(findingsOf(subject, text, problems));
}
