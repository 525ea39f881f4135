import type { World } from '../world.js';
import { audiences } from '../../model/audience.js';
import { colourChoices, paintFor } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { asOfOption, audienceOption, incompleteOption, sourceOptions } from '../options.js';
import { dayFor, openNamed } from '../source.js';
import type * as Api from '../../index.js';
import type { Measurement, Register } from '../../index.js';

/** The figure in the register at hand, where there is one; without a register, a metric can be explained all the same. */
async function valueNow(
  api: typeof Api,
  id: string,
  input: Input,
  world: World,
): Promise<{ readonly register: Register; readonly measurement: Measurement } | undefined> {
  const isNamed = input.text('repo') !== undefined || input.text('at') !== undefined;
  if (!isNamed && !api.isRegister('.')) return undefined;
  const register = await openNamed(api, input);
  const measurement = api.measure(register, {
    asOf: dayFor(api, register, input, world),
    audience: input.choice('audience', audiences) ?? 'members',
    only: [id],
    incomplete: input.flag('incomplete'),
  });
  return { register, measurement };
}

export default defineCommand({
  name: 'explain',
  summary: 'explain a rule or a metric',
  description:
    'For a rule: why it matters, a wrong and a right example, and two ways out. For a metric: its definition and formula and, in a register, its value with what counted, what did not, and why.',
  arguments: [{ name: 'ID', summary: 'a rule or a metric, as family/name', required: true }],
  options: [...sourceOptions, asOfOption, audienceOption, incompleteOption],
  examples: [
    { line: 'explain gaps/no-live-action', says: 'Explains the rule.' },
    {
      line: 'explain progress/on-time --repo data-example --as-of 2026-09-30',
      says: 'Explains the figure, and lists what counted and what did not.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const [id = ''] = input.arguments;
    const subjects = api.describe(id);
    const hasMetric = subjects.some((subject) => subject.what === 'metric');
    const value = hasMetric ? await valueNow(api, id, input, world) : undefined;
    const paint = paintFor(input.choice('color', colourChoices) ?? 'auto', world.stdout, world.environment);
    world.stdout.write(subjects.map((subject) => api.explanationText(subject, value, paint)).join('\n'));
    return exit.done;
  },
});
