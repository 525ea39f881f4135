import { audiences } from '../../model/audience.js';
import { textOptions } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import type { Option } from '../define.js';
import { Misuse } from '../../model/errors.js';
import { audienceOption, incompleteOption, placeOptions } from '../options.js';
import { placeNamed } from '../source.js';
import type * as Api from '../../index.js';
import type { Comparison } from '../../index.js';
import type { Input } from '../input.js';
import type { World } from '../world.js';

const diffFormats = ['text', 'md', 'json', 'html'] as const;
const groupings = ['kind', 'lead'] as const;

const byOption: Option = {
  name: 'by',
  value: 'AXIS',
  summary: 'what the changes are grouped by',
  choices: groupings,
  otherwise: 'kind',
};

/** The points that were named. @throws Misuse for more than two */
function endsOf(input: Input): { readonly from?: string; readonly to?: string } {
  const [from, to, ...others] = input.arguments;
  if (others.length > 0) throw new Misuse('diff compares two points', 'Name at most two.');
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

type Format = (typeof diffFormats)[number];

async function printed(
  api: typeof Api,
  comparison: Comparison,
  format: Format,
  input: Input,
  world: World,
): Promise<string> {
  if (format === 'json')
    return api.diffJson(comparison, comparison.to.day ?? api.dayInZone(world.now, comparison.timeZone));
  if (format !== 'text') return api.diffDocument(comparison, format);
  return api.diffText(comparison, textOptions(input, world));
}

export default defineCommand({
  name: 'diff',
  summary: 'tell what changed between two points in time',
  description:
    'Tells in words which records came, changed, ended and went between two points, matched by id also where a file was renamed. A point is a commit, branch or tag, a day such as 2026-06-30 (the last commit on or before it) or a closed period such as 2026-Q2 (its tag). Without points it compares the last commit with the files on disk. A value that either side hides from the audience is not told.',
  arguments: [
    { name: 'FROM', names: ['commit', 'period'], summary: 'the earlier point; the last commit unless given' },
    { name: 'TO', names: ['commit', 'period'], summary: 'the later point; the files on disk unless given' },
  ],
  options: [
    byOption,
    ...placeOptions,
    audienceOption,
    incompleteOption,
    { name: 'format', value: 'FORMAT', summary: 'how the answer is printed', choices: diffFormats, otherwise: 'text' },
  ],
  examples: [
    {
      line: 'diff 2026-06-30 2026-09-30 --repo build/example-history',
      says: 'Tells what changed in the third quarter.',
    },
    {
      line: 'diff 2026-06-30 2026-09-30 --by lead --audience public --format md --repo build/example-history',
      says: 'Writes it for the public as Markdown, by leading organisation.',
    },
    { line: 'diff --repo build/example-history', says: 'Tells what was changed on disk since the last commit.' },
  ],
  async run(input, world) {
    const format = input.choice('format', diffFormats) ?? 'text';
    const by = input.choice('by', groupings) ?? 'kind';
    const audience = input.choice('audience', audiences) ?? 'members';
    const api = await import('../../index.js');
    const { folder, place } = placeNamed(input);
    const comparison = await api.diff(folder, { ...endsOf(input), ...place, by, audience });
    world.stdout.write(await printed(api, comparison, format, input, world));
    return api.isIncomplete(comparison) && !input.flag('incomplete') ? exit.found : exit.done;
  },
});
