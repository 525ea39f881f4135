/* How every command that writes does so: check, show, write, commit. */
import { visible } from '../base/text.js';
import type * as Api from '../index.js';
import type { ChangePlan, Day, PlanCheck, Register, Workspace } from '../index.js';
import { answerPaint, paintOf } from './colour.js';
import { exit } from './define.js';
import type { Option } from './define.js';
import type { Input } from './input.js';
import { isAutomated } from './world.js';
import type { World } from './world.js';

/** What every command takes that changes records. */
export const changeOptions: readonly Option[] = [
  { name: 'dry-run', summary: 'print the difference, and write nothing' },
  { name: 'force', summary: 'write although the change brings errors' },
  { name: 'commit', summary: 'commit the files that changed, and nothing else, in your own name' },
];

/** Where the register lies that a command changes: on disk, never in a commit. */
export const workspaceOptions: readonly Option[] = [
  { name: 'repo', value: 'DIR', summary: "the register's folder", otherwise: 'the folder you are in' },
];

/** Opens the register that the options name, to change it. @throws Misuse, Refusal */
export function openForChange(api: typeof Api, input: Input): Workspace {
  return api.openWorkspace(input.text('repo') ?? '.');
}

/** The day on which a change is made: the one that the options name, else today. */
export function dayOfChange(api: typeof Api, { register }: Workspace, input: Input, world: World): Day {
  return input.day('as-of') ?? api.usualDay(register, false, world.now);
}

/** What a command is about to write. */
export interface Change {
  readonly plan: ChangePlan;
  /** The day for which it is checked. */
  readonly asOf: Day;
  /** What is done, in a line without values: the subject of the commit, and what `undo` calls it. `set ACT-014: due`. */
  readonly summary: string;
  /** Whether it is judged as a change too, as `validate --base` does. */
  readonly judged?: true;
  /** What is said once it is written (or would be), of the register as it is then. */
  readonly told?: (after: Register) => string;
  /** What was planned was held against what matters already: nothing that rules say of it stands in its way, and nothing is told. */
  readonly isChecked?: true;
  /** Many records change: only errors are shown of what is found, and the rest is counted. */
  readonly isMass?: true;
}

/** How many findings that a change brings are shown. */
const mostShown = 20;

/** Shows what a change brings; of a mass of records only what stands in its way. @returns whether anything does */
export function showBrought(api: typeof Api, check: PlanCheck, input: Input, world: World, isMass = false): boolean {
  const { findings } = check.validation;
  if (findings.length === 0) return false;
  const printed = { paint: paintOf(input, world.stderr, world), maximum: mostShown, defused: isAutomated(world) };
  const options = { ...printed, quiet: isMass };
  world.stderr.write(`What the change brings:\n\n${api.validationText(check.register, check.validation, options)}\n`);
  return findings.some((finding) => api.isHindrance(finding));
}

/** Said to a person at a terminal; what goes into a pipe is the difference alone. */
export function sayNothingWritten(world: World): void {
  if (world.stderr.isTerminal) world.stderr.write('Nothing was written.\n');
}

function refuse(world: World): number {
  world.stderr.write(
    'error: the change brings errors, and nothing was written\n  = help: Change what is wrong, or write it all the same with --force.\n',
  );
  return exit.found;
}

function writeAndCommit(
  api: typeof Api,
  workspace: Workspace,
  { plan, summary }: Change,
  input: Input,
  world: World,
): void {
  const files = plan.files();
  api.writePlan(workspace, plan, summary);
  for (const { path, before, after } of files) {
    const what = before === undefined ? 'created' : after === undefined ? 'removed' : 'changed';
    world.stdout.write(`${what} ${visible(path)}\n`);
  }
  if (!input.flag('commit')) return;
  api.commitFiles(
    workspace.folder,
    files.map(({ path }) => path),
    summary,
  );
  world.stdout.write(`committed: ${visible(summary)}\n`);
}

/** What is said of the register as a change leaves it. */
const toldOf = ({ told }: Change, { register }: PlanCheck): string => told?.(register) ?? '';

/**
 * Carries a planned change out as the person asked: checks what it brings, refuses errors unless forced, prints the difference or
 * writes, and commits where that was asked for.
 *
 * @returns the exit code
 * @throws Misuse where nothing could be committed; an error named WriteFailure where a write failed
 */
export function carryOut(api: typeof Api, workspace: Workspace, change: Change, input: Input, world: World): number {
  const files = change.plan.files();
  if (files.length === 0) {
    world.stdout.write('nothing to change: it is so already\n');
    return exit.done;
  }
  if (input.flag('commit')) api.demandCommit(workspace.folder);
  const check =
    change.isChecked === true ? undefined : api.checkPlan(workspace, change.plan, change.asOf, change.judged);
  const isHindered =
    check !== undefined && showBrought(api, check, input, world, change.isMass) && !input.flag('force');
  const isTrial = input.flag('dry-run');
  if (isTrial) {
    world.stdout.write(api.changesText(files, answerPaint(input, world)));
    sayNothingWritten(world);
  }
  if (isHindered) return refuse(world);
  if (isTrial) return exit.done;
  writeAndCommit(api, workspace, change, input, world);
  if (check !== undefined) world.stdout.write(toldOf(change, check));
  return exit.done;
}
