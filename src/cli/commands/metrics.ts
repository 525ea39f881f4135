import { audiences } from '../../model/audience.js';
import { colourChoices, paintFor } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import {
  asOfOption,
  audienceOption,
  byOption,
  formatOption,
  formats,
  incompleteOption,
  sourceOptions,
} from '../options.js';
import { dayFor, openNamed } from '../source.js';
import { isAutomated } from '../world.js';

export default defineCommand({
  name: 'metrics',
  summary: 'compute the figures of the register',
  description:
    'Prints figures with their numerators and denominators, all or those named, as a table or as JSON with everything that was counted and left out. Where there is nothing to count it says so: no data is never 0.',
  arguments: [
    {
      name: 'ID',
      summary: 'a metric (progress/on-time) or a family (progress); all without one',
      many: true,
      names: ['metric'],
    },
  ],
  options: [
    byOption,
    {
      name: 'period',
      value: 'PERIOD',
      takes: 'period',
      summary: 'what figures about a period are about: 2026-Q3, or 2026 for the year',
      otherwise: 'the last that ended by the as-of day',
    },
    ...sourceOptions,
    { ...asOfOption, otherwise: "today in the register's time zone, or the last day of a period that is named" },
    audienceOption,
    incompleteOption,
    formatOption,
  ],
  examples: [
    { line: 'metrics --repo data-example --as-of 2026-09-30', says: 'Prints all figures on that day.' },
    {
      line: 'metrics progress/on-time --by lead --repo data-example --as-of 2026-09-30',
      says: 'Prints one figure with a row for each leading organisation.',
    },
    {
      line: 'metrics progress gaps --repo data-example --as-of 2026-09-30 --format json',
      says: 'Prints two families as JSON, with the ids counted and left out.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const register = await openNamed(api, input);
    const by = input.text('by');
    const period = input.period('period');
    const asOf = input.day('as-of') ?? (period === undefined ? undefined : api.lastDayOf(register, period));
    const measurement = api.measure(register, {
      asOf: asOf ?? dayFor(api, register, input, world),
      ...(period === undefined ? {} : { period }),
      audience: input.choice('audience', audiences) ?? 'members',
      incomplete: input.flag('incomplete'),
      ...(input.arguments.length === 0 ? {} : { only: input.arguments }),
      ...(by === undefined ? {} : { by }),
    });
    if (input.choice('format', formats) === 'json') {
      world.stdout.write(api.measurementJson(register, measurement));
    } else {
      const paint = paintFor(input.choice('color', colourChoices) ?? 'auto', world.stdout, world.environment);
      world.stdout.write(api.measurementText(register, measurement, { paint, defused: isAutomated(world) }));
    }
    return exit.done;
  },
});
