import { visible } from '../../base/text.js';
import { carryOut, changeOptions, dayOfChange, openForChange, workspaceOptions } from '../change.js';
import { defineCommand, exit } from '../define.js';

export default defineCommand({
  name: 'migrate',
  summary: 'bring the register to the version of the data model that this program writes',
  description:
    'The settings say by which version of the data model a register is written (schema_version). This brings every record and the settings to the version of this program, all of them or none, and leaves every other byte: comments, order and quoting stay. It asks for a register that is committed, so that `undo` and git can take it back; --force does without. Past commits stay as they are: `diff`, `log` and `trend` read them by the same steps.',
  arguments: [],
  options: [
    ...workspaceOptions,
    ...changeOptions.map((option) =>
      option.name === 'force'
        ? { ...option, summary: 'write although it could not be taken back, or files are not committed' }
        : option,
    ),
  ],
  examples: [
    {
      line: 'migrate --repo data-example --dry-run',
      says: 'Shows what would change; nothing, where the register is of today.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const workspace = openForChange(api, input);
    const plan = api.planChanges(workspace);
    const { from, to, steps } = api.planMigrate(workspace, plan);
    if (steps.length === 0) {
      world.stdout.write(
        `nothing to do: the register is of version ${String(to)} of the data model, as this program is\n`,
      );
      return exit.done;
    }
    if (!input.flag('dry-run') && !input.flag('force')) api.demandTakingBack(workspace);
    for (const step of steps) world.stderr.write(`${visible(step)}\n`);
    const asOf = dayOfChange(api, workspace, input, world);
    const summary = `migrate from version ${String(from)} to ${String(to)}`;
    // Every file was held against its schema; what the rules say of a register that could not be read before is no news.
    return carryOut(api, workspace, { plan, asOf, summary, isChecked: true }, input, world);
  },
});
