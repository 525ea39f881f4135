import { audiences } from '../../model/audience.js';
import { answerPaint } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import { readableWidth } from '../help.js';
import { asOfOption, audienceOption, formatOption, formats, incompleteOption, sourceOptions } from '../options.js';
import { dayFor, openNamed } from '../source.js';
import { isAutomated } from '../world.js';

export default defineCommand({
  name: 'show',
  summary: 'show a record, with everything that points to it',
  description:
    'Shows a record as a person reads it: its fields with the names of what they refer to, what is computed of it on the day, every record that points to it, and the latest updates about it. An item of a record (a milestone, a follow-up) is named by both ids, as in ACT-001#M3.',
  arguments: [
    { name: 'ID', summary: 'ACT-001, mo-justice, 2026-Q3/ACT-001, or an item such as ACT-001#M3', required: true },
  ],
  options: [...sourceOptions, asOfOption, audienceOption, incompleteOption, formatOption],
  examples: [
    { line: 'show ACT-001 --repo data-example --as-of 2026-09-30', says: 'Shows an action on that day.' },
    {
      line: 'show mo-justice --repo data-example --as-of 2026-09-30 --audience public',
      says: 'Shows an organisation, its seats and what it leads, as the public may see it.',
    },
    {
      line: 'show ACT-001#M3 --repo data-example --as-of 2026-09-30 --format json',
      says: 'Prints a milestone as JSON.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const [id = ''] = input.arguments;
    const register = await openNamed(api, input);
    const shown = api.show(register, id, {
      asOf: dayFor(api, register, input, world),
      audience: input.choice('audience', audiences) ?? 'members',
      incomplete: input.flag('incomplete'),
    });
    if (input.choice('format', formats) === 'json') {
      world.stdout.write(api.showJson(register, shown));
    } else {
      const options = {
        paint: answerPaint(input, world),
        defused: isAutomated(world),
        width: readableWidth(world.stdout.columns),
      };
      world.stdout.write(api.showText(register, shown, options));
    }
    return exit.done;
  },
});
