/* Merges what stands beside the values: comments and blank lines. Nobody disagrees about them: what either side adds, stays. */
import { CST, Lexer } from 'yaml';
import { soleChange } from './data.js';
import type { Three } from './align.js';

const isEqual = (a: string, b: string): boolean => a === b;

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** Merges lines that stand between entries. */
export function mergeTrivia(texts: Three<string>): string {
  const sole = soleChange(texts, isEqual);
  if (sole !== undefined) return texts[sole];
  const trimmed = (text: string): ReadonlySet<string> => new Set(linesOf(text).map((line) => line.trim()));
  const [base, ours, theirs] = [trimmed(texts.base), trimmed(texts.ours), trimmed(texts.theirs)];
  const isGone = (line: string): boolean => line.trim() !== '' && base.has(line.trim()) && !theirs.has(line.trim());
  const kept = texts.ours.split('\n').filter((line) => !isGone(line));
  const added = linesOf(texts.theirs).filter((line) => !base.has(line.trim()) && !ours.has(line.trim()));
  return kept.join('\n') + added.map((line) => `${line}\n`).join('');
}

/** Merges what follows a value on its line and below: a comment of theirs is put behind one of ours. */
export function mergeTail(texts: Three<string>): string {
  const sole = soleChange(texts, isEqual);
  if (sole !== undefined) return texts[sole];
  const parted = (text: string): readonly [line: string, below: string] => {
    const end = text.indexOf('\n');
    return [text.slice(0, end), text.slice(end + 1)];
  };
  const [base, ours, theirs] = [parted(texts.base), parted(texts.ours), parted(texts.theirs)];
  const lines = { base: base[0], ours: ours[0], theirs: theirs[0] };
  const side = soleChange(lines, isEqual);
  const line = side === undefined ? `${lines.ours} ${lines.theirs.trim()}` : lines[side];
  return `${line}\n${mergeTrivia({ base: base[1], ours: ours[1], theirs: theirs[1] })}`;
}

/** The comments of a document, in their order. */
export function commentsOf(text: string): readonly string[] {
  const comments: string[] = [];
  let isContent = false;
  for (const source of new Lexer().lex(text)) {
    const type: string | null = isContent ? 'content' : CST.tokenType(source);
    isContent = type === 'scalar';
    if (type === 'comment') comments.push(source.trim());
  }
  return comments;
}

/** The comments that a merge must keep: what either side added, and what neither took away. */
export function dueComments(texts: Three<string>): readonly string[] {
  const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map((text) => new Set(commentsOf(text)));
  if (base === undefined || ours === undefined || theirs === undefined) return [];
  return [...new Set([...ours, ...theirs])].filter(
    (comment) => !base.has(comment) || (ours.has(comment) && theirs.has(comment)),
  );
}
