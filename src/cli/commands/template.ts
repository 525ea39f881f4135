import { visible } from '../../base/text.js';
import { Misuse } from '../../model/errors.js';
import { table } from '../../render/table.js';
import { answerPaint } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { openNamed } from '../source.js';
import type * as Api from '../../index.js';
import type { World } from '../world.js';

const states: Readonly<Record<Api.TemplateState['state'], string>> = {
  own: 'own',
  same: 'own, as it ships',
  ships: '',
};

/** @throws Misuse where no template is named */
function nameIn(input: Input): string {
  const name = input.arguments[1];
  if (name === undefined)
    throw new Misuse('which template?', 'Name it, such as table.html; `secretariat template list` lists all.');
  return name;
}

/** Prints in what the register's own differs. */
function showDifference(api: typeof Api, name: string, register: Api.Register, input: Input, world: World): number {
  const { path, own, text } = api.templateState(register, name);
  if (own === undefined)
    throw new Misuse(`the register has no ${path} of its own`, 'Reports are printed from the one that ships.');
  world.stdout.write(
    own === text
      ? `${visible(path)} says what the one that ships says\n`
      : api.changesText([{ path, before: text, after: own }], answerPaint(input, world)),
  );
  return own === text ? exit.done : exit.found;
}

export default defineCommand({
  name: 'template',
  summary: "list the templates of reports, or copy one to make it the country's own",
  description:
    'Reports are printed from templates and from the words of a language. A register may have its own under templates/: eject copies one there, to be edited; validate checks it, and reports are printed from it. Templates print what they are given, and can neither compute nor read files; what they can read stands in the reference. A language that does not ship begins as a copy of English. In a review, templates are taken from the base: see report --base.',
  arguments: [
    { name: 'ACTION', summary: 'what to do', choices: ['list', 'eject', 'diff'], required: true },
    { name: 'NAME', summary: 'which one: table.html, report.css, languages/fr, …', names: ['nothing'] },
  ],
  options: [{ name: 'repo', value: 'DIR', summary: "the register's folder", otherwise: 'the folder you are in' }],
  examples: [
    {
      line: 'template list --repo data-example',
      says: 'Lists templates and languages, and which ones are the register’s own.',
    },
    {
      line: 'template eject report.css --repo build/register',
      says: 'Copies the style sheet into templates/report/, to be edited.',
    },
    {
      line: 'template eject languages/pt --repo build/register',
      says: 'Begins a language: English under the code pt, to be translated.',
    },
    {
      line: 'template diff report.css --repo build/register',
      says: 'Shows in what the own one differs; exit 1 if it does.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const register = await openNamed(api, input);
    if (input.arguments[0] === 'list') {
      const rows = api.listTemplates(register).map(({ name, says, state }) => [`  ${name}`, says, states[state]]);
      world.stdout.write(table(rows));
      return exit.done;
    }
    const name = nameIn(input);
    if (input.arguments[0] === 'diff') return showDifference(api, name, register, input, world);
    world.stdout.write(`created ${visible(api.ejectTemplate(input.text('repo') ?? '.', register, name))}\n`);
    return exit.done;
  },
});
