import { visible } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import type * as Api from '../index.js';
import type { Repair } from '../index.js';
import { dayOfChange, openForChange, sayNothingWritten } from './change.js';
import { answerPaint } from './colour.js';
import type { Option } from './define.js';
import type { Input } from './input.js';
import type { World } from './world.js';

/** What a command takes that mends slips before it checks. */
export const fixOptions: readonly Option[] = [
  {
    name: 'fix',
    summary:
      'first mend slips of the pen: keys and values with one near candidate, the form of deadlines, blanks at line ends; never what a record claims',
  },
  { name: 'dry-run', summary: 'with --fix, print the difference it would make, and neither write nor check' },
];

/** Refuses what would do nothing, or change the past. @throws Misuse */
function demandFixable(input: Input): void {
  if (input.flag('fix') && input.text('at') !== undefined) {
    throw new Misuse('--fix mends the files on disk, and --at reads a commit', 'Leave one of the two out.');
  }
  if (input.flag('fix') && input.flag('watch')) {
    throw new Misuse('--fix mends once, and --watch goes on', 'Mend first, and watch then.');
  }
  if (input.flag('dry-run') && !input.flag('fix')) {
    throw new Misuse('--dry-run says nothing without --fix', 'Checking never writes. Write --fix --dry-run.');
  }
}

function say(repairs: readonly Repair[], world: World): void {
  for (const { path, what } of repairs) world.stderr.write(`mended ${visible(path)}: ${what}\n`);
}

/**
 * Mends slips in the register that the options name, where that was asked for.
 *
 * @returns whether that was all that was asked for
 * @throws Misuse where options contradict each other; an error named WriteFailure where a write failed
 */
export function mendFirst(api: typeof Api, input: Input, world: World): boolean {
  demandFixable(input);
  if (!input.flag('fix')) return false;
  const workspace = openForChange(api, input);
  const plan = api.planChanges(workspace);
  const repairs = api.planFixes(workspace, plan, dayOfChange(api, workspace, input, world));
  if (input.flag('dry-run')) {
    world.stdout.write(api.changesText(plan.files(), answerPaint(input, world)));
    sayNothingWritten(world);
    return true;
  }
  api.writePlan(workspace, plan, 'validate --fix');
  say(repairs, world);
  return false;
}
