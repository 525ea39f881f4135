import { join } from 'node:path';
import { visible } from '../../base/text.js';
import { audiences } from '../../model/audience.js';
import type { Audience } from '../../model/audience.js';
import { Misuse } from '../../model/errors.js';
import { defineCommand, exit } from '../define.js';
import { asOfOption, audienceOption, incompleteOption, sourceOptions } from '../options.js';
import { dayFor, openJudged } from '../source.js';
import type * as Api from '../../index.js';
import type { Register } from '../../index.js';
import type { Input } from '../input.js';
import type { World } from '../world.js';
import { reports } from '../../reports/registry.generated.js';

const names = reports.map(({ name }) => name);
const fileFormats = ['md', 'html', 'json', 'docx', 'pdf'] as const;
const usualFormats = ['md', 'html'] as const;

/** What names the report's period, day, subject and language, where it was given. */
function namedIn(input: Input) {
  const [period, asOf] = [input.period('period'), input.day('as-of')];
  const [member, meeting, language] = [input.text('member'), input.text('meeting'), input.text('lang')];
  return {
    ...(period === undefined ? {} : { period: period.id }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(member === undefined ? {} : { member }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(language === undefined ? {} : { language }),
  };
}

/** For whom a report is unless somebody says so. */
function usualAudienceOf(report: string): Audience {
  return reports.find(({ name }) => name === report)?.usualAudience ?? 'members';
}

/** @throws Misuse where every brief is asked for of a report that is none, or besides one */
function demandBrief(report: string, input: Input): void {
  if (!input.flag('all-members')) return;
  if (report !== 'member')
    throw new Misuse('--all-members is about the report "member"', 'Run `secretariat report member --all-members`.');
  if (input.text('member') !== undefined)
    throw new Misuse('--all-members and --member exclude each other', 'Leave one of them out.');
}

/** Says on stderr that the period's last day, which the report is to show, has not come. */
function noteFuture(api: typeof Api, register: Register, input: Input, world: World): void {
  const period = input.period('period');
  if (period === undefined || input.text('as-of') !== undefined) return;
  const [last, today] = [
    api.lastDayOf(register, period),
    api.usualDay(register, input.text('at') !== undefined, world.now),
  ];
  if (last <= today) return;
  world.stderr.write(
    `note: ${period.id} ends on ${last}, and what falls due until then counts as due. --as-of ${today} shows the day that has come.\n`,
  );
}

export default defineCommand({
  name: 'report',
  summary: 'write a report as Markdown, HTML, JSON, DOCX or PDF',
  description:
    'Writes a report on a period for an audience. The register is projected for that audience first, so that no figure stands on what it may not see. The file names say for whom they are, and until the period is signed off for them, the first page says DRAFT. Only files that this command wrote are replaced.',
  arguments: [{ name: 'REPORT', summary: 'which report', required: true, choices: names }],
  options: [
    {
      name: 'period',
      value: 'PERIOD',
      takes: 'period',
      summary: 'the period reported, such as 2026-Q3',
      otherwise: 'the last that ended by the as-of day',
    },
    ...sourceOptions,
    { ...asOfOption, otherwise: "the period's last day, or the day of the meeting" },
    { name: 'member', value: 'ID', names: ['organisation'], summary: 'whose brief it is: an organisation, or a seat' },
    { name: 'all-members', summary: 'the brief of every member, and a list of what goes to whom' },
    { name: 'meeting', value: 'ID', names: ['meeting'], summary: 'for which meeting the pack is' },
    audienceOption,
    { name: 'lang', value: 'LANGUAGE', summary: 'a language of the register', otherwise: 'its first' },
    {
      name: 'format',
      value: 'FORMATS',
      summary: 'which files are written',
      choices: fileFormats,
      many: true,
      otherwise: 'md,html',
    },
    {
      name: 'browser',
      value: 'PROGRAM',
      summary: 'Chromium, Chrome or Edge, which prints pdf',
      otherwise: 'CHROME_PATH, or the first that is installed',
    },
    { name: 'out', value: 'DIR', summary: 'where the files go', otherwise: 'reports/ in the register' },
    incompleteOption,
    {
      name: 'base',
      value: 'REF',
      summary: 'for a change that nobody has approved: settings, frameworks and templates are those of this commit',
    },
  ],
  examples: [
    {
      line: 'report quarterly --period 2026-Q3 --repo data-example --out build/reports',
      says: 'Writes the quarterly report for members, as Markdown and HTML.',
    },
    {
      line: 'report quarterly --period 2026-Q3 --repo data-example --audience public --lang fr --format html --out build/reports',
      says: 'Writes the public edition in French, as HTML only.',
    },
    {
      line: 'report quarterly --period 2026-Q3 --repo data-example --format json --out build/reports',
      says: 'Writes the report as plain data, each figure with the records that count and those that do not.',
    },
    {
      line: 'report summary --period 2026-Q3 --repo data-example --format docx --out build/reports',
      says: 'Writes the page for the board as a document for word processors.',
    },
    {
      line: 'report member --member national-police --period 2026-Q3 --repo data-example --out build/reports',
      says: 'Writes the brief of one member: what it owes, and what is owed to it.',
    },
    {
      line: 'report meeting --meeting MTG-008 --repo data-example --out build/reports',
      says: 'Writes the pack for a meeting.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const [report = 'quarterly'] = input.arguments;
    demandBrief(report, input);
    const named = namedIn(input);
    const { register } = await openJudged(api, input);
    noteFuture(api, register, input, world);
    // With neither a period nor a meeting, a report is on the last period that ended.
    const isDated = named.period !== undefined || named.asOf !== undefined || named.meeting !== undefined;
    const options = {
      audience: input.choice('audience', audiences) ?? usualAudienceOf(report),
      formats: input.choices('format', fileFormats) ?? usualFormats,
      incomplete: input.flag('incomplete'),
      browser: { named: input.text('browser'), environment: world.environment },
      ...named,
      ...(isDated ? {} : { asOf: dayFor(api, register, input, world) }),
    };
    const documents = input.flag('all-members')
      ? await api.memberBriefs(register, options)
      : await api.report(register, { report, ...options });
    const folder = input.text('out') ?? join(input.text('repo') ?? '.', 'reports');
    for (const { path, outcome } of await api.writeDocuments(folder, documents)) {
      world.stdout.write(`${outcome} ${visible(path)}\n`);
    }
    return exit.done;
  },
});
