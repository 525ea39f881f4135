import { plural, visible } from '../../base/text.js';
import { carryOut, openForChange, workspaceOptions } from '../change.js';
import { defineCommand, exit } from '../define.js';

export default defineCommand({
  name: 'fmt',
  summary: 'arrange records in the canonical form',
  description:
    'Arranges the text of records and settings, all or those named, and changes nothing of what they say: each level set in by two columns, lists too; no byte order mark, line feeds, no blanks at line ends, one blank line at most between parts, one blank behind a colon, brackets as new values are written, a line end at the end. Comments, order and quoting stay, and texts to the letter. A file that cannot be read is left as it is, and named. With --expand, anchors, aliases and merge keys, which are no part of a register, are written out first.',
  arguments: [{ name: 'ID', summary: 'records, or "settings"; all without one', many: true }],
  options: [
    ...workspaceOptions,
    { name: 'check', summary: 'write nothing; the exit code is 1 where a file is not in the canonical form' },
    { name: 'expand', summary: 'write out anchors, aliases and merge keys' },
    { name: 'dry-run', summary: 'print the difference, and write nothing' },
    { name: 'commit', summary: 'commit the files that changed, and nothing else, in your own name' },
  ],
  examples: [
    { line: 'fmt --check --repo data-example', says: 'Says which files are not in the canonical form.' },
    { line: 'fmt ACT-001 --repo data-example --dry-run', says: 'Shows what arranging one record would change.' },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const workspace = openForChange(api, input);
    const plan = api.planChanges(workspace);
    const unreadable = api.planFormat(workspace, plan, input.arguments, input.flag('expand'));
    for (const { path, why } of unreadable) world.stderr.write(`left as it is: ${visible(path)}: ${visible(why)}\n`);
    if (input.flag('check')) {
      const files = plan.files();
      for (const { path } of files) world.stdout.write(`${visible(path)}\n`);
      const all = `${plural(files.length, 'file is', 'files are')} not in the canonical form; \`secretariat fmt\` arranges them\n`;
      world.stdout.write(files.length === 0 ? 'all files are in the canonical form\n' : all);
      return files.length === 0 && unreadable.length === 0 ? exit.done : exit.found;
    }
    const asOf = api.usualDay(workspace.register, false, world.now);
    const code = carryOut(api, workspace, { plan, asOf, summary: 'fmt' }, input, world);
    return unreadable.length === 0 ? code : exit.found;
  },
});
