import { plural, visible } from '../../base/text.js';
import { defineCommand, exit } from '../define.js';
import { placeOptions } from '../options.js';
import { placeNamed } from '../source.js';

export default defineCommand({
  name: 'close',
  summary: 'close a reporting period: freeze it, prove it, tag it',
  description:
    'Checks that a period may close (it has passed, its report is signed off, its updates are in, nothing is in error), then commits its record as closed together with a manifest: the commit that was closed, a checksum of every record and of every published report, and every figure. The commit is tagged with the name of the period; the tag is signed where git is set to sign. From then on its updates, its record and its manifest are frozen.',
  arguments: [{ name: 'PERIOD', summary: 'the period, such as 2026-Q3', required: true }],
  options: [
    ...placeOptions,
    { name: 'missing-updates', summary: 'close although updates have not come; the manifest names them' },
  ],
  examples: [
    {
      line: 'close 2026-Q3 --repo build/example-history',
      says: 'Closes the third quarter, or says what stands in the way.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const [period = ''] = input.arguments;
    const { folder, place } = placeNamed(input);
    const today = api.usualDay(await api.openRegister(folder, place), false, world.now);
    const closed = await api.closePeriod(folder, period, {
      ...place,
      today,
      withoutUpdates: input.flag('missing-updates'),
    });
    if ('hindrances' in closed) {
      const reasons = closed.hindrances.map((reason) => `  - ${visible(reason)}\n`);
      world.stdout.write(`${visible(period)} cannot be closed yet:\n${reasons.join('')}`);
      return exit.found;
    }
    const { records, files, missing_updates: missing } = closed.manifest;
    const silent = missing.length === 0 ? '' : `, without ${plural(missing.length, 'update', 'updates')}`;
    const proved = `${plural(Object.keys(records).length, 'record', 'records')} and ${plural(files.length, 'report', 'reports')}`;
    world.stdout.write(
      `closed ${period}: ${proved}${silent}; commit ${closed.commit.slice(0, 10)}, ${closed.tag} tag ${period}\n`,
    );
    return exit.done;
  },
});
