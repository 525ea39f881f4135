import { visible } from '../../base/text.js';
import type { Redacted } from '../../index.js';
import { carryOut, changeOptions, dayOfChange, openForChange, workspaceOptions } from '../change.js';
import { defineCommand, exit } from '../define.js';
import { asOfOption } from '../options.js';
import type { World } from '../world.js';

/** What no command of this program can do, in plain words. */
function sayWhatStays({ path, mentions }: Redacted, world: World): void {
  if (mentions.length > 0) {
    const files = mentions.map((file) => `  ${visible(file)}\n`).join('');
    world.stderr.write(`note: these files hold a value that was taken out, and stay as they are:\n${files}`);
  }
  world.stderr.write(
    [
      'note: every commit until now still holds what was taken out, and so does every clone.',
      '  To remove it there, an administrator of the repository',
      '  1. commits this change, and asks everybody to push;',
      '  2. writes each value on a line of a file outside the register, as  VALUE==>[redacted]',
      '  3. runs  git filter-repo --replace-text FILE  in a fresh clone, and deletes FILE;',
      '  4. pushes every branch and tag anew (--force), and asks the host to drop what it keeps of the old history;',
      '  5. asks everybody to clone anew.',
      `  Published files keep their checksums, and \`verify\` says that the history was written anew. (${visible(path)})`,
      '',
    ].join('\n'),
  );
}

export default defineCommand({
  name: 'redact',
  summary: 'take values out of a record for good, and keep a record that says so',
  description:
    'The only deletion that a register knows. Of a person, everything is taken out that says who it is (name, title, contact, notes); what figures of the past need (organisation, grade, days) stays. Of any record, the fields that are named. What stays is a record that every reference still leads to, with a line that says what was taken out, when, why and by which decision; `validate --base` accepts it, and finds a value that comes back. What the program remembers of the file for `undo` goes as well. The history of the repository still holds the values: the command says what an administrator does about that.',
  arguments: [{ name: 'ID', summary: 'the record', required: true }],
  options: [
    {
      name: 'field',
      value: 'PATH',
      summary: 'which fields (description, milestones.M2.title)',
      rest: true,
      names: ['nothing'],
      otherwise: 'of a person, all that says who it is',
    },
    { name: 'reason', value: 'TEXT', summary: 'why, without the value itself', required: true, names: ['nothing'] },
    {
      name: 'decision',
      value: 'ID',
      summary: 'the adopted decision that ordered it',
      required: true,
      names: ['record'],
    },
    ...workspaceOptions,
    { ...asOfOption, otherwise: "today in the register's time zone" },
    ...changeOptions,
  ],
  examples: [
    {
      line: 'redact PER-004 --reason "Asked for by the person" --decision DEC-006 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what would be left of a person.',
    },
  ],
  async run(input, world) {
    const [id = ''] = input.arguments;
    const api = await import('../../index.js');
    const workspace = openForChange(api, input);
    const asOf = dayOfChange(api, workspace, input, world);
    const plan = api.planChanges(workspace);
    const redacted = api.planRedact(workspace, plan, id, {
      fields: input.list('field'),
      reason: input.text('reason') ?? '',
      decision: input.text('decision') ?? '',
      on: asOf,
    });
    const code = carryOut(api, workspace, { plan, asOf, summary: `redact ${id}` }, input, world);
    if (code !== exit.done || redacted.fields.length === 0) return code;
    if (!input.flag('dry-run')) api.forgetRedacted(workspace, redacted.path);
    sayWhatStays(redacted, world);
    return code;
  },
});
