import { visible } from '../../base/text.js';
import { Misuse } from '../../model/errors.js';
import type * as Api from '../../index.js';
import type { Desk, NewData, RecordProposal } from '../../index.js';
import { colourChoices, paintFor } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { sourceOptions } from '../options.js';
import { isAutomated } from '../world.js';
import type { World } from '../world.js';

const kinds = [
  'action',
  'assessment',
  'body',
  'commitment',
  'decision',
  'gap',
  'indicator',
  'initiative',
  'meeting',
  'member',
  'organisation',
  'period',
  'person',
  'policy',
  'priority',
  'product',
  'programme',
  'provider',
  'risk',
  'support',
  'update',
  'waiver',
] as const;

const repositoryOption = sourceOptions.filter(({ name }) => name === 'repo');

/** So often a number that somebody else took meanwhile is replaced by the next one. */
const mostAttempts = 20;

/** Refuses to guess what a record must have. @throws Misuse naming the fields */
function demandFields(api: typeof Api, desk: Desk, data: NewData): void {
  const lacking = api.lackingFields(desk, data);
  if (lacking.length === 0) return;
  const example = lacking.map((key) => `${key}=…`).join(' ');
  throw new Misuse(
    'this is not a terminal, so nobody can be asked for what is missing',
    `Give --set ${example}; \`secretariat schema ${desk.kind}\` tells what each means. Or fill in the form: --edit.`,
  );
}

/** Whether nothing but the command line shall say what the record holds. */
const isSettled = (api: typeof Api, desk: Desk, data: NewData, input: Input): boolean =>
  input.list('set').length > 0 && api.lackingFields(desk, data).length === 0;

/** The record as it shall be: from the command line, the editor or the person's answers. */
async function proposalFor(api: typeof Api, desk: Desk, input: Input, world: World): Promise<RecordProposal> {
  const data = api.dataFrom(desk, input.list('set'));
  const id = input.text('id');
  if (input.flag('edit')) return api.editRecord(desk, data, world.environment, id);
  if (isSettled(api, desk, data, input)) return api.proposeRecord(desk, data, id);
  if (!world.canAsk) demandFields(api, desk, data);
  const whole = world.canAsk ? await api.askForRecord(desk, await api.terminalAsker(), data) : data;
  return api.proposeRecord(desk, whole, id);
}

/** What checking says about it, in the words of `validate`. */
function remarks(api: typeof Api, { register, validation }: RecordProposal, input: Input, world: World): string {
  if (validation.findings.length === 0) return '';
  const paint = paintFor(input.choice('color', colourChoices) ?? 'auto', world.stdout, world.environment);
  const options = { paint, maximum: Infinity, defused: isAutomated(world) };
  return `\n${api.validationText(register, validation, options)}`;
}

/** Whether a record that is not right shall be written all the same: told so in advance, or asked where a person sits. */
async function isForced(api: typeof Api, proposal: RecordProposal, input: Input, world: World): Promise<boolean> {
  if (input.flag('force')) return true;
  world.stderr.write(remarks(api, proposal, input, world).trimStart());
  // What somebody just typed, answer by answer, is not thrown away for what can be mended in the file.
  const asks = world.canAsk && !input.flag('edit') && !input.flag('dry-run') && input.list('set').length === 0;
  if (asks && (await (await api.terminalAsker()).confirm('Write it all the same, and mend the file?', true)))
    return true;
  world.stderr.write('nothing was written; mend it, or write it as it is with --force\n');
  return false;
}

/** Writes it; where another program took the id meanwhile, under the next one. */
async function write(
  api: typeof Api,
  desk: Desk,
  first: RecordProposal,
  input: Input,
  now: number,
): Promise<RecordProposal> {
  let proposal = first;
  for (let attempt = 1; ; attempt += 1) {
    try {
      api.writePlan(desk, proposal.plan, api.proposalTitle(desk, proposal));
      return proposal;
    } catch (error) {
      const isTaken = api.stands(`${desk.folder}/${proposal.path}`);
      if (!isTaken || input.text('id') !== undefined || attempt === mostAttempts) throw error;
      proposal = await api.renewProposal(api.openDesk(desk.folder, desk.kind, now), proposal);
    }
  }
}

export default defineCommand({
  name: 'new',
  summary: 'add a record: by questions, by fields given, or as a form in your editor',
  description:
    'Adds a record of a kind. At a terminal it asks for what the record must have, then for what you want to add; choices are listed, and other records are picked by their titles. With --set, fields are given on the line; with --edit, the whole form opens in your editor, and comes back with what is not right yet. Its number is the next one over all branches. The record is checked before it is written: one that would be an error is refused. Nothing is ever overwritten.',
  arguments: [{ name: 'KIND', summary: 'what is added', required: true, choices: kinds }],
  options: [
    ...repositoryOption,
    {
      name: 'set',
      value: 'FIELD=VALUE',
      rest: true,
      summary:
        'fields and their values: title="No hotline" due=2026-Q4 start=today partners=mo-health,mo-justice title.fr="…" milestones.M1.title="…"',
    },
    { name: 'edit', summary: 'fill in the form in your editor (VISUAL or EDITOR)' },
    { name: 'id', value: 'ID', summary: 'its id', otherwise: 'the next number, or words of its title' },
    { name: 'force', summary: 'write it although checking finds errors' },
    { name: 'dry-run', summary: 'print what would be written, and write nothing' },
    { name: 'commit', summary: 'commit it, and nothing else' },
  ],
  examples: [
    {
      line: 'new gap --repo data-example --dry-run --set title="No hotline for reports" capability=csea-hotline severity=low',
      says: 'Shows the gap that would be added, with the next number.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const folder = input.text('repo') ?? '.';
    const kind = kinds.find((name) => name === input.arguments[0]) ?? 'gap';
    if (input.flag('commit')) api.demandCommit(folder);
    const desk = api.openDesk(folder, kind, world.now);
    const proposal = await proposalFor(api, desk, input, world);
    if (api.isWrong(proposal) && !(await isForced(api, proposal, input, world))) return exit.found;
    if (input.flag('dry-run')) {
      world.stdout.write(`would create ${visible(proposal.path)}:\n\n${proposal.text}`);
      world.stdout.write(remarks(api, proposal, input, world));
      return exit.done;
    }
    const written = await write(api, desk, proposal, input, world.now);
    if (input.flag('commit')) api.commitFiles(folder, [written.path], api.proposalTitle(desk, written));
    world.stdout.write(`created ${visible(written.path)}${input.flag('commit') ? ', and committed it' : ''}\n`);
    world.stdout.write(remarks(api, written, input, world));
    return exit.done;
  },
});
