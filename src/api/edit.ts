import type { Result } from '../base/result.js';
import { edit } from '../edit/apply.js';
import { editsBetween } from '../edit/difference.js';
import type { Edit, EditFailure } from '../edit/edit.js';
import { orderOf } from '../edit/key-order.js';
import { writeDocument } from '../edit/write-value.js';
import { shapes } from '../kinds/shape.generated.js';
import type { KindName } from '../model/record.js';
import type { Plain } from '../parse/values.js';

/** A record's content in plain values. */
export interface PlainRecord {
  readonly [key: string]: Plain;
}

/**
 * The edits that make one record's content into another's: what is the same on both sides is not touched, and new keys stand in the
 * order of the schema.
 */
export function editsFor(kind: KindName, before: PlainRecord, after: PlainRecord): readonly Edit[] {
  return editsBetween(before, after, orderOf(shapes[kind]));
}

/** The text of a new record, its keys in the order in which they are given. */
export function recordText(content: PlainRecord): Result<string, EditFailure> {
  return writeDocument(content);
}

/**
 * Changes the text of a record, and nothing but what is meant: comments, order, quoting, line ends and all other bytes stay. The
 * result is read back, and holds exactly what was intended, or there is none.
 *
 * @param edits made one after another
 */
export function editText(text: string, edits: readonly Edit[]): Result<string, EditFailure> {
  return edit(text, edits);
}
