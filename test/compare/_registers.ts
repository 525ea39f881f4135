import { compareDatasets } from '../../src/compare/changes.js';
import type { CompareOptions } from '../../src/compare/changes.js';
import { changeLine } from '../../src/compare/words.js';
import type { RecordChange } from '../../src/model/change.js';
import { lineText } from '../../src/render/text-dialect.js';
import { readOver } from '../support/register.js';

type Files = Readonly<Record<string, string | undefined>>;

/** What became of the base register's records from some files laid over it to others. */
export function changesBetween(
  before: Files,
  after: Files,
  options: Partial<CompareOptions> = {},
): readonly RecordChange[] {
  const [was, is] = [readOver(before).parsed, readOver(after).parsed];
  return compareDatasets(was.dataset, is.dataset, { audience: 'restricted', ...options });
}

/** The same in words: a line for each value, with the record's id before it. */
export function wordsBetween(before: Files, after: Files, options: Partial<CompareOptions> = {}): string[] {
  return changesBetween(before, after, options).flatMap(({ id, type, values }) =>
    type === 'changed' || type === 'retired'
      ? values.map((value) => `${id}: ${lineText(changeLine(value))}`)
      : [`${id} ${type}`],
  );
}

/** An action with lines of its own. */
export const action = (...lines: readonly string[]): string =>
  `title: Training of judges\nstatus: in-progress\n${lines.join('\n')}\n`;
