import { audiences } from '../../model/audience.js';
import { answerPaint } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import { readableWidth } from '../help.js';
import { asOfOption, audienceOption, formatOption, formats, incompleteOption, sourceOptions } from '../options.js';
import { dayFor, openNamed } from '../source.js';
import { isAutomated } from '../world.js';

/** As many entries of each part are shown unless all are asked for. */
const usualMaximum = 8;

export default defineCommand({
  name: 'status',
  summary: 'say how things stand: what needs a decision, what is late and with whom, what comes',
  description:
    'The first command of the morning: the headline figures, what needs a decision, what is overdue and with whom, what falls due in the next 30 days, who has not reported, seats that are vacant or lapse, decisions that are not followed up, and the support under way.',
  arguments: [],
  options: [
    {
      name: 'all',
      summary: `show every entry, and not the first ${String(usualMaximum)} of each part; JSON always holds all`,
    },
    ...sourceOptions,
    asOfOption,
    audienceOption,
    incompleteOption,
    formatOption,
  ],
  examples: [
    { line: 'status --repo data-example --as-of 2026-09-30', says: 'Says how the register stands on that day.' },
    {
      line: 'status --repo data-example --as-of 2026-09-30 --audience public --all',
      says: 'Says what the public may know of it, every entry.',
    },
    {
      line: 'status --repo data-example --as-of 2026-09-30 --format json',
      says: 'Prints one JSON object for other programs.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const register = await openNamed(api, input);
    const status = api.status(register, {
      asOf: dayFor(api, register, input, world),
      audience: input.choice('audience', audiences) ?? 'members',
      incomplete: input.flag('incomplete'),
    });
    if (input.choice('format', formats) === 'json') {
      world.stdout.write(api.statusJson(register, status));
      return exit.done;
    }
    const maximum = input.flag('all') ? Infinity : usualMaximum;
    const width = readableWidth(world.stdout.columns);
    const options = { paint: answerPaint(input, world), defused: isAutomated(world), width, maximum };
    world.stdout.write(api.statusText(register, status, options));
    return exit.done;
  },
});
