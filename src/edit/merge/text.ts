/* Merges documents that were taken apart, part by part: what only one side touched is taken as that side wrote it. */
import type { Plain } from '../../parse/values.js';
import { edit } from '../apply.js';
import { isSame } from '../data.js';
import { editsBetween } from '../difference.js';
import { align, alignItems } from './align.js';
import type { Slot, Three } from './align.js';
import { baseList, mergeValues, soleChange } from './data.js';
import { Unforeseen } from './parts.js';
import type { Branch, Part } from './parts.js';
import { commentsOf, mergeTail, mergeTrivia } from './trivia.js';

/** A stretch of the merged text, or two between which people have to choose. */
export type Piece = string | { readonly ours: string; readonly theirs: string };

/** Where a part is to stand. */
interface Spot {
  readonly column: number;
  /** Whether it is the first on the line of a hyphen. */
  readonly isInline: boolean;
}

/** Sets the lines of a text in or out, from a line on. */
function shifted(text: string, by: number, from = 1): string {
  if (by === 0) return text;
  const move = (line: string): string => {
    if (line.trim() === '') return line;
    if (by > 0) return ' '.repeat(by) + line;
    return line.slice(Math.min(-by, line.search(/\S/)));
  };
  return text
    .split('\n')
    .map((line, index) => (index < from ? line : move(line)))
    .join('\n');
}

const wholeText = ({ content, tail, column }: Part, target: number): string => shifted(content + tail, target - column);

const isSameText = (a: Part | undefined, b: Part | undefined): boolean =>
  a === undefined || b === undefined ? a === b : wholeText(a, 0) === wholeText(b, 0);

/** The text of a part that is given another value: nothing else in it changes. */
function rewritten({ key, value, content, column }: Part, next: Plain | undefined, target: number): string {
  if (next === undefined || isSame(value, next)) return shifted(content, target - column);
  const isItem = key === undefined;
  const name = key ?? 'list';
  const text = isItem ? `list:\n  ${shifted(content, 2 - column)}\n` : `${shifted(content, -column)}\n`;
  const wrap = (inner: Plain): { [key: string]: Plain } => Object.fromEntries([[name, isItem ? [inner] : inner]]);
  const changed = edit(text, editsBetween(wrap(value), wrap(next)));
  if (!changed.ok) throw new Unforeseen(changed.error.message);
  const result = changed.value.replace(/\n$/, '');
  return isItem ? shifted(result.slice('list:\n  '.length), target - 2) : shifted(result, target);
}

/** Two texts to choose between; what they have in common at either end stands outside. */
function choice(ours: string, theirs: string): Piece[] {
  const [a, b] = [ours, theirs].map((text) => text.split(/(?<=\n)/));
  if (a === undefined || b === undefined) return [];
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && a[first] === b[first]) first += 1;
  let last = 0;
  while (last < most - first && a.at(-1 - last) === b.at(-1 - last)) last += 1;
  const middle = (lines: readonly string[]): string => lines.slice(first, lines.length - last).join('');
  return [a.slice(0, first).join(''), { ours: middle(a), theirs: middle(b) }, a.slice(a.length - last).join('')];
}

/** A part that both sides have and have changed, taken as a whole. Undefined where no choice can be offered in its place. */
function mergeWhole(parts: Three<Part | undefined>, spot: Spot): Piece[] | undefined {
  const { base, ours, theirs } = parts;
  if (ours === undefined || theirs === undefined) return undefined;
  const values = { base: base?.value, ours: ours.value, theirs: theirs.value };
  const { ours: ourValue, theirs: theirValue, disagreements } = mergeValues(values, []);
  const tail = mergeTail({ base: base?.tail ?? '\n', ours: ours.tail, theirs: theirs.tail });
  const moved = shifted(`\n${tail}`, spot.column - ours.column, 2).slice(1);
  if (disagreements.length === 0) {
    const isTheirs = base !== undefined && isSame(base.value, ours.value);
    return [rewritten(isTheirs ? theirs : ours, ourValue, spot.column) + moved];
  }
  if (spot.isInline) return undefined;
  const indent = ' '.repeat(spot.column);
  const [mine, yours] = [rewritten(ours, ourValue, spot.column), rewritten(theirs, theirValue, spot.column)];
  return choice(indent + mine + moved, indent + yours + moved);
}

/** A part that one side took away and the other changed. */
function mergeWithout(parts: Three<Part | undefined>, spot: Spot): Piece[] | undefined {
  const { base, ours, theirs } = parts;
  const left = ours ?? theirs;
  if (left === undefined || (base !== undefined && isSame(base.value, left.value))) return [];
  if (spot.isInline) return undefined;
  const text = ' '.repeat(spot.column) + wholeText(left, spot.column);
  return [ours === undefined ? { ours: '', theirs: text } : { ours: text, theirs: '' }];
}

const isEqualBranch = (branch: Branch | undefined, isList: boolean): branch is Branch => branch?.isList === isList;

/** The branch of the ancestor; one without parts, where both sides began the list. */
function baseBranch(base: Part | undefined, isList: boolean): Branch | undefined {
  if (isEqualBranch(base?.branch, isList)) return base.branch;
  const isBegun = isList && baseList(base?.value)?.length === 0;
  return isBegun ? { isList, head: '', isInline: false, parts: [], foot: '' } : undefined;
}

function slotsOf({ base, ours, theirs }: Three<Branch>): readonly Slot[] | undefined {
  if (ours.isList) {
    const values = ({ parts }: Branch): Plain[] => parts.map(({ value }) => value);
    return alignItems({ base: values(base), ours: values(ours), theirs: values(theirs) });
  }
  const keys = ({ parts }: Branch): string[] => parts.map(({ key }) => key ?? '');
  return align({ base: keys(base), ours: keys(ours), theirs: keys(theirs) }).slots;
}

/** What stands before a part in each version; of a new part, only the side that made it has something to say. */
function mergeLeading({ base, ours, theirs }: Three<Part | undefined>): string {
  const of = (part: Part | undefined): string => part?.leading ?? '';
  if (base === undefined && ours === undefined) return of(theirs);
  if (base === undefined && theirs === undefined) return of(ours);
  return mergeTrivia({ base: of(base), ours: of(ours), theirs: of(theirs) });
}

/** A part, with what stands before it set in as it is to be. No pieces: the part is gone. */
interface MergedPart {
  readonly leading: string;
  readonly pieces: readonly Piece[];
}

/** Comments that came to stand inside a part on the side that kept it, when the part itself is gone. */
function orphans({ base, ours, theirs }: Three<Part | undefined>): string {
  const left = ours ?? theirs;
  if (left === undefined || base === undefined) return '';
  const known = new Set(commentsOf(wholeText(base, 0)));
  const indent = ' '.repeat(left.column);
  return commentsOf(wholeText(left, 0))
    .filter((comment) => !known.has(comment))
    .map((comment) => `${indent}${comment}\n`)
    .join('');
}

function mergePart(parts: Three<Part | undefined>, spot: Spot): MergedPart | undefined {
  const sole = soleChange(parts, isSameText);
  const pieces = sole === undefined ? mergeBoth(parts, spot) : ofOneSide(parts[sole], spot);
  if (pieces === undefined) return undefined;
  const { ours, theirs } = parts;
  const isChoice = pieces.length > 0 && (ours === undefined || theirs === undefined);
  // A choice between something and nothing keeps what stands before it.
  const told = isChoice ? { ...parts, ours: ours ?? theirs, theirs: theirs ?? ours } : parts;
  const leading = mergeLeading(told) + (pieces.length === 0 ? orphans(parts) : '');
  return { leading: shifted(leading, spot.column - ((ours ?? theirs)?.column ?? 0), 0), pieces };
}

function ofOneSide(part: Part | undefined, spot: Spot): Piece[] {
  const indent = spot.isInline ? '' : ' '.repeat(spot.column);
  return part === undefined ? [] : [indent + wholeText(part, spot.column)];
}

function mergeBoth(parts: Three<Part | undefined>, spot: Spot): Piece[] | undefined {
  const { ours, theirs } = parts;
  if (ours === undefined || theirs === undefined) return mergeWithout(parts, spot);
  const indent = spot.isInline ? '' : ' '.repeat(spot.column);
  const deep = mergeBranches({ ...parts, ours, theirs }, spot.column);
  if (deep !== undefined) return [indent, ...deep];
  const whole = mergeWhole(parts, spot);
  const [first, ...rest] = whole ?? [];
  // A choice brings its own indentation.
  return typeof first === 'string' && rest.length === 0 ? [indent + first] : whole;
}

/** Merges two mappings or lists in lines. Undefined where that cannot be done part by part. */
function mergeBranches(
  { base, ours, theirs }: { readonly base: Part | undefined; readonly ours: Part; readonly theirs: Part },
  target: number,
): Piece[] | undefined {
  const { branch } = ours;
  if (branch === undefined || !isEqualBranch(theirs.branch, branch.isList)) return undefined;
  const before = baseBranch(base, branch.isList);
  return before && mergeBranch({ base: before, ours: branch, theirs: theirs.branch }, target - ours.column);
}

function partsAt({ base, ours, theirs }: Three<Branch>, slot: Slot): Three<Part | undefined> {
  return {
    base: base.parts[slot.base ?? -1],
    ours: ours.parts[slot.ours ?? -1],
    theirs: theirs.parts[slot.theirs ?? -1],
  };
}

/** The pieces of all parts in their order, with what stands before them. */
class Pieces {
  readonly pieces: Piece[] = [];
  /** Comments of a part that is gone, where they were not gone with it: they stand before the next one. */
  left = '';

  /** Takes the next part. @returns whether it can stand there */
  take({ leading, pieces }: MergedPart, isInline: boolean): boolean {
    const before = this.left + leading;
    this.left = pieces.length === 0 ? before : '';
    if (pieces.length === 0) return true;
    if (isInline && before !== '') return false;
    this.pieces.push(before, ...pieces);
    return true;
  }
}

/**
 * Merges three branches.
 *
 * @param shift by how many columns ours is set in or out
 * @returns undefined where it cannot be done part by part
 */
export function mergeBranch(branches: Three<Branch>, shift: number): Piece[] | undefined {
  const { base, ours, theirs } = branches;
  const column = (ours.parts[0]?.column ?? 0) + shift;
  const all = new Pieces();
  for (const slot of slotsOf(branches) ?? []) {
    const isInline = ours.isInline && all.pieces.length === 0;
    const merged = mergePart(partsAt(branches, slot), { column, isInline });
    if (merged === undefined || !all.take(merged, isInline)) return undefined;
  }
  if (all.pieces.length === 0) return undefined;
  const head = ours.isInline ? ours.head : mergeTail({ base: base.head, ours: ours.head, theirs: theirs.head });
  const foot = mergeTrivia({ base: base.foot, ours: ours.foot, theirs: theirs.foot });
  return [head, ...all.pieces, all.left + shifted(foot, shift, 0)];
}
