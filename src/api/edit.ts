import type { Result } from '../base/result.js';
import { edit } from '../edit/apply.js';
import type { Edit, EditFailure } from '../edit/edit.js';

/**
 * Changes the text of a record, and nothing but what is meant: comments, order, quoting, line ends and all other bytes stay. The
 * result is read back, and holds exactly what was intended, or there is none.
 *
 * @param edits made one after another
 */
export function editText(text: string, edits: readonly Edit[]): Result<string, EditFailure> {
  return edit(text, edits);
}
