import { compareDatasets } from '../compare/changes.js';
import { changeLine } from '../compare/words.js';
import type { Audience } from '../model/audience.js';
import type { RecordChange, ValueChange } from '../model/change.js';
import { lineText } from '../render/text-dialect.js';
import type { Register } from '../run/register.js';

/** For whom two registers are compared, and what is known about renamed files. */
export interface CompareRegistersOptions {
  /** Each value has the narrowest audience of both sides. */
  readonly audience: Audience;
  /** Path after → path before, for files that were only renamed; records are also matched by id and by the ids that they had. */
  readonly renames?: ReadonlyMap<string, string>;
}

/** What became of the records from one state of a register to another, by kind and id. */
export function compare(before: Register, after: Register, options: CompareRegistersOptions): readonly RecordChange[] {
  return compareDatasets(before.parsed.dataset, after.parsed.dataset, options);
}

/** A change of a value in words, safe to print: `milestone M2 done on 4 May 2026`. */
export function changeText(change: ValueChange): string {
  return lineText(changeLine(change));
}
