import { truncate } from '../base/text.js';

/** A text in a sentence takes at most so many columns. */
const longest = 160;
/** How many words stand on each side of what changed. */
const context = 3;

const leftOut = '…';

/** One line of a text, cut where it is long. */
export function shortened(text: string): string {
  return truncate(text.replace(/\s+/gu, ' ').trim(), longest);
}

/** How many words two texts share from their beginning. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function windowOf(words: readonly string[], start: number, end: number): string {
  const [from, to] = [Math.max(0, start - context), Math.min(words.length, words.length - end + context)];
  const before = from > 0 ? `${leftOut} ` : '';
  const after = to < words.length ? ` ${leftOut}` : '';
  return shortened(`${before}${words.slice(from, to).join(' ')}${after}`);
}

/** What differs between two texts, with a few words around it: short texts whole, long ones cut. */
export function excerpts(from: string, to: string): readonly [string, string] {
  const [old, now] = [from.trim().split(/\s+/u), to.trim().split(/\s+/u)];
  if (old.length <= 12 && now.length <= 12) return [shortened(from), shortened(to)];
  const start = sharedWords(old, now);
  const rest = Math.min(old.length, now.length) - start;
  const end = Math.min(rest, sharedWords(old.toReversed(), now.toReversed()));
  return [windowOf(old, start, end), windowOf(now, start, end)];
}
