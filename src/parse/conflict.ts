/* Finds what git, and our own merging, leave where people have to choose between two versions. */
import type { Problem } from './problem.js';

/** Where two versions stand between markers. */
export interface Conflict {
  /** The first marker: its line, from the first character to the end. */
  readonly start: number;
  readonly end: number;
  /** How many choices there are to make in the file. */
  readonly count: number;
  /** Whether the whole file is one choice: both sides made it, each for itself. */
  readonly isWhole: boolean;
}

const opening = /^<{7,}(?: [^\n]*)?$/gm;
const closing = /^>{7,}(?: [^\n]*)?\r?\n?$/m;

/** The conflict markers in a text; undefined where there are none. */
export function conflictIn(text: string): Conflict | undefined {
  if (!text.includes('<<<<<<<') || !/^={7,}\r?$/m.test(text) || !closing.test(text)) return undefined;
  const found = [...text.matchAll(opening)];
  const [first] = found;
  if (first === undefined) return undefined;
  const end = first.index + first[0].trimEnd().length;
  const isWhole = found.length === 1 && first.index === 0 && /\n>{7,}(?: [^\n]*)?\s*$/.test(text);
  return { start: first.index, end, count: found.length, isWhole };
}

/** The problem of a file in which somebody has to choose. */
export function conflictProblem(text: string): Problem | undefined {
  const conflict = conflictIn(text);
  if (conflict === undefined) return undefined;
  const { start, end, count, isWhole } = conflict;
  const places = count === 1 ? 'at one place' : `at ${count} places`;
  return {
    rule: 'yaml/conflict',
    messageId: isWhole ? 'both-made' : 'conflict',
    message: isWhole
      ? 'two versions of this whole file were merged, and somebody has to choose between them'
      : `two versions of this file were merged that disagree ${places}, and somebody has to choose`,
    help: isWhole
      ? 'If they are two records with the same id: `git merge --abort`, run `secretariat renumber` with the id on the branch whose record is younger, and merge again. If they are one: keep what is right of both, and remove the three lines with markers.'
      : 'Of what stands between "<<<<<<<" and ">>>>>>>", keep the part above or below "=======", and remove the three lines with markers. `git merge --abort` goes back.',
    pointer: '',
    start,
    end,
  };
}
