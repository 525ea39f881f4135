import { audiences } from '../../model/audience.js';
import { defineCommand, exit } from '../define.js';
import { asOfOption, audienceOption, sourceOptions } from '../options.js';
import { dayFor } from '../source.js';
import { isAutomated } from '../world.js';

export default defineCommand({
  name: 'review',
  summary: 'say what a change means, for a review thread',
  description:
    'Compares the register with the merge base of a branch and writes, as Markdown, what changes in words, which statuses move, which figures move from what to what and by which records, what is found and what is mended, which sections of the quarterly report read otherwise, and who is to approve it. It judges nothing: `validate --base` does.',
  arguments: [],
  options: [
    { name: 'base', value: 'REF', summary: 'the branch, tag or commit into which the change is to go', required: true },
    ...sourceOptions,
    asOfOption,
    audienceOption,
  ],
  examples: [
    {
      line: 'review --base HEAD~3 --repo build/example-history',
      says: 'Says what the last three commits change.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const [at, prefix] = [input.text('at'), input.text('prefix')];
    const opened = await api.openChange(input.text('repo') ?? '.', input.text('base') ?? 'HEAD', {
      ...(at === undefined ? {} : { at }),
      ...(prefix === undefined ? {} : { prefix }),
    });
    const text = api.reviewText(opened, {
      asOf: dayFor(api, opened.register, input, world),
      audience: input.choice('audience', audiences) ?? 'members',
      defused: isAutomated(world),
    });
    world.stdout.write(text);
    return exit.done;
  },
});
