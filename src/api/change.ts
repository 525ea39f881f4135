import type { Day } from '../base/day.js';
import { applyChanges, finishInterrupted, lastChange, undoLast } from '../io/changes.js';
import { commitPaths, demandCommittable } from '../io/commit.js';
import { overlayTree } from '../io/overlay-tree.js';
import { readFrameworks } from '../io/package-files.js';
import type { FileChange } from '../io/transaction.js';
import { readWorkingTree } from '../io/working-tree.js';
import type { FileChange as FileStep } from '../model/file-change.js';
import type { Finding } from '../model/finding.js';
import type { SourceTree } from '../model/source.js';
import { unifiedDiff } from '../render/unified-diff.js';
import type { Paint } from '../render/paint.js';
import type { Base } from '../run/change.js';
import { ChangePlan } from '../run/change-plan.js';
import type { PlannedFile } from '../run/change-plan.js';
import { planFormats } from '../run/format-plan.js';
import type { LeftAsItIs } from '../run/format-plan.js';
import { introducedFindings } from '../run/introduced.js';
import { loadRegister as loadUnder } from '../run/register.js';
import type { Register } from '../run/register.js';
import { planRepairs } from '../run/repair.js';
import type { Repair } from '../run/repair.js';
import { assignedFields, fileOfRecord, planAssignments, recordFiles } from '../run/set.js';
import { validateRegister } from '../run/validate.js';
import type { Validation } from '../run/validate.js';
import { loadRegister } from './register.js';

/** A register on disk that a command is about to change. */
export interface Workspace {
  readonly folder: string;
  readonly tree: SourceTree;
  readonly register: Register;
}

/** What a plan does to what checking finds. */
export interface PlanCheck {
  /** The register as it will be. */
  readonly register: Register;
  /** Only what the plan brings; what was found before is none of its business. */
  readonly validation: Validation;
}

/**
 * Opens a register on disk to change it. What a crash interrupted is finished first.
 *
 * @throws Misuse where there is no register; Refusal where it is beyond a limit; WriteFailure where an interrupted change
 *   cannot be finished
 */
export function openWorkspace(folder: string, options: { readonly prefix?: string } = {}): Workspace {
  finishInterrupted(folder);
  const tree = readWorkingTree(folder, options);
  return { folder, tree, register: loadRegister(tree) };
}

/** Begins a plan of changes to the files of a register. */
export function planChanges({ tree }: Workspace): ChangePlan {
  return new ChangePlan(tree);
}

/** What a plan is compared with where it is judged as a change: the register as it lies there. */
function baseOf(register: Register, plan: ChangePlan): Base {
  const files = plan.files().map(({ path, before, after }): FileStep => {
    return { type: before === undefined ? 'added' : after === undefined ? 'deleted' : 'changed', path, before: path };
  });
  const named = { ref: 'the files on disk', commit: '', tip: '' };
  // Whoever names the records has confirmed how many they are.
  return {
    ...named,
    before: register,
    policy: register,
    proposed: undefined,
    files,
    formerIds: new Set(),
    confirmed: [files.length],
  };
}

/**
 * Checks the register as a plan would leave it, against what it is now. Nothing is written.
 *
 * @param judged whether it is judged as a change too, by the rules of `validate --base`
 */
export function checkPlan({ tree, register }: Workspace, plan: ChangePlan, asOf: Day, judged = false): PlanCheck {
  const texts = new Map(plan.files().map(({ path, after }) => [path, after]));
  const overlay = overlayTree(tree, texts);
  const changed = judged ? loadUnder(overlay, readFrameworks(), undefined, register) : loadRegister(overlay);
  const before = validateRegister(register, { asOf });
  const after = validateRegister(changed, { asOf, ...(judged ? { base: baseOf(register, plan) } : {}) });
  return {
    register: changed,
    // What it was judged against is no commit that anybody could look up.
    validation: {
      ...after,
      base: undefined,
      findings: introducedFindings(before.findings, after.findings, plan.moves),
    },
  };
}

/** Whether a finding stands in the way of a change. */
export function isHindrance({ severity, waivedBy }: Finding): boolean {
  return severity === 'error' && waivedBy === null;
}

/** The difference that changes make, as `diff -u` shows it. */
export function changesText(files: readonly PlannedFile[], paint: Paint): string {
  return unifiedDiff(files, paint);
}

const bytesOf = (text: string | undefined): Uint8Array | undefined =>
  text === undefined ? undefined : new TextEncoder().encode(text);

/** What a plan does to files, in bytes. */
export function fileChanges(plan: ChangePlan): readonly FileChange[] {
  return plan.files().map(({ path, before, after }) => ({ path, before: bytesOf(before), after: bytesOf(after) }));
}

/**
 * Makes sure that changes can be committed, before they are written.
 *
 * @throws Misuse where they cannot
 */
export function demandCommit(folder: string): void {
  demandCommittable(folder);
}

/**
 * Writes what a plan holds: all files or none, each only where it still holds what was read.
 *
 * @param command what is done, in a line, for `undo`
 * @throws an error named WriteFailure; then nothing is half-done
 */
export function writePlan({ folder }: Workspace, plan: ChangePlan, command: string): void {
  applyChanges(folder, fileChanges(plan), command);
}

/**
 * Commits files in the name of the person whom git knows, and nothing else with them.
 *
 * @throws an error named WriteFailure where git refuses; the files stand as they were written
 */
export function commitFiles(folder: string, paths: readonly string[], message: string): void {
  commitPaths(folder, paths, message);
}

/** A command that is or could be taken back. */
export interface TakenBack {
  /** What it was, in a line. */
  readonly command: string;
  readonly files: readonly PlannedFile[];
}

function takenBack({ command, changes }: { command: string; changes: readonly FileChange[] }): TakenBack {
  const text = (bytes: Uint8Array | undefined): string | undefined =>
    bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return {
    command,
    files: changes.map(({ path, before, after }) => ({ path, before: text(before), after: text(after) })),
  };
}

/** What taking the last command back would change. @throws Misuse where there is nothing to take back, or no git */
export function previewUndo(folder: string): TakenBack {
  return takenBack(lastChange(folder));
}

/**
 * Takes the last command back.
 *
 * @throws Misuse where there is nothing to take back, or no git to remember it; an error named WriteFailure where a file has
 *   changed since
 */
export function undo(folder: string): TakenBack {
  return takenBack(undoLast(folder));
}

/**
 * Plans changes of fields, as `secretariat set` takes them, in several records.
 *
 * @param ids of records, or `settings`
 * @param assignments `path=value`, `path+=value`, `path-=value`
 * @param today from which `today` and `+2w` are counted
 * @returns the fields that they are about
 * @throws Misuse for an id or field that is not there, or a value of the wrong type
 */
export function planSet(
  { tree }: Workspace,
  plan: ChangePlan,
  ids: readonly string[],
  assignments: readonly string[],
  today: Day,
): readonly string[] {
  const files = recordFiles(tree);
  for (const id of ids) planAssignments(plan, fileOfRecord(files, id), assignments, today);
  return assignedFields(assignments);
}

/** Mending goes on for so many rounds: a value shows what is wrong with it once its key is right. */
const mostRounds = 10;

/**
 * Plans the repairs that need no asking, of the whole register, until nothing is left that can be mended.
 *
 * @returns what was mended, by round and file
 */
export function planFixes({ tree, register }: Workspace, plan: ChangePlan, asOf: Day): readonly Repair[] {
  const repairs: Repair[] = [];
  let present = register;
  for (let round = 0; round < mostRounds; round += 1) {
    const found = planRepairs(plan, tree, validateRegister(present, { asOf }).findings);
    repairs.push(...found);
    if (found.length === 0) break;
    present = loadRegister(overlayTree(tree, new Map(plan.files().map(({ path, after }) => [path, after]))));
  }
  return repairs;
}

/**
 * Plans that records are arranged in the canonical form.
 *
 * @param ids which; all, with the settings, where there is none
 * @param expand whether anchors, aliases and merge keys are written out first
 * @returns what cannot be read, and is left as it is
 * @throws Misuse for an id that is not there
 */
export function planFormat(
  { tree }: Workspace,
  plan: ChangePlan,
  ids: readonly string[],
  expand: boolean,
): readonly LeftAsItIs[] {
  return planFormats(plan, tree, ids, expand);
}
