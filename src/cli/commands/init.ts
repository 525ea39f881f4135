import { visible } from '../../base/text.js';
import { Misuse } from '../../model/errors.js';
import type * as Api from '../../index.js';
import type { Joined, Refreshed, Started, StartAnswers } from '../../index.js';
import { bodyModels, frequencies, hosts, organisationClasses, yearEnds } from '../../run/start/vocabulary.js';
import { stakeholderGroups } from '../../model/stakeholder-groups.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { oneOf } from '../input.js';
import type { World } from '../world.js';

/** Said before anything is written, since it decides where a register may lie. */
const note = [
  'Visibility governs outputs, not the repository: whoever can open a register',
  'reads everything in it, and its history. Keep it where only those have access',
  'who may read all of it, and publish reports, never the register. It holds',
  'records of governance, and never data about a child, a victim or a case.',
  '',
].join('\n');

/** Which option answers which question. */
const optionOf: Partial<Record<keyof StartAnswers, string>> = {
  country: '--country',
  languages: '--languages',
  timeZone: '--time-zone',
  body: '--body',
};

/** The fiscal year that the options name. @throws Misuse for a month that there is not */
function fiscalYearIn(input: Input): StartAnswers['fiscalYear'] {
  const namedBy = input.choice('fiscal-year-named-by', yearEnds) ?? 'start';
  const startMonth = input.count('fiscal-year-start');
  if (startMonth === undefined) return undefined;
  if (startMonth >= 1 && startMonth <= 12) return { startMonth, namedBy };
  throw new Misuse(`--fiscal-year-start takes a month from 1 to 12, and ${String(startMonth)} is none`, 'April is 4.');
}

/** Leaves out what was not given. */
function given<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/** What was answered on the command line. */
function answersIn(input: Input): Partial<StartAnswers> {
  const listed = (name: string): readonly string[] | undefined =>
    input
      .text(name)
      ?.split(/[\s,]+/)
      .filter((word) => word !== '');
  const isAll = input.text('groups') === 'all';
  return given({
    country: input.text('country')?.toUpperCase(),
    languages: listed('languages'),
    timeZone: input.text('time-zone'),
    body: input.text('body'),
    bodyId: input.text('body-id'),
    model: input.choice('model', bodyModels),
    name: input.text('name'),
    fiscalYear: fiscalYearIn(input),
    frequency: input.choice('reporting', frequencies),
    deadlineDays: input.count('deadline-days'),
    currency: input.text('currency')?.toUpperCase(),
    lead: input.text('lead'),
    leadClass: input.choice('lead-class', organisationClasses),
    groups: isAll ? stakeholderGroups : listed('groups')?.map((word) => oneOf('--groups', word, stakeholderGroups)),
    host: input.choice('host', hosts),
    tool: input.text('tool'),
  });
}

/** Refuses to ask where nobody can answer. @throws Misuse naming the options */
function nobodyToAsk(missing: readonly (keyof StartAnswers)[]): Misuse {
  const options = missing.map((key) => optionOf[key] ?? key).join(', ');
  return new Misuse(
    'this is not a terminal, so nobody can be asked',
    `Give ${options}; \`secretariat init --help\` shows what else can be said.`,
  );
}

/** All answers: those of the command line, and where a person sits there, theirs. */
async function answersFor(api: typeof Api, input: Input, world: World): Promise<StartAnswers> {
  const answers = answersIn(input);
  const missing = api.missingAnswers(answers);
  if (!world.canAsk) {
    if (missing.length > 0) throw nobodyToAsk(missing);
    return answers as StartAnswers;
  }
  const surroundings = { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return api.interview(await api.terminalAsker(), answers, surroundings, input.flag('yes'));
}

/** Whether to make a repository with a first commit: as asked for, or as answered. */
async function wantsGit(api: typeof Api, input: Input, world: World): Promise<boolean> {
  if (input.flag('git')) return true;
  if (!world.canAsk || input.flag('yes')) return false;
  return (await api.terminalAsker()).confirm('Keep it in git, with a first commit now?', true);
}

const hookWords = {
  created: 'Every commit in this copy is checked before it is made.',
  replaced: 'The hook that checks before a commit was brought up to date.',
  unchanged: 'The hook that checks before a commit was there already.',
  kept: 'Another hook checks before a commit, and was kept: let it call `secretariat validate`.',
  elsewhere: 'Your git keeps its hooks elsewhere, so none was installed: let yours call `secretariat validate`.',
} as const;

/** What was set up in the clone. */
function joinedText({ hook, mergesByKeys }: Joined): string {
  const merging = mergesByKeys
    ? 'When two people change one record, git merges it key by key here.'
    : 'git can merge records key by key here, once .gitattributes holds the line: *.yaml merge=secretariat';
  return `${hookWords[hook]}\n${merging}\n`;
}

/** The many files of one dot-folder are one line. */
const shownPath = (path: string): string => (path.startsWith('.secretariat/') ? '.secretariat/' : visible(path));

/** Says what became of the program's own files. */
function refreshedText(files: readonly Refreshed[]): string {
  const changed = files.filter(({ outcome }) => outcome === 'changed' || outcome === 'created');
  const kept = files.filter(({ outcome }) => outcome === 'kept');
  const lines = [
    ...new Set(changed.map(({ path, outcome }) => `${outcome} ${shownPath(path)}`)),
    ...kept.map(({ path }) => `kept ${visible(path)}: somebody may have changed it; remove it to have it written anew`),
  ];
  return lines.length === 0 ? "the program's own files are as this version writes them\n" : `${lines.join('\n')}\n`;
}

/** Says what there is now; the many files of one dot-folder are one line. */
function createdText({ created }: Started): string {
  const lines = created.map(({ path, outcome }) => {
    return `${outcome} ${shownPath(path)}`;
  });
  return `${[...new Set(lines)].join('\n')}\n`;
}

/** What to do next, with lines that can be typed. */
function nextText(folder: string, { start }: Started): string {
  const repo = folder === '.' ? '' : ` --repo ${/^[\w./-]+$/.test(folder) ? folder : `"${visible(folder)}"`}`;
  return [
    '',
    'Next:',
    `  secretariat validate${repo}`,
    `  secretariat new organisation${repo}`,
    `  secretariat report quarterly${repo} --period ${start.period.id}`,
    '  Open the folder in an editor, and read README.md.',
    '',
  ].join('\n');
}

/** Makes the example register. */
async function runExample(api: typeof Api, folder: string, world: World): Promise<number> {
  await api.startExample(folder);
  const lines = [
    `created the example register, with its history of a year, in ${visible(folder)}`,
    '',
    'Next:',
    `  secretariat validate --repo ${visible(folder)} --as-of 2026-09-30`,
    `  secretariat report quarterly --repo ${visible(folder)} --period 2026-Q3`,
    `  git -C ${visible(folder)} log --stat`,
    '',
  ];
  world.stdout.write(lines.join('\n'));
  return exit.done;
}

/** Asks, and starts a register. */
async function runStart(api: typeof Api, input: Input, folder: string, world: World): Promise<number> {
  api.demandFree(folder, input.flag('git'));
  const answers = await answersFor(api, input, world);
  const withGit = await wantsGit(api, input, world);
  const started = api.startRegister(folder, answers, world.now, withGit);
  world.stdout.write(`\n${createdText(started)}`);
  if (started.joined !== undefined) world.stdout.write(`\nCommitted. ${joinedText(started.joined)}`);
  world.stdout.write(nextText(folder, started));
  return exit.done;
}

export default defineCommand({
  name: 'init',
  summary: 'start a register: settings, first records, editor settings, a page for colleagues',
  description:
    'Starts a register in a folder. At a terminal it asks for what was not given; without one, the country, the languages, the time zone and the body must be given. All files are written or none, and nothing is ever overwritten: helpers that stand there already (a README, say) are kept, and a folder that is a register already is refused. With --git, the folder becomes a repository with a first commit, and what is committed later is checked first. After a new version of the program, --refresh brings the schemas and editor settings of a register up to date.',
  arguments: [{ name: 'DIR', summary: 'where; made if it is not there. The folder you are in unless given' }],
  options: [
    { name: 'country', value: 'CODE', summary: 'ISO 3166-1 code of the country, such as SN' },
    { name: 'languages', value: 'LIST', summary: 'languages of the reports, the main one first: fr,en' },
    { name: 'time-zone', value: 'ZONE', summary: 'IANA time zone, by which today is known' },
    { name: 'body', value: 'NAME', summary: 'full name of the body whose register it is' },
    { name: 'body-id', value: 'ID', names: ['nothing'], summary: 'its id', otherwise: 'made of its name' },
    { name: 'model', value: 'MODEL', summary: 'what the body does', choices: bodyModels, otherwise: 'both' },
    { name: 'name', value: 'NAME', summary: 'name of the register', otherwise: "made of the body's" },
    { name: 'lead', value: 'NAME', summary: 'organisation that leads the body' },
    {
      name: 'lead-class',
      value: 'CLASS',
      summary: 'class of that organisation',
      choices: organisationClasses,
      otherwise: 'government',
    },
    {
      name: 'fiscal-year-start',
      value: 'MONTH',
      takes: 'count',
      summary: 'month in which the fiscal year begins',
      otherwise: '1',
    },
    {
      name: 'fiscal-year-named-by',
      value: 'END',
      summary: 'which calendar year a fiscal year is called after',
      choices: yearEnds,
      otherwise: 'start',
    },
    {
      name: 'reporting',
      value: 'FREQUENCY',
      summary: 'how often members report',
      choices: frequencies,
      otherwise: 'quarter',
    },
    {
      name: 'deadline-days',
      value: 'N',
      takes: 'count',
      summary: 'days after a period within which updates are due',
      otherwise: '15',
    },
    { name: 'currency', value: 'CODE', summary: 'ISO 4217 code, into which totals are converted' },
    {
      name: 'groups',
      value: 'LIST',
      summary: `groups expected at the table, with commas between them: ${stakeholderGroups.join(', ')}`,
      otherwise: 'all',
    },
    {
      name: 'host',
      value: 'HOST',
      summary: 'whose continuous integration checks every change',
      choices: hosts,
      otherwise: 'none',
    },
    {
      name: 'tool',
      value: 'PACKAGE',
      summary: 'npm package by which colleagues install this program',
      otherwise: 'this version',
    },
    { name: 'git', summary: 'make a repository, a first commit, and a check before every commit' },
    { name: 'yes', summary: 'take the usual answer to every question that has one' },
    {
      name: 'join',
      summary: 'set up your own clone of a register that exists: the check before every commit, and merging key by key',
    },
    {
      name: 'refresh',
      summary:
        'in a register that exists: write the schemas and the settings of editors and git as this version has them, but for what somebody has changed',
    },
    { name: 'example', summary: 'make the example register, with its history, in an empty folder' },
  ],
  examples: [
    {
      line: 'init build/register --country SN --languages fr,en --time-zone Africa/Dakar --body "Conseil national de protection de l\'enfant"',
      says: 'Starts a register without asking anything.',
    },
    { line: 'init --example build/example', says: 'Makes the example register, to look around in.' },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const folder = input.arguments[0] ?? '.';
    if (input.flag('join')) {
      world.stdout.write(joinedText(api.joinRegister(folder)));
      return exit.done;
    }
    if (input.flag('refresh')) {
      world.stdout.write(refreshedText(api.refreshRegister(folder)));
      return exit.done;
    }
    world.stdout.write(note);
    return input.flag('example') ? runExample(api, folder, world) : runStart(api, input, folder, world);
  },
});
