import { audiences } from '../../model/audience.js';
import { textOptions } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import { Misuse } from '../../model/errors.js';
import { asOfOption, atOption, audienceOption, formatOption, formats, placeOptions } from '../options.js';
import { historyNamed } from '../source.js';

const usualCount = 10;

export default defineCommand({
  name: 'log',
  summary: 'tell what happened to a record, or to the register, commit by commit',
  description:
    'With an id it tells the life of that record from the first commit on, also through new ids and renamed files: when, what changed, by which decision, how long it was in each status, and how often and how far each deadline moved. Without one it tells what the last commits changed in the register. Commits and their authors are named for --audience restricted only; for anybody else history begins at the commit that opened the record to them.',
  arguments: [{ name: 'ID', summary: 'a record, by its id or one that it had; the whole register unless given' }],
  options: [
    ...placeOptions,
    atOption,
    {
      ...asOfOption,
      summary: 'days in the present status are counted up to it',
      otherwise: 'the day of the last commit',
    },
    {
      name: 'count',
      value: 'N',
      takes: 'count',
      summary: 'how many commits are told of, without an id',
      otherwise: String(usualCount),
    },
    audienceOption,
    formatOption,
  ],
  examples: [
    { line: 'log ACT-014 --repo build/example-history', says: 'Tells the life of an action.' },
    {
      line: 'log ACT-014 --audience restricted --format json --repo build/example-history',
      says: 'Prints it as JSON, with commits and authors.',
    },
    { line: 'log --count 3 --repo build/example-history', says: 'Tells what the last three commits changed.' },
  ],
  async run(input, world) {
    const [id, ...others] = input.arguments;
    if (others.length > 0) throw new Misuse('log tells of one record at a time', 'Name one id, or none.');
    const audience = input.choice('audience', audiences) ?? 'members';
    const isJson = input.choice('format', formats) === 'json';
    const [count, asOf] = [input.count('count') ?? usualCount, input.day('as-of')];
    const api = await import('../../index.js');
    const { folder, options } = historyNamed(input);
    if (id === undefined) {
      const log = await api.registerLog(folder, { ...options, audience, count });
      world.stdout.write(isJson ? api.registerLogJson(log) : api.registerLogText(log, textOptions(input, world)));
    } else {
      const answer = await api.life(folder, id, { ...options, audience, ...(asOf === undefined ? {} : { asOf }) });
      world.stdout.write(isJson ? api.lifeJson(answer) : api.lifeText(answer, textOptions(input, world)));
    }
    return exit.done;
  },
});
