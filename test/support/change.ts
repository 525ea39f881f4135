import { memoryTree } from '../../src/io/memory-tree.js';
import { frameworksForTests } from './register.js';
import type { Finding, Profile } from '../../src/model/finding.js';
import type { FileChange } from '../../src/model/file-change.js';
import { changeBetween, editsPolicy, judgedBy } from '../../src/run/change.js';
import type { Base } from '../../src/run/change.js';
import { check } from '../../src/run/check.js';
import { loadRegister } from '../../src/run/register.js';
import type { Register } from '../../src/run/register.js';
import type { Remembered } from '../../src/parse/register.js';
import { snapshotOf } from '../../src/facts/snapshot.js';
import type { Change } from '../../src/compare/change.js';

type Files = ReadonlyMap<string, string>;

/** What else a change is made of. */
export interface ChangeOptions {
  readonly asOf?: string;
  readonly profile?: Profile;
  /** What the tip of the base holds; the base itself unless given. */
  readonly policy?: Files;
  /** Files that are not in the trees, or that git takes for renamed. */
  readonly files?: readonly FileChange[];
  readonly formerIds?: readonly string[];
  readonly confirmed?: readonly number[];
}

const point = { ref: 'main', commit: '1'.repeat(40), tip: '2'.repeat(40) };

const remembered: Remembered = new Map();

function read(files: Files, policy?: Register): Register {
  const tree = memoryTree(files);
  // Most files are the same in all the changes of a test: they are read once.
  const known = tree.files().map((file) => ({ ...file, blob: files.get(file.path) ?? '' }));
  return loadRegister({ ...tree, files: () => known }, frameworksForTests, remembered, policy);
}

/** The files that differ between two trees in memory, by path. */
export function filesBetween(before: Files, after: Files, known: readonly FileChange[] = []): FileChange[] {
  const told = new Set(known.flatMap((file) => [file.path, file.before]));
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter((path) => !told.has(path));
  const found = paths.flatMap((path): FileChange[] => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    return [{ path, before: path, type: was === undefined ? 'added' : is === undefined ? 'deleted' : 'changed' }];
  });
  return [...found, ...known].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A base and the register that a change makes of it, both in memory. */
export function changed(
  before: Files,
  after: Files,
  options: ChangeOptions = {},
): { readonly base: Base; readonly register: Register; readonly change: Change } {
  const earlier = read(before);
  const policy = options.policy === undefined ? earlier : read(options.policy);
  const files = filesBetween(before, after, options.files);
  const base: Base = {
    ...point,
    before: earlier,
    policy,
    proposed: editsPolicy(files) ? read(after) : undefined,
    files,
    formerIds: new Set(options.formerIds),
    confirmed: options.confirmed ?? [],
  };
  const register = read(after, policy);
  return { base, register, change: changeBetween(base, register, options.asOf ?? '2026-09-30') };
}

/** Everything that is found in what a change makes of a base. */
export function findingsOfChange(before: Files, after: Files, options: ChangeOptions = {}): Finding[] {
  return outcomeOfChange(before, after, options).findings;
}

/** The same with the later side, as it was read. */
export function outcomeOfChange(
  before: Files,
  after: Files,
  options: ChangeOptions = {},
): { readonly parsed: Register['parsed']; readonly findings: Finding[] } {
  const { base, register } = changed(before, after, options);
  const asOf = options.asOf ?? '2026-09-30';
  const findings = check(snapshotOf(register.parsed.dataset, asOf), register.parsed, {
    ...judgedBy(base, register, asOf),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  });
  return { parsed: register.parsed, findings };
}
