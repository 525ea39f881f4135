/* Every verb of the trade is a command: its file says what it does to which records, and the rest is here. */
import type { Deed, DeedRequest, Verb } from '../run/verb/define.js';
import { carryOut, changeOptions, dayOfChange, openForChange, workspaceOptions } from './change.js';
import { defineCommand } from './define.js';
import type { Command, Example, Named, Option } from './define.js';
import type { Input } from './input.js';
import { asOfOption } from './options.js';

/** A verb, and what help says of it. */
export interface VerbCommand extends Verb {
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly [Example, ...Example[]];
}

const onOption: Option = {
  name: 'on',
  value: 'DAY',
  names: ['nothing'],
  summary: 'the day on which it happened: 2026-09-30, today, yesterday, -2w',
  otherwise: 'today',
};
const reasonOption: Option = { name: 'reason', value: 'TEXT', summary: 'why; kept in the history of the record' };
const decisionOption: Option = {
  name: 'decision',
  value: 'ID',
  names: ['decision'],
  summary: 'the adopted decision behind it',
};
const evidenceOption: Option = {
  name: 'evidence',
  value: 'TEXT',
  each: true,
  summary: 'what shows it: a title, a place (documents/… or https://…), or a title and then its place; can be repeated',
};

/** Which of several statuses a verb leads to. */
function asOption(deeds: readonly Deed[]): Option[] {
  const several = deeds.filter(({ to = [] }) => to.length > 1);
  if (several.length === 0) return [];
  const statuses = [...new Set(several.flatMap(({ to = [] }) => to))];
  const summary = 'the status that it shall have';
  return [{ name: 'as', value: 'STATUS', summary, choices: statuses, otherwise: 'the first that is legal' }];
}

function byOption(deeds: readonly Deed[]): Option[] {
  const isUsed = deeds.some(({ successor }) => successor !== undefined);
  return isUsed ? [{ name: 'by', value: 'ID', names: ['record'], summary: 'the record that takes its place' }] : [];
}

/** What a verb takes by name: only what has a place in what it changes. */
function optionsOf(deeds: readonly Deed[]): readonly Option[] {
  const isNoted = deeds.some(({ to, changes, amends }) => (to ?? changes ?? amends) !== undefined);
  const isShown = deeds.some(({ to, dates }) => to !== undefined || dates === 'done_on');
  return [
    onOption,
    ...(isNoted ? [reasonOption, decisionOption] : []),
    ...(isShown ? [evidenceOption] : []),
    ...asOption(deeds),
    ...byOption(deeds),
    ...workspaceOptions,
    { ...asOfOption, summary: 'the day that counts as today', otherwise: "today in the register's time zone" },
    ...changeOptions,
  ];
}

/** What was typed, as the verb understands it. */
function requestOf(input: Input): DeedRequest {
  const [id = '', ...words] = input.arguments;
  return { id, words, ...input.texts('on', 'as', 'by', 'reason', 'decision'), evidence: input.list('evidence') };
}

/** Makes a command of a verb. */
export function verbCommand({ name, deeds, summary, description, examples }: VerbCommand): Command {
  const kinds: readonly Named[] = [...new Set(deeds.map(({ kind }) => kind))];
  const takesValue = deeds.some(({ changes }) => changes !== undefined);
  const hasItems = deeds.some(({ item }) => item !== undefined);
  return defineCommand({
    name,
    summary,
    description,
    arguments: [
      {
        name: 'ID',
        names: kinds,
        required: true,
        summary: hasItems ? 'the id of a record, or of an item in one: ACT-014#M2' : 'the id of a record',
      },
      {
        name: takesValue ? 'VALUE' : 'FIELD=VALUE',
        names: ['nothing'],
        many: true,
        summary: takesValue ? 'the new value; then other fields, as FIELD=VALUE' : 'other fields, as `set` takes them',
      },
    ],
    options: optionsOf(deeds),
    examples,
    async run(input, world) {
      const api = await import('../index.js');
      const workspace = openForChange(api, input);
      const asOf = dayOfChange(api, workspace, input, world);
      const plan = api.planChanges(workspace);
      const asker = world.canAsk ? await api.terminalAsker() : undefined;
      const options = { today: asOf, asker };
      const deed = await api.planVerb(workspace, plan, { name, deeds }, requestOf(input), options);
      return carryOut(api, workspace, { plan, asOf, judged: true, ...deed }, input, world);
    },
  });
}
