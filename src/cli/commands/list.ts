import type { World } from '../world.js';
import { audiences } from '../../model/audience.js';
import { Misuse } from '../../model/errors.js';
import { answerPaint } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import { readableWidth } from '../help.js';
import type { Input } from '../input.js';
import { asOfOption, audienceOption, incompleteOption, sourceOptions } from '../options.js';
import { dayFor, openNamed } from '../source.js';
import { isAutomated } from '../world.js';
import type * as Api from '../../index.js';
import type { ListRegisterOptions, Register } from '../../index.js';

const formats = ['text', 'json', 'csv', 'ids'] as const;

/** The fields of a kind are listed whole. @throws Misuse for what would do nothing */
function demandAlone(input: Input): void {
  const [first] = Object.keys(input.texts('where', 'sort', 'columns', 'format'));
  if (first === undefined) return;
  throw new Misuse(
    `--fields takes no --${first}`,
    'It lists all that can be asked of the kind. Leave one of them out.',
  );
}

/** Prints what can be asked of a kind. */
function printFields(
  api: typeof Api,
  register: Register,
  options: ListRegisterOptions,
  input: Input,
  world: World,
): void {
  const paint = answerPaint(input, world);
  world.stdout.write(
    api.kindFieldsText(register, options, options.kind, { width: readableWidth(world.stdout.columns), paint }),
  );
}

/** Prints a list as it was asked for. What is missing from a bare list is said beside it. */
async function printList(
  api: typeof Api,
  register: Register,
  options: ListRegisterOptions,
  input: Input,
  world: World,
): Promise<void> {
  const listed = api.list(register, options);
  const format = input.choice('format', formats) ?? 'text';
  if (format === 'text') {
    const paint = answerPaint(input, world);
    const width = world.stdout.columns ?? Infinity;
    world.stdout.write(api.listText(register, listed, { paint, width, defused: isAutomated(world) }));
  } else if (format === 'json') {
    world.stdout.write(api.listJson(register, listed));
  } else {
    world.stdout.write(format === 'csv' ? await api.listCsv(register, listed) : api.listIds(listed));
    if (listed.unread.length > 0) world.stderr.write(`${api.unreadText(listed.unread)}\n`);
  }
}

export default defineCommand({
  name: 'list',
  summary: 'list records of a kind that fit a filter',
  description:
    'Lists records as a table, JSON, comma-separated values or bare ids. A filter compares fields of the record, of what it refers to (lead.class) and values computed of it on the day (overdue, outlook); so do the order and the columns. REFERENCE.md#filters describes the language, and --fields lists what a kind has.',
  arguments: [
    { name: 'KIND', summary: 'action, gap, support …, also as actions, gaps …; a wrong one lists all', required: true },
  ],
  options: [
    {
      name: 'where',
      value: 'FILTER',
      summary: 'which records: "status = in-progress and lead.class = government"',
      otherwise: 'all',
    },
    {
      name: 'sort',
      value: 'FIELDS',
      summary: 'in which order, with commas between fields and - before those that descend',
      otherwise: 'by id',
    },
    {
      name: 'columns',
      value: 'FIELDS',
      summary: 'what is shown, with commas between fields',
      otherwise: 'what the kind is asked about first',
    },
    { name: 'fields', summary: 'list the fields and computed values of the kind, in place of its records' },
    ...sourceOptions,
    asOfOption,
    audienceOption,
    incompleteOption,
    { name: 'format', value: 'FORMAT', summary: 'how the list is printed', choices: formats, otherwise: 'text' },
  ],
  examples: [
    {
      line: 'list actions --where overdue --sort due_day --repo data-example --as-of 2026-09-30',
      says: 'Lists the actions that are overdue on the day, the oldest first.',
    },
    {
      line: 'list actions --where lead.class=civil-society --columns id,title,lead.name,outlook --repo data-example --as-of 2026-09-30',
      says: 'Asks for what the lead is, and shows its name.',
    },
    {
      line: 'list support --format csv --repo data-example --as-of 2026-09-30 --audience partners',
      says: 'Writes a table for a spreadsheet, as partners may see it.',
    },
    { line: 'list gaps --fields --repo data-example --as-of 2026-09-30', says: 'Lists what can be asked of a gap.' },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const [kind = ''] = input.arguments;
    if (input.flag('fields')) demandAlone(input);
    const register = await openNamed(api, input);
    const options: ListRegisterOptions = {
      kind,
      asOf: dayFor(api, register, input, world),
      audience: input.choice('audience', audiences) ?? 'members',
      incomplete: input.flag('incomplete'),
      ...input.texts('where', 'sort', 'columns'),
    };
    if (input.flag('fields')) printFields(api, register, options, input, world);
    else await printList(api, register, options, input, world);
    return exit.done;
  },
});
