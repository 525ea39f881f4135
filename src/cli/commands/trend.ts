import { audiences } from '../../model/audience.js';
import { rhythms } from '../../model/trend.js';
import type * as Api from '../../index.js';
import type { Trend } from '../../index.js';
import { textOptions } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { atOption, audienceOption, incompleteOption, placeOptions } from '../options.js';
import { historyNamed } from '../source.js';
import type { World } from '../world.js';

const trendFormats = ['text', 'json', 'csv', 'svg'] as const;
type Format = (typeof trendFormats)[number];

function printed(api: typeof Api, answer: Trend, format: Format, input: Input, world: World): string {
  if (format === 'text') return api.trendText(answer, textOptions(input, world));
  return { json: api.trendJson, csv: api.trendCsv, svg: api.trendSvg }[format](answer);
}

/** The stretch of time that the options name. */
function spanOf(input: Input): Pick<Api.TrendOptions, 'from' | 'to' | 'every'> {
  const [from, to] = [input.day('from'), input.day('to')];
  const every = input.choice('every', rhythms) ?? 'period';
  return { every, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

export default defineCommand({
  name: 'trend',
  summary: 'follow figures through the history of the register',
  description:
    'Takes figures on the last day of each period, month or week, or on the day of each commit, as the last commit by then knew them. Beside it stands what the dated facts of the last commit say of the same day: where the two differ, something was added or corrected later, and the answer says so. What could not be read is named. Figures of commits are kept inside git’s own folder, so that a second look is quick; what is kept there may be deleted at any time.',
  arguments: [
    { name: 'METRIC', summary: 'a metric (progress/on-time) or a family (progress)', required: true, many: true },
  ],
  options: [
    { name: 'from', value: 'DAY', takes: 'day', summary: 'the first day', otherwise: 'the day of the first commit' },
    { name: 'to', value: 'DAY', takes: 'day', summary: 'the last day', otherwise: 'the day of the last commit' },
    { name: 'every', value: 'RHYTHM', summary: 'how often', choices: rhythms, otherwise: 'period' },
    ...placeOptions,
    atOption,
    audienceOption,
    incompleteOption,
    { name: 'format', value: 'FORMAT', summary: 'how the answer is printed', choices: trendFormats, otherwise: 'text' },
  ],
  examples: [
    { line: 'trend progress/on-time --repo build/example-history', says: 'Follows a figure from period to period.' },
    {
      line: 'trend gaps/with-live-action progress/status --every month --from 2026-01-01 --format csv --repo build/example-history',
      says: 'Writes two figures month by month as CSV.',
    },
    {
      line: 'trend progress/on-time --every commit --audience public --format svg --repo build/example-history',
      says: 'Draws what the public may know of a figure as one SVG.',
    },
  ],
  async run(input, world) {
    const format = input.choice('format', trendFormats) ?? 'text';
    const audience = input.choice('audience', audiences) ?? 'members';
    const span = spanOf(input);
    const api = await import('../../index.js');
    const { folder, options } = historyNamed(input);
    const answer = await api.trend(folder, { ...options, ...span, audience, only: input.arguments });
    world.stdout.write(printed(api, answer, format, input, world));
    return api.isTrendIncomplete(answer) && !input.flag('incomplete') ? exit.found : exit.done;
  },
});
