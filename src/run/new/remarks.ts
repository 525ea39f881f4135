import { visible } from '../../base/text.js';
import type { Finding } from '../../model/finding.js';

/** How a line of ours begins in a draft; the person's own comments begin otherwise. */
const mark = '#!';

const remarkLine = /^#!.*(?:\n|$)/gm;

/** The draft without what we said in it. */
export function withoutRemarks(text: string): string {
  return text.replace(remarkLine, '');
}

/** Something that is not right yet. */
export type Remark = Pick<Finding, 'message' | 'help'> & Partial<Pick<Finding, 'start'>>;

/** One remark as lines of a draft, with the line on which it stands below the remarks. */
function linesFor({ message, help, start }: Remark, offset: number): string[] {
  const where = start === undefined ? '' : `line ${String(start.line + offset)}: `;
  return [`${mark} ${where}${visible(message)}`, `${mark}   ${visible(help)}`];
}

/** The draft with what is not right yet at its top. */
export function withRemarks(text: string, findings: readonly Remark[]): string {
  const closing = [`${mark} Mend this and save; or save without a change to give up.`];
  const count = findings.length * 2 + closing.length;
  return `${[...findings.flatMap((finding) => linesFor(finding, count)), ...closing].join('\n')}\n${text}`;
}
