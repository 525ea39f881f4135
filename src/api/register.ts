import { readFrameworks } from '../io/package-files.js';
import { readWorkingTree } from '../io/working-tree.js';
import type { Dataset } from '../model/dataset.js';
import { Misuse } from '../model/errors.js';
import type { SourceTree } from '../model/source.js';
import type { Point } from '../model/point.js';
import { loadRegister as loadTree } from '../run/register.js';
import type { Register } from '../run/register.js';
import { readPast } from './past.js';
import { resolvePoint, workingTree } from './points.js';
import type { PointOptions } from './points.js';

/** Where in git a register is read. */
export interface OpenOptions {
  /** A branch, tag or commit id, a day (`2026-06-30`) or a closed period (`2026-Q2`); the files on disk unless given. */
  readonly at?: string;
  /** The register's folder from the top of its repository, where it is not the top itself. */
  readonly prefix?: string;
}

/**
 * Opens a register on disk or in a commit.
 *
 * @param folder holds `secretariat.yaml`; with a prefix and a commit, any folder of the repository
 * @throws Misuse where there is no register or commit; Refusal where it is beyond a limit
 */
export async function openRegister(folder: string, options: OpenOptions = {}): Promise<Register> {
  const { at, ...place } = options;
  const point = at === undefined ? workingTree : await resolvePoint(folder, at, place);
  return openPoint(folder, point, place);
}

/**
 * Opens the state of a register at a point in time.
 *
 * @throws Misuse where there is no register; Refusal where it is beyond a limit
 */
export async function openPoint(
  folder: string,
  { commit }: Point,
  place: Pick<OpenOptions, 'prefix'> = {},
): Promise<Register> {
  return loadRegister(commit === null ? readWorkingTree(folder, place) : await readPast(folder, commit, place));
}

/**
 * The records where the work stands (`HEAD`): what was taken out of one since a commit is told of none of its earlier versions.
 *
 * @param commit the full id of the commit
 * @returns undefined where the work stands at that commit, or holds no register
 */
export async function datasetSince(folder: string, commit: string, place: PointOptions): Promise<Dataset | undefined> {
  const present = await resolvePoint(folder, 'HEAD', place);
  if (present.commit === commit) return undefined;
  try {
    return (await openPoint(folder, present, place)).parsed.dataset;
  } catch (error) {
    if (error instanceof Misuse) return undefined;
    throw error;
  }
}

/**
 * Reads a register from any tree of files, such as one made by {@link memoryTree}.
 *
 * @throws Misuse where there is no register; Refusal where it is beyond a limit
 */
export function loadRegister(tree: SourceTree): Register {
  return loadTree(tree, readFrameworks());
}
