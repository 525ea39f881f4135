import { readFrameworks } from '../io/package-files.js';
import { readWorkingTree } from '../io/working-tree.js';
import type { SourceTree } from '../model/source.js';
import type { Point } from '../model/point.js';
import { loadRegister as loadTree } from '../run/register.js';
import type { Register } from '../run/register.js';
import { readPast } from './past.js';
import { resolvePoint, workingTree } from './points.js';

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
 * Reads a register from any tree of files, such as one made by {@link memoryTree}.
 *
 * @throws Misuse where there is no register; Refusal where it is beyond a limit
 */
export function loadRegister(tree: SourceTree): Register {
  return loadTree(tree, readFrameworks());
}
