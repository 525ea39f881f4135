import { visible } from '../../base/text.js';

/** What was done and what comes next, as text. */
export function toldText(lines: readonly string[], next: readonly string[]): string {
  const shown = (all: readonly string[]): string => all.map((line) => `  ${visible(line)}\n`).join('');
  return `\n${shown(lines)}${next.length === 0 ? '' : `\nNext:\n${shown(next)}`}`;
}
