import { visible } from '../../base/text.js';
import type { Renumbering } from '../../index.js';
import { carryOut, changeOptions, dayOfChange, openForChange, workspaceOptions } from '../change.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { asOfOption } from '../options.js';
import type { World } from '../world.js';

const listed = (paths: readonly string[]): string => paths.map((path) => `  ${visible(path)}\n`).join('');

/** Says what people should know before it is done. @returns whether it stands in the way */
function warn({ from, doubtful, frozen, mentions }: Renumbering, input: Input, world: World): boolean {
  if (doubtful.length > 0) {
    world.stderr.write(
      `warning: two records have the id ${visible(from)}, and which of them is meant cannot be told here; left as it is:\n${listed(doubtful)}`,
    );
  }
  if (mentions.length > 0) {
    world.stderr.write(
      `note: texts in these files mention ${visible(from)} in passing, and stay as they are:\n${listed(mentions)}`,
    );
  }
  if (frozen.length === 0) return false;
  const isForced = input.flag('force');
  world.stderr.write(
    `${isForced ? 'warning' : 'error'}: these files belong to a closed period, and would no longer be what was published:\n${listed(frozen)}`,
  );
  if (!isForced)
    world.stderr.write('  = help: Nothing was written. If it must be, write it all the same with --force.\n');
  return !isForced;
}

export default defineCommand({
  name: 'renumber',
  summary: 'give a record another id, and rewrite every reference to it',
  description:
    'Gives a record another id, all through the register: its file and the updates about it are renamed; references to it, to its items and to its updates are rewritten, in waivers too; and the record notes the id that it had (formerly), by which its history is found. All files are written or none, and not a byte changes besides. Without a new id it takes the next number over all local and remote branches: what to do when two branches made the same one. Where two files have the same id, name the file.',
  arguments: [
    { name: 'OLD', summary: 'the id, or the path of the file', required: true, names: ['record'] },
    { name: 'NEW', summary: 'the new id; the next free number unless given', names: ['nothing'] },
  ],
  options: [...workspaceOptions, { ...asOfOption, otherwise: "today in the register's time zone" }, ...changeOptions],
  examples: [
    {
      line: 'renumber GAP-004 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what giving a gap the next free number would change.',
    },
  ],
  async run(input, world) {
    const [named = '', wanted] = input.arguments;
    const api = await import('../../index.js');
    const workspace = openForChange(api, input);
    const asOf = dayOfChange(api, workspace, input, world);
    const plan = api.planChanges(workspace);
    const renumbering = await api.planNewId(workspace, plan, named, wanted);
    const isHindered = warn(renumbering, input, world);
    if (isHindered && !input.flag('dry-run')) return exit.found;
    const summary = `renumber ${renumbering.from} to ${renumbering.to}`;
    const code = carryOut(api, workspace, { plan, asOf, summary }, input, world);
    return isHindered ? exit.found : code;
  },
});
