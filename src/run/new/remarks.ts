import { visible } from '../../base/text.js';
import type { Finding } from '../../model/finding.js';

/** How a line of ours begins in a draft; the person's own comments begin otherwise. */
const mark = '#!';

const remarkLine = /^#!.*(?:\n|$)/gm;

/** The draft without what we said in it. */
export function withoutRemarks(text: string): string {
  return text.replace(remarkLine, '');
}

/** One finding as lines of a draft, with the line on which it stands below the remarks. */
function linesFor({ message, help, start }: Finding, offset: number): string[] {
  return [`${mark} line ${String(start.line + offset)}: ${visible(message)}`, `${mark}   ${visible(help)}`];
}

/** The draft with what is not right yet at its top. */
export function withRemarks(text: string, findings: readonly Finding[]): string {
  const closing = [`${mark} Mend this and save; or save without a change to give up.`];
  const count = findings.length * 2 + closing.length;
  return `${[...findings.flatMap((finding) => linesFor(finding, count)), ...closing].join('\n')}\n${text}`;
}
