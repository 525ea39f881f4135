import { Misuse } from '../../model/errors.js';
import type * as Api from '../../index.js';
import type { PlannedUpdate, UpdateRequest, Workspace } from '../../index.js';
import { carryOut, changeOptions, dayOfChange, openForChange, workspaceOptions } from '../change.js';
import { defineCommand, exit } from '../define.js';
import type { Option } from '../define.js';
import type { Input } from '../input.js';
import { asOfOption } from '../options.js';
import type { World } from '../world.js';

/** The fields of an update, each an option of the same name. */
const fieldOptions: readonly Option[] = [
  { name: 'status', value: 'STATUS', summary: "where it stood at the period's end; a change goes into the record too" },
  {
    name: 'completion',
    value: 'LEVEL',
    summary: 'how much is done',
    choices: ['not-started', 'limited', 'substantial', 'complete'],
  },
  { name: 'progress', value: 'TEXT', summary: 'what was done; "nil, because …" is valid' },
  { name: 'public-summary', value: 'TEXT', summary: 'the same in words for the public' },
  { name: 'outlook', value: 'COLOUR', summary: 'whether it will arrive', choices: ['green', 'amber', 'red'] },
  { name: 'outlook-reason', value: 'TEXT', summary: 'why it is amber or red' },
  { name: 'challenges', value: 'TEXT', summary: 'what stands in the way; asked for where little was done' },
  { name: 'corrective-action', value: 'TEXT', summary: 'what is done about it' },
  { name: 'decision-needed', value: 'TEXT', summary: 'which decision is needed, and from whom' },
  { name: 'next-steps', value: 'TEXT', summary: 'what comes next' },
  { name: 'value', value: 'NUMBER', summary: 'the value of an indicator' },
  {
    name: 'reported-by',
    value: 'ID',
    names: ['organisation'],
    summary: 'who reports',
    otherwise: "the lead at the period's end",
  },
  { name: 'reported-on', value: 'DAY', names: ['nothing'], summary: 'when it was reported', otherwise: 'today' },
  { name: 'verified-by', value: 'ID', names: ['organisation'], summary: 'who verified it; never the lead' },
];

/** What an update changes in the record besides. */
const recordOptions: readonly Option[] = [
  { name: 'evidence', value: 'TEXT', each: true, summary: 'what shows it: a title, a place, or both; can be repeated' },
  { name: 'done', value: 'IDS', names: ['nothing'], many: true, summary: 'milestones that are done, by their ids' },
  { name: 'delivered', value: 'QUANTITY', summary: 'how much of a commitment was delivered' },
  { name: 'source', value: 'TEXT', summary: 'where a value or a delivery is known from' },
  {
    name: 'on',
    value: 'DAY',
    names: ['nothing'],
    summary: 'when the status changed, a milestone was done or something delivered',
    otherwise: "the period's last day",
  },
  { name: 'reason', value: 'TEXT', summary: 'why the status changed' },
  { name: 'decision', value: 'ID', names: ['decision'], summary: 'by which decision it changed' },
];

/** What was reported on the command line, by field. */
function fieldsIn(input: Input): UpdateRequest['fields'] {
  return fieldOptions.flatMap(({ name }): UpdateRequest['fields'] => {
    const value = input.text(name);
    return value === undefined ? [] : [[name.replaceAll('-', '_'), value]];
  });
}

function requestFor(id: string, input: Input): UpdateRequest {
  const period = input.period('period');
  return {
    id,
    ...(period === undefined ? {} : { period }),
    late: input.flag('late'),
    fields: fieldsIn(input),
    set: input.list('set'),
    evidence: input.list('evidence'),
    done: input.names('done') ?? [],
    ...input.texts('delivered', 'source', 'on', 'reason', 'decision'),
  };
}

/** The update as it shall be: from the command line, the editor or the person's answers. */
async function updateFor(
  api: typeof Api,
  workspace: Workspace,
  id: string,
  input: Input,
  world: World,
): Promise<PlannedUpdate> {
  const today = dayOfChange(api, workspace, input, world);
  const request = requestFor(id, input);
  const options = { today, asker: world.canAsk ? await api.terminalAsker() : undefined };
  return input.flag('edit')
    ? api.editUpdate(workspace, request, options, world.environment)
    : api.planUpdateOf(workspace, request, options);
}

async function updateOne(api: typeof Api, id: string, input: Input, world: World): Promise<number> {
  const workspace = openForChange(api, input);
  const update = await updateFor(api, workspace, id, input, world);
  const asOf = dayOfChange(api, workspace, input, world);
  return carryOut(api, workspace, { asOf, judged: true, ...update }, input, world);
}

const ways = [
  { value: 'report', label: 'report on it now' },
  { value: 'skip', label: 'skip it' },
  { value: 'stop', label: 'stop here' },
];

/** Goes through all that an organisation owes: one after the other at a terminal, as a list elsewhere. */
async function updateAll(api: typeof Api, lead: string, input: Input, world: World): Promise<number> {
  const workspace = openForChange(api, input);
  const today = dayOfChange(api, workspace, input, world);
  const owed = api.owedByLead(workspace.register, lead, input.period('period'), today);
  world.stdout.write(api.owedText(owed));
  const left = owed.items.filter(({ isReported }) => !isReported);
  if (left.length === 0) return exit.done;
  if (!world.canAsk) {
    throw new Misuse(
      'this is not a terminal, so nobody can be asked for what is owed',
      `Report on each: secretariat update ${left[0]?.id ?? ''} --period ${owed.period.id} --progress "…"`,
    );
  }
  const asker = await api.terminalAsker();
  for (const { id, name } of left) {
    const way = await asker.choice({ question: name, choices: ways });
    if (way === 'stop') break;
    if (way === 'report') await updateOne(api, id, input, world);
  }
  return exit.done;
}

export default defineCommand({
  name: 'update',
  summary: 'report on an action, commitment or indicator for a period',
  description:
    'Writes the update on a record for a period, and keeps the record in agreement, all or nothing: a change of status goes into its history, milestones that are done get their day, the value of an indicator becomes a measurement. At a terminal it asks for exactly what the rules will ask for (challenges where little was done, a reason where the outlook is not green); elsewhere options answer, and what lacks is named. An update that exists is amended, not overwritten. With --lead it goes through all that an organisation owes. A closed period is not touched: what came late goes into the open one with --late.',
  arguments: [{ name: 'ID', summary: 'the record; none with --lead', names: ['action', 'commitment', 'indicator'] }],
  options: [
    {
      name: 'period',
      value: 'PERIOD',
      takes: 'period',
      summary: 'the period that it is about',
      otherwise: 'the last one that ended, if one is owed for it, else the running one',
    },
    {
      name: 'lead',
      value: 'ORGANISATION',
      names: ['organisation'],
      summary: 'go through all that this organisation owes for the period',
    },
    { name: 'late', summary: 'file it in the open period, since its own is closed' },
    ...fieldOptions,
    ...recordOptions,
    { name: 'set', value: 'FIELD=VALUE', rest: true, summary: 'any field of the update: public_summary.fr="…"' },
    { name: 'edit', summary: 'fill in the form in your editor (VISUAL or EDITOR)' },
    ...workspaceOptions,
    { ...asOfOption, summary: 'the day that counts as today', otherwise: "today in the register's time zone" },
    ...changeOptions,
  ],
  examples: [
    {
      line: 'update ACT-001 --period 2026-Q3 --outlook red --outlook-reason "No date for the cabinet" --repo data-example --as-of 2026-10-12 --dry-run',
      says: 'Shows what amending the update on an action would change.',
    },
    {
      line: 'update IND-006 --period 2026-Q3 --value 170 --source "Corrected lists" --repo data-example --as-of 2026-10-12 --dry-run',
      says: 'Shows what reporting the value of an indicator would change.',
    },
  ],
  async run(input, world) {
    const [id] = input.arguments;
    const lead = input.text('lead');
    if ((id === undefined) === (lead === undefined)) {
      throw new Misuse(
        'an update is about one record, or about all that an organisation owes',
        'Write: secretariat update ACT-001, or: secretariat update --lead mo-justice',
      );
    }
    const api = await import('../../index.js');
    return lead === undefined ? updateOne(api, id ?? '', input, world) : updateAll(api, lead, input, world);
  },
});
