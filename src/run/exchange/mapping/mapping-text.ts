/* Mappings as text: to be looked through, and what is wrong with one. */
import { visible } from '../../../base/text.js';
import { writeDocument } from '../../../edit/write-value.js';
import type { Finding } from '../../../model/finding.js';
import type { Mapping } from '../../../model/records.generated.js';
import type { Plain } from '../../../parse/values.js';
import { findingsText } from '../../../render/findings-text.js';
import { piecesAt } from '../../../render/frame.js';
import type { TextOptions } from '../../printing.js';
import { headingsUsed } from './mapping.js';

const head = `# What the headings of a table mean, made up from their words: look through it, mend it, and import with --map.
# A column that is not to be imported is listed under "skip"; every other one must be used. REFERENCE.md#mappings tells more.
`;

/** A proposed mapping as YAML, with what was not understood as comments. */
export function proposalText(mapping: Mapping): string {
  const written = writeDocument(mapping as unknown as { [key: string]: Plain });
  if (!written.ok) throw new Error(written.error.message);
  const left = mapping.tables.flatMap((entry) => {
    const used = headingsUsed(entry);
    return entry.headings.filter((heading) => !used.includes(heading));
  });
  const open =
    left.length === 0
      ? ''
      : `# Not understood, and to be used or skipped: ${left
          .map((heading) => JSON.stringify(heading))
          .map(visible)
          .join(', ')}\n`;
  return head + open + written.value;
}

/** What is wrong with a mapping, at its places. */
export function mappingFindingsText(
  text: string,
  findings: readonly Finding[],
  { paint, defused }: TextOptions,
): string {
  return findingsText(findings, { paint, defused, maximum: 50, piecesOf: (finding) => piecesAt(text, finding) });
}
