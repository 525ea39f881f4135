import { audiences } from '../../model/audience.js';
import { textOptions } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import { atOption, audienceOption, formatOption, formats, placeOptions } from '../options.js';
import { historyNamed } from '../source.js';

export default defineCommand({
  name: 'blame',
  summary: 'tell for each value of a record since when it stands, and by whom',
  description:
    'Prints every value of a record as it is now, with the day of the commit since which it stands; for --audience restricted also the commit and its author. Renamed files and new ids are followed.',
  arguments: [{ name: 'ID', summary: 'a record, by its id or one that it had', required: true }],
  options: [...placeOptions, atOption, audienceOption, formatOption],
  examples: [
    { line: 'blame ACT-014 --repo build/example-history', says: 'Tells since when each value of an action stands.' },
    {
      line: 'blame ACT-014 --audience restricted --repo build/example-history',
      says: 'Tells also who wrote it, in which commit.',
    },
  ],
  async run(input, world) {
    const [id = ''] = input.arguments;
    const audience = input.choice('audience', audiences) ?? 'members';
    const isJson = input.choice('format', formats) === 'json';
    const api = await import('../../index.js');
    const { folder, options } = historyNamed(input);
    const answer = await api.life(folder, id, { ...options, audience });
    world.stdout.write(isJson ? api.blameJson(answer) : api.blameText(answer, textOptions(input, world)));
    return exit.done;
  },
});
