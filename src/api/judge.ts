import { confirmedNumbers, filesOfChange, findChange, formerIds, holdsFile } from '../io/base-point.js';
import type { ChangePoint } from '../io/base-point.js';
import { readFrameworks } from '../io/package-files.js';
import { readWorkingTree } from '../io/working-tree.js';
import { editsPolicy, newIds } from '../run/change.js';
import type { Base, NoBase } from '../run/change.js';
import { loadRegister } from '../run/register.js';
import type { Register } from '../run/register.js';
import type { Remembered } from '../parse/register.js';
import { readPast } from './past.js';

/** Which change is judged. */
export interface OpenChangeOptions {
  /** The commit that is judged; the files on disk unless given. */
  readonly at?: string;
  /** The register's folder from the top of its repository, where it is not the top itself. */
  readonly prefix?: string;
  /** The number of records of which somebody says that so many are meant to change. */
  readonly confirmed?: number;
}

/** A register with the base that judges it. */
export interface OpenedChange {
  /** Read under the policy of the base, where there is one. */
  readonly register: Register;
  readonly base: Base | NoBase;
}

/** The register of a commit, or undefined where it holds none. */
async function registerAt(
  folder: string,
  commit: string,
  prefix: string,
  remembered: Remembered,
): Promise<Register | undefined> {
  const top = prefix === '' ? '' : `${prefix}/`;
  if (!(await holdsFile(folder, commit, `${top}secretariat.yaml`))) return undefined;
  return loadRegister(await readPast(folder, commit, { prefix }), readFrameworks(), remembered);
}

async function openJudged(
  folder: string,
  options: OpenChangeOptions,
  remembered?: Remembered,
  policy?: Register,
): Promise<Register> {
  const { at, prefix } = options;
  const place = prefix === undefined ? {} : { prefix };
  const tree = at === undefined ? readWorkingTree(folder, place) : await readPast(folder, at, place);
  return loadRegister(tree, readFrameworks(), remembered, policy);
}

/** What is compared with: what the change started from, and what the tip of the base says by now. */
async function openBase(
  folder: string,
  ref: string,
  point: ChangePoint,
  remembered: Remembered,
): Promise<NoBase | { readonly before: Register; readonly policy: Register }> {
  const named = { ref, commit: point.commit, tip: point.tip };
  const before = await registerAt(folder, point.commit, point.prefix, remembered);
  const policy = point.tip === point.commit ? before : await registerAt(folder, point.tip, point.prefix, remembered);
  if (before === undefined || policy === undefined) return { ...named, lacking: 'register' };
  const isUsable = before.parsed.settingsUsable && policy.parsed.settingsUsable;
  return isUsable ? { before, policy } : { ...named, lacking: 'settings' };
}

/**
 * Opens a register together with what it is to be merged into: compared is the merge base with the files on disk (or a commit), and the
 * policy comes from the tip of the base.
 *
 * @param ref the base: a branch, tag or commit id
 * @throws Misuse where a commit is missing, the clone is shallow or there is no register; Refusal where it is beyond a limit
 */
export async function openChange(folder: string, ref: string, options: OpenChangeOptions = {}): Promise<OpenedChange> {
  const point = await findChange(folder, ref, options);
  // Most files are the same in all three states.
  const remembered: Remembered = new Map();
  const opened = await openBase(folder, ref, point, remembered);
  if ('lacking' in opened) return { register: await openJudged(folder, options), base: opened };
  const register = await openJudged(folder, options, remembered, opened.policy);
  const files = await filesOfChange(folder, point, options.at !== undefined);
  const proposed = editsPolicy(files) ? await openJudged(folder, options, remembered) : undefined;
  const named = { ref, commit: point.commit, tip: point.tip };
  const ids = await formerIds(folder, point, newIds(opened.before, register));
  const told = options.confirmed === undefined ? [] : [options.confirmed];
  const confirmed = [...told, ...(await confirmedNumbers(folder, point))];
  return { register, base: { ...named, ...opened, proposed, files, formerIds: ids, confirmed } };
}
