import { failure, success } from '../../base/result.js';
import type { Result } from '../../base/result.js';
import { open } from '../apply.js';
import type { Opened } from '../apply.js';
import { isSame } from '../data.js';
import type { EditFailure, Path } from '../edit.js';
import { impossible } from '../edit.js';
import { mergeValues, soleChange } from './data.js';
import type { MergedValue } from './data.js';
import type { Three, Version } from './align.js';
import { Unforeseen, rootBranch } from './parts.js';
import { mergeBranch } from './text.js';
import type { Piece } from './text.js';
import { commentsOf, dueComments } from './trivia.js';

/** How a choice between two texts is marked. */
export interface Markers {
  /** How many characters a marker has; git has seven. */
  readonly size: number;
  readonly ours: string;
  readonly theirs: string;
}

/** What git writes, and what every host and editor knows. */
export const usualMarkers: Markers = { size: 7, ours: 'ours', theirs: 'theirs' };

/** A merged document. */
export interface Merged {
  /** With markers where people have to choose. */
  readonly text: string;
  /** Where they disagree: paths of keys, and of items by their ids. */
  readonly disagreements: readonly Path[];
}

const byteOrderMark = '\uFEFF';

/** What a text has besides its lines. */
interface Frame {
  readonly mark: string;
  readonly lineEnd: string;
}

function frameOf(text: string): Frame {
  return { mark: text.startsWith(byteOrderMark) ? byteOrderMark : '', lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The text with line feeds alone, its last line ended. */
function bare(text: string): string {
  const lines = text.slice(frameOf(text).mark.length).replaceAll('\r\n', '\n');
  return lines.endsWith('\n') || lines === '' ? lines : `${lines}\n`;
}

/** The frame that the merged text gets: what one side alone changed. */
function mergedFrame(texts: Three<string>): Frame {
  const frames = { base: frameOf(texts.base), ours: frameOf(texts.ours), theirs: frameOf(texts.theirs) };
  const pick = (name: keyof Frame): string => {
    const values = { base: frames.base[name], ours: frames.ours[name], theirs: frames.theirs[name] };
    return values[soleChange(values, (a, b) => a === b) ?? 'ours'];
  };
  return { mark: pick('mark'), lineEnd: pick('lineEnd') };
}

function framed(text: string, { mark, lineEnd }: Frame): string {
  return mark + (lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd));
}

/** A choice between two texts, marked as git does. Each is whole lines, or nothing. */
export function markedChoice(ours: string, theirs: string, markers: Markers): string {
  const line = (character: string, label = ''): string =>
    `${character.repeat(markers.size)}${label === '' ? '' : ` ${label}`}\n`;
  return line('<', markers.ours) + ours + line('=') + theirs + line('>', markers.theirs);
}

function settledFor(pieces: readonly Piece[], side: 'ours' | 'theirs'): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece[side])).join('');
}

/** Whether the pieces hold what the values say, for either side, and every comment. */
function isFaithful(pieces: readonly Piece[], value: MergedValue, texts: Three<string>): boolean {
  const [ours, theirs] = [settledFor(pieces, 'ours'), settledFor(pieces, 'theirs')];
  const holds = (text: string, expected: MergedValue['ours']): boolean => {
    const opened = open(text);
    return opened.ok && expected !== undefined && isSame(opened.value.content.data, expected);
  };
  if (!holds(ours, value.ours) || !holds(theirs, value.theirs)) return false;
  const kept = [...commentsOf(ours), ...commentsOf(theirs)].join('\n');
  return dueComments(texts).every((comment) => kept.includes(comment));
}

type Opening = Result<Three<Opened | undefined>, EditFailure>;

/** Reads the three versions. An ancestor that is empty is one: both sides made the file. */
function openAll(texts: Three<string>): Opening {
  const base = texts.base.trim() === '' ? success(undefined) : open(texts.base);
  const [ours, theirs] = [open(texts.ours), open(texts.theirs)];
  if (!base.ok) return base;
  if (!ours.ok) return ours;
  return theirs.ok ? success({ base: base.value, ours: ours.value, theirs: theirs.value }) : theirs;
}

function mergePieces(opened: Three<Opened | undefined>): Piece[] | undefined {
  const branch = (version: Version): ReturnType<typeof rootBranch> => {
    const { text, root, content } = opened[version] ?? {};
    if (text === undefined || root === undefined) {
      return { isList: false, head: '', isInline: false, parts: [], foot: '' };
    }
    return rootBranch(text, root, content?.data ?? {});
  };
  try {
    return mergeBranch({ base: branch('base'), ours: branch('ours'), theirs: branch('theirs') }, 0);
  } catch (error) {
    if (error instanceof Unforeseen) return undefined;
    throw error;
  }
}

/**
 * Merges three versions of a document: mappings key by key, list items by what tells them apart. What only one side touched stands as
 * that side wrote it; comments of both stay; where people disagree about a value, both are shown between markers.
 *
 * The result is read back, settled for either side, and must hold exactly what merging the values gives.
 *
 * @param texts the common ancestor (empty where both sides made the file) and the two sides
 * @returns why not, where a version cannot be read, or is arranged in a way that is not foreseen
 */
export function mergeDocuments(texts: Three<string>, markers: Markers = usualMarkers): Result<Merged, EditFailure> {
  const lines = { base: bare(texts.base), ours: bare(texts.ours), theirs: bare(texts.theirs) };
  const opened = openAll(lines);
  if (!opened.ok) return opened;
  const value = mergedValues(opened.value);
  const pieces = mergePieces(opened.value);
  if (pieces === undefined || !isFaithful(pieces, value, lines)) {
    return failure(impossible('the versions are arranged too differently to be merged key by key'));
  }
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : markedChoice(piece.ours, piece.theirs, markers)))
    .join('');
  return success({ text: framed(text, mergedFrame(texts)), disagreements: value.disagreements });
}

function mergedValues({ base, ours, theirs }: Three<Opened | undefined>): MergedValue {
  const dataOf = (opened: Opened | undefined): Opened['content']['data'] => opened?.content.data ?? {};
  return mergeValues({ base: dataOf(base), ours: dataOf(ours), theirs: dataOf(theirs) }, []);
}

/**
 * Whether a text, merged by lines, holds what merging the values gives; a text merged by lines may be clean and wrong all the same.
 *
 * @returns undefined where the versions cannot be read, so that nobody knows
 */
export function isTrueMerge(texts: Three<string>, merged: string): boolean | undefined {
  const opened = openAll({ base: bare(texts.base), ours: bare(texts.ours), theirs: bare(texts.theirs) });
  if (!opened.ok) return undefined;
  const { ours, disagreements } = mergedValues(opened.value);
  const result = open(bare(merged));
  return result.ok && disagreements.length === 0 && ours !== undefined && isSame(result.value.content.data, ours);
}

/** Whether two documents hold the same; what cannot be read is like nothing. */
export function isSameDocument(a: string, b: string): boolean {
  const [one, other] = [open(bare(a)), open(bare(b))];
  return one.ok && other.ok && isSame(one.value.content.data, other.value.content.data);
}
