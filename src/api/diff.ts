import { placeOfRegister } from '../io/git.js';
import { renamesAmong } from '../compare/match.js';
import { changedFiles } from '../io/changed-files.js';
import { readReportFiles } from '../io/report-files.js';
import type { Point } from '../model/point.js';
import { compareRegisters } from '../run/diff.js';
import type { Comparison, DiffOptions } from '../run/diff.js';
import { resolvePoint, workingTree } from './points.js';
import type { PointOptions } from './points.js';
import { datasetSince, openPoint } from './register.js';

/** Which points are compared, and for whom. */
export interface DiffRegisterOptions extends Omit<DiffOptions, 'renames' | 'later'>, PointOptions {
  /** A branch, tag, commit id, day or closed period; where the work stands (`HEAD`) unless given. */
  readonly from?: string;
  /** The same; the files on disk unless given. */
  readonly to?: string;
}

/** Files that git takes for renamed, between commits and on disk; none where the register has no history. */
async function renamesBetween(
  folder: string,
  from: Point,
  to: Point,
  place: PointOptions,
): Promise<ReadonlyMap<string, string>> {
  if (from.commit === null) return new Map();
  const { prefix } = await placeOfRegister(folder, place.prefix);
  return renamesAmong(await changedFiles(folder, { from: from.commit, to: to.commit, prefix }));
}

/**
 * Compares a register at two points in time.
 *
 * @param folder the register's folder
 * @throws Misuse for a point that does not exist, with the way out
 */
export async function diff(folder: string, options: DiffRegisterOptions): Promise<Comparison> {
  const { from: fromName = 'HEAD', to: toName, prefix, ...how } = options;
  const place = prefix === undefined ? {} : { prefix };
  const from = await resolvePoint(folder, fromName, place);
  const to = toName === undefined ? workingTree : await resolvePoint(folder, toName, place);
  const [before, after] = [await openPoint(folder, from, place), await openPoint(folder, to, place)];
  const renames = await renamesBetween(folder, from, to, place);
  const later = to.commit === null ? undefined : await datasetSince(folder, to.commit, place);
  return compareRegisters(
    { point: from, register: before },
    { point: to, register: after },
    { ...how, renames, ...(later && { later }) },
  );
}

/** A comparison as Markdown, or as one HTML file that needs no other. */
export async function diffDocument(comparison: Comparison, format: 'md' | 'html'): Promise<string> {
  // What prints documents is large, and text does not need it.
  const { diffDocument: print } = await import('../run/diff-view.js');
  const { reportMark } = await import('../run/documents.js');
  return print(comparison, format, readReportFiles(), reportMark);
}
