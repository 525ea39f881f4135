import { plural } from '../../base/text.js';
import { Misuse } from '../../model/errors.js';
import type * as Api from '../../index.js';
import type { Workspace } from '../../index.js';
import { carryOut, changeOptions, dayOfChange, openForChange, workspaceOptions } from '../change.js';
import { defineCommand } from '../define.js';
import type { Input } from '../input.js';
import { asOfOption } from '../options.js';
import type { World } from '../world.js';

/** Whether a word is a change of a field rather than an id. */
const isAssignment = (word: string): boolean => word.includes('=');

/** The ids that are meant: one, or those of a kind that fit a filter. @throws Misuse */
function idsOf(
  api: typeof Api,
  workspace: Workspace,
  words: readonly string[],
  input: Input,
  world: World,
): readonly string[] {
  const where = input.text('where');
  if (where === undefined) return words;
  const [kind = '', ...others] = words;
  if (others.length > 0)
    throw new Misuse(
      'with --where, one kind is named',
      'For instance: secretariat set actions --where "status = suspended" …',
    );
  const asOf = dayOfChange(api, workspace, input, world);
  const listed = api.list(workspace.register, { kind, where, asOf, audience: 'restricted', incomplete: true });
  return api
    .listIds(listed)
    .split('\n')
    .filter((id) => id !== '');
}

/** What is done, in a line without values. */
function summaryOf(ids: readonly string[], fields: readonly string[]): string {
  const shown = ids.length <= 3 ? ids.join(', ') : plural(ids.length, 'record', 'records');
  return `set ${shown}: ${fields.join(', ')}`;
}

export default defineCommand({
  name: 'set',
  summary: 'change fields of a record, or of many',
  description:
    'Changes fields and nothing else: comments, order and every other byte of the file stay. A path leads into mappings and into lists by the ids of their items (milestones.M2.done_on). "=" gives a value, and with nothing behind it takes the key away; "+=" adds to a list, "-=" takes from it. Days may be today, +2w, -3d, +1m, counted from the as-of day; deadlines also 2026-Q4 or 2027. The register is checked first: a change that brings an error is refused, and shown.',
  arguments: [
    {
      name: 'ID|FIELD=VALUE',
      names: ['record'],
      summary: 'ids of records (with --where a kind; "settings" for the settings), then what changes',
      required: true,
      many: true,
    },
  ],
  options: [
    { name: 'where', value: 'FILTER', summary: 'change all records of the kind that fit, as `list` finds them' },
    ...workspaceOptions,
    { ...asOfOption, otherwise: "today in the register's time zone" },
    ...changeOptions,
  ],
  examples: [
    {
      line: 'set ACT-001 milestones.M3.due=2026-Q4 partners+=mo-education --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what moving a milestone and adding a partner would change.',
    },
    {
      line: 'set actions --where "lead = mo-justice" tags+=justice --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what tagging all actions of one lead would change.',
    },
  ],
  async run(input, world) {
    const words = input.arguments.filter((word) => !isAssignment(word));
    const assignments = input.arguments.filter(isAssignment);
    if (words.length === 0) throw new Misuse('no record is named', 'Write: secretariat set ACT-001 due=2026-Q4');
    if (assignments.length === 0) throw new Misuse('no change is named', 'Write: secretariat set ACT-001 due=2026-Q4');
    const api = await import('../../index.js');
    const workspace = openForChange(api, input);
    const asOf = dayOfChange(api, workspace, input, world);
    const ids = idsOf(api, workspace, words, input, world);
    const plan = api.planChanges(workspace);
    const fields = api.planSet(workspace, plan, ids, assignments, asOf);
    return carryOut(api, workspace, { plan, asOf, summary: summaryOf(ids, fields) }, input, world);
  },
});
