import { visible } from '../../base/text.js';
import { defineCommand, exit } from '../define.js';
import { openNamed } from '../source.js';
import type { CodeownersState } from '../../index.js';

/** What is wrong with the file, and the one step that mends it. */
function drift({ path, state }: CodeownersState): string {
  const command = '`secretariat codeowners`';
  if (state === 'missing') return `there is no approval file: run ${command}, and commit ${path}`;
  if (state === 'stale') return `${path} does not say what the settings say: run ${command}, and commit it`;
  return `${path} was written by hand: move what it says into "keepers" of the settings, delete it, and run ${command}`;
}

export default defineCommand({
  name: 'codeowners',
  summary: 'write the host’s approval file from the keepers in the settings',
  description:
    'Writes CODEOWNERS at the top of the repository, as GitHub and GitLab read it: the folder of each kind for its keeper, and everything that decides who approves and how changes are judged (settings, waivers, frameworks, templates, workflows, the file itself) for the keeper of the settings. With --check nothing is written, and a file that says something else is exit 1.',
  arguments: [],
  options: [
    { name: 'repo', value: 'DIR', summary: "the register's folder", otherwise: 'the folder you are in' },
    { name: 'check', summary: 'only say whether the file is what the settings say' },
    { name: 'print', summary: 'print it in place of writing it' },
  ],
  examples: [
    { line: 'codeowners --repo data-example --print', says: 'Shows who would approve what in the example.' },
    { line: 'codeowners --repo data-example --check', says: 'Fails where the file has drifted, for a workflow.' },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const state = api.codeowners(input.text('repo') ?? '.', await openNamed(api, input));
    if (input.flag('print')) {
      world.stdout.write(state.text);
      return exit.done;
    }
    if (!input.flag('check')) {
      const { path, outcome } = api.writeCodeowners(state);
      world.stdout.write(`${outcome} ${visible(path)}\n`);
      return exit.done;
    }
    const isCurrent = state.state === 'current';
    world.stdout.write(isCurrent ? `${state.path} says what the settings say\n` : `${drift(state)}\n`);
    return isCurrent ? exit.done : exit.found;
  },
});
