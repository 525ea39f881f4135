import { plural, visible } from '../../base/text.js';
import type { FileMerge } from '../../index.js';
import { defineCommand, exit } from '../define.js';

/** What git takes for "it could not be merged at all": it stops, and our side stays. */
const couldNotMerge = 129;

/** As many places are named; the file shows them all. */
const mostNamed = 5;

/** What a person has to do, in a line. */
function remark({ how, disagreements }: FileMerge, path: string): string {
  if (how === 'two-records') {
    return `both branches made a record with this id. If they are two: git merge --abort, then \`secretariat renumber\` on the branch whose record is younger, and merge again`;
  }
  if (how === 'whole') return 'the versions could not be merged: look at both, and keep what is right of each';
  if (how === 'lines') return 'somebody has to choose between two versions, in the file';
  const named = disagreements.slice(0, mostNamed).map((at) => visible(at === '' ? path : at));
  const more = disagreements.length - named.length;
  const list = `${named.join(', ')}${more > 0 ? ` and ${plural(more, 'other', 'others')}` : ''}`;
  return `both sides changed ${list}, each otherwise: choose in the file`;
}

export default defineCommand({
  name: 'merge-driver',
  summary: 'merge a record key by key, when git asks for it',
  description:
    'git calls this when two branches changed the same file; `secretariat init` sets it up. Records are merged key by key, and lists item by item: by ids, else by what tells the items apart. What only one side changed is taken as it stands there, comments of both stay, and where people disagree about a value, both stand between the usual markers; validate finds them. The result is read back, and must hold what either side changed; else, and for all other files, git merges line by line. Exit code 0: merged; 1: somebody has to choose; 129: it could not be merged at all, and nothing was written.',
  arguments: [
    { name: 'BASE', summary: 'file with the common ancestor (%O)', required: true, names: ['file'] },
    {
      name: 'OURS',
      summary: 'file with our version, in whose place the result is written (%A)',
      required: true,
      names: ['file'],
    },
    { name: 'THEIRS', summary: 'file with their version (%B)', required: true, names: ['file'] },
    { name: 'PATH', summary: 'where the file lies in the register (%P)', required: true, names: ['file'] },
  ],
  options: [],
  examples: [
    {
      line: 'merge-driver data-example/actions/ACT-001.yaml data-example/actions/ACT-001.yaml data-example/actions/ACT-001.yaml actions/ACT-001.yaml',
      says: 'Tries it on three versions that are the same; git names files of its own.',
    },
  ],
  async run(input, world) {
    const [base = '', ours = '', theirs = '', path = ''] = input.arguments;
    const api = await import('../../index.js');
    try {
      const merged = api.mergeFiles({ base, ours, theirs }, path);
      if (!merged.isConflict) return exit.done;
      world.stderr.write(`secretariat: ${visible(path)}: ${remark(merged, path)}\n`);
      return exit.found;
    } catch (error) {
      // Any other code would tell git that the file holds a conflict, while nobody could see one in it.
      const message = error instanceof Error ? error.message : String(error);
      world.stderr.write(`secretariat: ${visible(path)}: ${visible(message)}\n`);
      return couldNotMerge;
    }
  },
});
