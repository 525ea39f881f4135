import { plural, visible } from '../../base/text.js';
import { Misuse } from '../../model/errors.js';
import type * as Api from '../../index.js';
import type { Day, ImportOptions, ImportProposal, Workspace } from '../../index.js';
import { carryOut, changeOptions, dayOfChange, openForChange, showBrought, workspaceOptions } from '../change.js';
import { answerPaint, paintOf } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { asOfOption, formatOption, formats } from '../options.js';
import { isAutomated } from '../world.js';
import type { World } from '../world.js';

/** What is done, in a line without values. */
function summaryOf({ records, files }: ImportProposal): string {
  const count = (outcome: string): number => records.filter((one) => one.outcome === outcome).length;
  const names = files.map(({ name }) => name.split(/[/\\]/).at(-1) ?? name);
  const from = names.length <= 3 ? names.join(', ') : plural(names.length, 'file', 'files');
  return `import ${from}: ${String(count('created'))} created, ${String(count('changed'))} changed`;
}

/** What an import goes on with. */
interface Session {
  readonly api: typeof Api;
  readonly workspace: Workspace;
  readonly asOf: Day;
  readonly input: Input;
  readonly world: World;
}

/** Prints what becomes of every row. */
function printOutcome(
  { api, workspace, asOf, input, world }: Session,
  proposal: ImportProposal,
  isWritten: boolean,
): void {
  if (input.choice('format', formats) === 'json') {
    world.stdout.write(api.importJson(workspace.register, asOf, proposal, isWritten));
  } else {
    world.stdout.write(api.importText(proposal, { paint: answerPaint(input, world), defused: isAutomated(world) }));
  }
}

/** Shows or writes down the mappings that were made up. @throws Misuse where one file shall hold none or several */
function tellMadeUp({ api, input, world }: Session, { madeUp }: ImportProposal): void {
  const path = input.text('propose');
  const [first, ...others] = madeUp;
  if (path === undefined) {
    for (const { file, text } of madeUp) {
      world.stderr.write(
        `No mapping knows the headings of ${visible(file)}. This one was made up from their words:\n\n${text}\n`,
      );
    }
    return;
  }
  if (first === undefined) throw new Misuse('there is no mapping to propose', 'All headings are known already.');
  if (others.length > 0) throw new Misuse('--propose is about one table', 'Import one file at a time.');
  api.writeMapping(path, first.text);
  world.stderr.write(
    `The mapping was written to ${visible(path)}: look through it, and import with --map ${visible(path)}.\n`,
  );
}

/** The mapping that was named. @returns undefined where it has findings, which are printed then */
async function namedMapping(api: typeof Api, input: Input, world: World): Promise<ImportOptions | undefined> {
  const path = input.text('map');
  if (path === undefined) return {};
  const read = await api.openMapping(path);
  if (read.ok) return { mapping: read.value };
  const { text, findings } = read.error;
  const options = { paint: paintOf(input, world.stderr, world), defused: isAutomated(world) };
  world.stderr.write(await api.mappingFindingsText(text, findings, options));
  return undefined;
}

/** Shows what would be written, and what checking says of it. @returns the exit code */
function rehearse(session: Session, proposal: ImportProposal): number {
  const { api, workspace, asOf, input, world } = session;
  const { plan } = proposal;
  printOutcome(session, proposal, false);
  if (plan.files().length === 0) return exit.done;
  if (input.flag('diff')) world.stdout.write(api.changesText(plan.files(), answerPaint(input, world)));
  const isHindered =
    showBrought(api, api.checkPlan(workspace, plan, asOf, true), input, world, true) && !input.flag('force');
  const isOpen = proposal.madeUp.length > 0;
  const then = isOpen
    ? 'Look through the mapping first: write it down with --propose FILE.'
    : 'Add --write to write it.';
  const next = isHindered ? 'Change what is wrong first, or add --force.' : then;
  world.stderr.write(`Nothing was written. ${next}\n`);
  return isHindered ? exit.found : exit.done;
}

/** Writes what an import changes, all or nothing. @returns the exit code */
function write(session: Session, proposal: ImportProposal): number {
  const { api, workspace, asOf, input, world } = session;
  const isJson = input.choice('format', formats) === 'json';
  // JSON stands alone on stdout; what was written is in it.
  const quiet: World = isJson ? { ...world, stdout: { ...world.stdout, write: () => undefined } } : world;
  const change = {
    plan: proposal.plan,
    asOf,
    summary: visible(summaryOf(proposal)),
    isMass: true,
    judged: true,
  } as const;
  const code = carryOut(api, workspace, change, input, quiet);
  printOutcome(session, proposal, code === exit.done);
  return code;
}

export default defineCommand({
  name: 'import',
  summary: 'bring records in, from an export or a spreadsheet',
  description:
    'Reads records from JSON, JSON Lines or tables (workbooks of Excel, .xlsx, with a sheet for each, and CSV; semicolons and tabs are found out) and says for every row what becomes of it: created, changed, unchanged, or refused and why, with the row and column as a spreadsheet counts them. It writes nothing until --write is given, and then all of it or, where a row is refused, nothing. Importing the same file again changes nothing. A whole export takes the place of what it tells of; of anything else, an empty cell leaves what is there. No record is ever removed. References may be ids, or titles, names, aliases and numbers that the register knows.',
  arguments: [
    { name: 'FILE', names: ['file', 'folder'], summary: 'files, or folders of them', required: true, many: true },
  ],
  options: [
    {
      name: 'kind',
      value: 'KIND',
      summary: 'what tables hold, where their names do not tell: action, action.milestones',
      otherwise: 'what the file is called',
    },
    {
      name: 'map',
      value: 'FILE',
      names: ['file'],
      summary: 'a mapping: what the headings of tables mean; it is remembered in imports/ when it is written',
      otherwise: 'the one that is remembered for the headings',
    },
    {
      name: 'propose',
      value: 'FILE',
      names: ['file'],
      summary: 'write down the mapping that is made up for headings that no mapping knows',
    },
    { name: 'write', summary: 'write what would be changed' },
    { name: 'diff', summary: 'print the difference too, before anything is written' },
    {
      name: 'format',
      value: 'FORMAT',
      summary: 'how the answer is printed',
      choices: formats,
      otherwise: formatOption.otherwise ?? 'text',
    },
    ...workspaceOptions,
    { ...asOfOption, otherwise: "today in the register's time zone" },
    ...changeOptions.filter(({ name }) => name !== 'dry-run'),
  ],
  examples: [
    {
      line: 'import data-example/documents/ministry-plan.csv --kind actions --repo data-example --as-of 2026-09-30',
      says: 'Shows what the plan of a ministry would bring, by what its headings seem to mean, and writes nothing.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const workspace = openForChange(api, input);
    const session = { api, workspace, asOf: dayOfChange(api, workspace, input, world), input, world };
    const named = await namedMapping(api, input, world);
    if (named === undefined) return exit.found;
    const files = await api.openImport(input.arguments);
    const proposal = await api.proposeImport(workspace, files, {
      ...named,
      ...input.texts('kind'),
      force: input.flag('force'),
    });
    tellMadeUp(session, proposal);
    if (input.flag('write') && proposal.madeUp.length > 0) {
      throw new Misuse(
        'nobody has looked through the mapping yet',
        'Write it down with --propose FILE, mend it, and give it with --map FILE.',
      );
    }
    if (!proposal.isRefused) return input.flag('write') ? write(session, proposal) : rehearse(session, proposal);
    printOutcome(session, proposal, false);
    world.stderr.write('Nothing was written: mend the rows that are refused, and import again.\n');
    return exit.found;
  },
});
