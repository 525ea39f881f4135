import { isSameDocument, isTrueMerge, markedChoice, mergeDocuments, usualMarkers } from '../edit/merge/merge.js';
import { shapes } from '../kinds/shape.generated.js';
import { decode } from '../parse/decode.js';
import { sortPath } from '../parse/paths.js';

/** The common ancestor of two sides, and the sides. */
export interface Versions<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** A file merged line by line, as git does it. */
export interface MergedLines {
  readonly bytes: Uint8Array;
  readonly isConflict: boolean;
}

/** What became of a merge. */
export interface FileMerge {
  readonly bytes: Uint8Array;
  /** Whether somebody has to choose. */
  readonly isConflict: boolean;
  /** `keys`: key by key; `lines`: as git does; `two-records`: both sides made a record with this id; `whole`: nobody could merge them. */
  readonly how: 'keys' | 'lines' | 'two-records' | 'whole';
  /** Where people disagree: `due`, `milestones.M2.title`. */
  readonly disagreements: readonly string[];
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text of a file with its byte order mark; undefined where it is none that could be read safely. */
function textOf(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  if (!text.ok) return undefined;
  return (bytes[0] === 0xef && bytes[1] === 0xbb ? '\uFEFF' : '') + text.value;
}

function textsOf({ base, ours, theirs }: Versions<Uint8Array>): Versions<string> | undefined {
  const [a, b, c] = [textOf(base), textOf(ours), textOf(theirs)];
  return a === undefined || b === undefined || c === undefined ? undefined : { base: a, ours: b, theirs: c };
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Both versions of a file as they are, one below the other. */
function wholeChoice({ ours, theirs }: Versions<string>, how: FileMerge['how']): FileMerge {
  const bytes = encode(markedChoice(ended(ours), ended(theirs), usualMarkers));
  return { bytes, isConflict: true, how, disagreements: [] };
}

/** Whether both sides made a record of a numbered kind, each for itself: then they are two records. */
function areTwoRecords({ base, ours, theirs }: Versions<string>, path: string): boolean {
  const sorted = sortPath(path);
  if (base !== '' || sorted.sort !== 'record' || shapes[sorted.kind].prefix === undefined) return false;
  return !isSameDocument(ours, theirs);
}

function mergeTexts(texts: Versions<string>, path: string, byLines: () => MergedLines | undefined): FileMerge {
  if (areTwoRecords(texts, path)) return wholeChoice(texts, 'two-records');
  const merged = mergeDocuments(texts);
  if (merged.ok) {
    const { text, disagreements } = merged.value;
    const paths = disagreements.map((at) => at.join('.'));
    return { bytes: encode(text), isConflict: paths.length > 0, how: 'keys', disagreements: paths };
  }
  const lines = byLines();
  if (lines === undefined) return wholeChoice(texts, 'whole');
  const text = lines.isConflict ? undefined : textOf(lines.bytes);
  // Lines that went together without a conflict may say something that neither side meant.
  const isWrong = !lines.isConflict && isTrueMerge(texts, text ?? '') === false;
  return isWrong ? wholeChoice(texts, 'whole') : { ...lines, how: 'lines', disagreements: [] };
}

/**
 * Merges three versions of a file of a register: records, settings and frameworks key by key, all else, and what cannot be read, line by
 * line. What either side changed is in the result, or between markers.
 *
 * @param path where the file lies in the register
 * @param byLines merges them line by line; undefined where that cannot be done
 */
export function mergeVersions(
  versions: Versions<Uint8Array>,
  path: string,
  byLines: () => MergedLines | undefined,
): FileMerge {
  const { sort } = sortPath(path);
  const texts = sort === 'left-alone' || sort === 'misplaced' ? undefined : textsOf(versions);
  if (texts !== undefined) return mergeTexts(texts, path, byLines);
  const lines = byLines();
  if (lines !== undefined) return { ...lines, how: 'lines', disagreements: [] };
  return { bytes: versions.ours, isConflict: true, how: 'whole', disagreements: [] };
}
