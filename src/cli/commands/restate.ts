import { audiences } from '../../model/audience.js';
import { defineCommand, exit } from '../define.js';
import { audienceOption, placeOptions } from '../options.js';
import { placeNamed } from '../source.js';

export default defineCommand({
  name: 'restate',
  summary: 'show what the figures of a closed period would be today',
  description:
    'Compares each figure of a closed period as it was published with what it would be by what is known today, and names the records and commits that made the difference. Facts that come to light later are legal; this is where they show.',
  arguments: [{ name: 'PERIOD', summary: 'the period, such as 2026-Q3', required: true }],
  options: [...placeOptions, audienceOption],
  examples: [{ line: 'restate 2026-Q2 --repo build/example-history', says: 'Compares the second quarter with today.' }],
  async run(input, world) {
    const api = await import('../../index.js');
    const [period = ''] = input.arguments;
    const audience = input.choice('audience', audiences) ?? 'members';
    const { folder, place } = placeNamed(input);
    const { manifest, figures, commits } = await api.restatePeriod(folder, period, audience, place);
    const dated = commits.map(({ committedAt, ...commit }) => ({
      ...commit,
      day: new Date(committedAt).toISOString().slice(0, 10),
    }));
    world.stdout.write(
      api.restatementText({ period: manifest.period, closedOn: manifest.closed_on, figures, commits: dated }),
    );
    return exit.done;
  },
});
