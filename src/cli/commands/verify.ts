import { join } from 'node:path';
import { visible } from '../../base/text.js';
import { colourChoices, paintFor } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import { placeOptions } from '../options.js';
import { placeNamed } from '../source.js';

export default defineCommand({
  name: 'verify',
  summary: 'prove that a closed period stands as it was closed',
  description:
    'Looks at the tag of a closed period and its manifest: whether every record has the bytes that were closed, whether what was frozen is on disk as it was, whether every figure comes out the same, whether the published reports are built again byte for byte, and whether the files at hand are the ones that were published. What differs is named with its place.',
  arguments: [{ name: 'PERIOD', summary: 'the period, such as 2026-Q3', required: true }],
  options: [
    ...placeOptions,
    {
      name: 'reports',
      value: 'DIR',
      summary: 'where the published reports are',
      otherwise: 'reports/ in the register',
    },
  ],
  examples: [{ line: 'verify 2026-Q2 --repo build/example-history', says: 'Proves the second quarter.' }],
  async run(input, world) {
    const api = await import('../../index.js');
    const [period = ''] = input.arguments;
    const { folder, place } = placeNamed(input);
    const verdicts = await api.verifyPeriod(folder, period, input.text('reports') ?? join(folder, 'reports'), place);
    const paint = paintFor(input.choice('color', colourChoices) ?? 'auto', world.stdout, world.environment);
    const marks = { proved: 'proved ', differs: paint.error('differs'), note: 'note   ' };
    for (const { state, says } of verdicts) world.stdout.write(`${marks[state]}  ${visible(says)}\n`);
    const wrong = verdicts.filter(({ state }) => state === 'differs').length;
    world.stdout.write(
      wrong === 0 ? `${period} stands as it was closed\n` : `${period} does not stand as it was closed\n`,
    );
    return wrong === 0 ? exit.done : exit.found;
  },
});
