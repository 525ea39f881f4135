import { audiences } from '../../model/audience.js';
import { Misuse } from '../../model/errors.js';
import { colourChoices, paintFor } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { asOfOption, audienceOption, byOption, incompleteOption, sourceOptions } from '../options.js';
import { dayFor, openNamed } from '../source.js';
import { isAutomated } from '../world.js';
import type { World } from '../world.js';
import type * as Api from '../../index.js';
import type { Explanation, Register } from '../../index.js';

/** The figure in the register at hand, where there is one; without a register, a metric can be explained all the same. */
async function figureNow(
  api: typeof Api,
  id: string,
  input: Input,
  world: World,
): Promise<{ readonly register: Register; readonly explanation: Explanation } | undefined> {
  const by = input.text('by');
  const isNamed = ['repo', 'at', 'by'].some((name) => input.text(name) !== undefined);
  if (!isNamed && !api.isRegister('.')) return undefined;
  const register = await openNamed(api, input);
  const explanation = api.explain(register, id, {
    asOf: dayFor(api, register, input, world),
    audience: input.choice('audience', audiences) ?? 'members',
    incomplete: input.flag('incomplete'),
    ...(by === undefined ? {} : { by }),
  });
  return { register, explanation };
}

export default defineCommand({
  name: 'explain',
  summary: 'explain a rule or a metric',
  description:
    'For a rule: why it matters, a wrong and a right example, and two ways out. For a metric: its definition and formula and, in a register, its value with what counted, what did not and why, its values at the ends of the last four periods, and what would move it.',
  arguments: [{ name: 'ID', summary: 'a rule or a metric, as family/name', required: true, names: ['rule', 'metric'] }],
  options: [byOption, ...sourceOptions, asOfOption, audienceOption, incompleteOption],
  examples: [
    { line: 'explain gaps/no-live-action', says: 'Explains the rule.' },
    {
      line: 'explain progress/on-time --repo data-example --as-of 2026-09-30',
      says: 'Explains the figure: what counted, what did not, how it went, and what would move it.',
    },
    {
      line: 'explain progress/on-time --by lead --repo data-example --as-of 2026-09-30',
      says: 'The same for each leading organisation.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const [id = ''] = input.arguments;
    const subjects = api.describe(id);
    const hasMetric = subjects.some((subject) => subject.what === 'metric');
    if (!hasMetric && input.text('by') !== undefined) {
      throw new Misuse(`"${id}" is a rule, and only figures have rows`, 'Leave out --by.');
    }
    const figure = hasMetric ? await figureNow(api, id, input, world) : undefined;
    const paint = paintFor(input.choice('color', colourChoices) ?? 'auto', world.stdout, world.environment);
    const options = { paint, defused: isAutomated(world) };
    world.stdout.write(subjects.map((subject) => api.explanationText(subject, figure, options)).join('\n'));
    return exit.done;
  },
});
