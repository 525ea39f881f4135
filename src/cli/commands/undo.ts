import { visible } from '../../base/text.js';
import { sayNothingWritten, workspaceOptions } from '../change.js';
import { answerPaint } from '../colour.js';
import { defineCommand, exit } from '../define.js';

export default defineCommand({
  name: 'undo',
  summary: 'take the last command back',
  description:
    "Gives every file that the last writing command changed its content from before, if none of them has changed since; once more takes back the one before it. The program remembers its last twenty commands inside git's own folder, so that this works only in a register under git. A commit that was made stays in the history: --commit adds one that takes it back.",
  arguments: [],
  options: [
    ...workspaceOptions,
    { name: 'dry-run', summary: 'print the difference, and write nothing' },
    { name: 'commit', summary: 'commit the files that changed, and nothing else, in your own name' },
  ],
  examples: [
    { line: 'undo --repo build/history --dry-run', says: 'Shows what taking the last command back would change.' },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const folder = input.text('repo') ?? '.';
    if (input.flag('dry-run')) {
      const { files } = api.previewUndo(folder);
      world.stdout.write(api.changesText(files, answerPaint(input, world)));
      sayNothingWritten(world);
      return exit.done;
    }
    if (input.flag('commit')) api.demandCommit(folder);
    const { command, files } = api.undo(folder);
    world.stdout.write(`taken back: ${visible(command)}\n`);
    if (input.flag('commit')) {
      api.commitFiles(
        folder,
        files.map(({ path }) => path),
        `undo ${command}`,
      );
      world.stdout.write(`committed: undo ${visible(command)}\n`);
    }
    return exit.done;
  },
});
