import { plural } from '../../base/text.js';
import { audiences } from '../../model/audience.js';
import type { Audience } from '../../model/audience.js';
import { Misuse } from '../../model/errors.js';
import type { Severity } from '../../model/finding.js';
import { defineCommand, exit } from '../define.js';
import { fixOptions, mendFirst } from '../fix.js';
import type { Input } from '../input.js';
import { asOfOption, audienceOption, formatOption, sourceOptions } from '../options.js';
import { dayFor, openJudged } from '../source.js';
import { printValidation, reportFailures, usualMaximum, validationFormats } from '../validation-output.js';
import type { ValidationFormat } from '../validation-output.js';
import { answerAgain } from '../watch.js';
import { isAutomated } from '../world.js';
import type { World } from '../world.js';
import type * as Api from '../../index.js';
import type { Validation } from '../../index.js';

const profiles = ['basic', 'standard', 'strict'] as const;
const severities = ['error', 'warning', 'info'] as const;

/** Whether any finding that nobody waived is at or above the threshold. */
function isAbove(validation: Validation, threshold: Severity): boolean {
  const grave = severities.slice(0, severities.indexOf(threshold) + 1);
  return validation.findings.some(({ severity, waivedBy }) => waivedBy === null && grave.includes(severity));
}

/** Whether there are more warnings than the person allows; says so. */
function isTooMany({ findings }: Validation, input: Input, world: World): boolean {
  const most = input.count('max-warnings') ?? Infinity;
  const warnings = findings.filter(({ severity, waivedBy }) => severity === 'warning' && waivedBy === null).length;
  if (warnings <= most) return false;
  const are = plural(warnings, 'warning is', 'warnings are');
  world.stderr.write(`error: ${are} more than --max-warnings ${String(most)} allows\n`);
  return true;
}

/** Makes sure that no option is given which would do nothing. @throws Misuse */
function checkTogether(format: ValidationFormat, input: Input): void {
  const forText = ['quiet', 'watch'].find((name) => input.flag(name));
  if (format !== 'text' && forText !== undefined) {
    throw new Misuse(`--${forText} is for people, and --format ${format} is for programs`, 'Leave one of them out.');
  }
  if (input.flag('watch') && input.text('at') !== undefined) {
    throw new Misuse('--watch looks at files on disk, and --at reads a commit, which never changes', 'Leave one out.');
  }
}

/** Who will read the answer: logs and reports of services are read by many. */
function audienceFor(format: ValidationFormat, input: Input, world: World): Audience {
  const isForMany = isAutomated(world) || !['text', 'json'].includes(format);
  return input.choice('audience', audiences) ?? (isForMany ? 'members' : 'restricted');
}

function check(
  api: typeof Api,
  { register, base }: Awaited<ReturnType<typeof openJudged>>,
  format: ValidationFormat,
  input: Input,
  world: World,
): Validation {
  const [profile, onlyRules] = [input.choice('profile', profiles), input.names('rule')];
  return api.validate(register, {
    asOf: dayFor(api, register, input, world),
    audience: audienceFor(format, input, world),
    ignoredRules: input.names('ignore-rule') ?? [],
    ...(profile === undefined ? {} : { profile }),
    ...(onlyRules === undefined ? {} : { onlyRules }),
    ...(base === undefined ? {} : { base, onlyChanged: input.flag('changed') }),
  });
}

async function answer(api: typeof Api, format: ValidationFormat, input: Input, world: World): Promise<number> {
  const threshold = input.choice('fail-on', severities) ?? 'error';
  const judged = await openJudged(api, input);
  const { register } = judged;
  const checked = check(api, judged, format, input, world);
  const validation = await api.proposeRenumbering(input.text('repo') ?? '.', checked);
  await printValidation(format, { api, register, validation, threshold, input, world });
  reportFailures(validation, world);
  if (validation.failures.length > 0) return exit.fault;
  const tooMany = isTooMany(validation, input, world);
  return tooMany || isAbove(validation, threshold) ? exit.found : exit.done;
}

export default defineCommand({
  name: 'validate',
  summary: 'check the register, and say where and what to do',
  description:
    'Reads every record and checks its text, its shape, its references and the rules of the domain, all in one run. Each finding shows its place, what is wrong and a way out. Nothing on disk changes, unless --fix is given. What a waiver covers is shown as waived, and does not count.',
  arguments: [],
  options: [
    ...sourceOptions,
    asOfOption,
    {
      name: 'profile',
      value: 'PROFILE',
      summary: 'how much is asked of the register',
      choices: profiles,
      otherwise: 'what its settings say',
    },
    {
      name: 'rule',
      value: 'ID…',
      names: ['rule', 'rule family'],
      takes: 'names',
      many: true,
      summary: 'only these rules (gaps/no-live-action) or families (gaps), and what protects the register itself',
    },
    {
      name: 'ignore-rule',
      value: 'ID…',
      names: ['rule', 'rule family'],
      takes: 'names',
      many: true,
      summary: 'not these rules or families; what protects the register itself cannot be ignored',
    },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      summary: 'from which severity on the exit code is 1',
      choices: severities,
      otherwise: 'error',
    },
    {
      name: 'max-warnings',
      value: 'N',
      takes: 'count',
      summary: 'exit code 1 also where there are more warnings than this',
      otherwise: 'any number',
    },
    {
      name: 'max-findings',
      value: 'N',
      takes: 'count',
      summary: 'print at most so many findings as text, the gravest; 0 for all; other formats hold all',
      otherwise: String(usualMaximum),
    },
    { name: 'quiet', summary: 'print errors only; warnings and infos are counted in the last line' },
    {
      name: 'watch',
      summary: 'check again whenever a file changes, until Ctrl-C or the end of an input that is no terminal',
    },
    {
      ...audienceOption,
      summary: 'who will read it; values above them print as [withheld]',
      otherwise: 'members for the formats of services and where CI is set, since many read them; else all is shown',
    },
    {
      ...formatOption,
      summary:
        'text for people, json for programs; sarif, github (annotations, and a summary where GITHUB_STEP_SUMMARY names a file), gitlab (code quality) and junit for services',
      choices: validationFormats,
    },
    {
      name: 'base',
      value: 'REF',
      summary: 'judge the register as a change to this branch, tag or commit: its settings and waivers hold',
    },
    {
      name: 'changed',
      summary:
        'only what the change can affect, and every finding that the base does not have; the base is HEAD unless given',
    },
    {
      name: 'confirm-mass-change',
      value: 'N',
      takes: 'count',
      summary: 'confirm that so many records are meant to change at once',
    },
    ...fixOptions,
  ],
  examples: [
    { line: 'validate --repo data-example', says: 'Checks the register in the folder data-example.' },
    {
      line: 'validate --repo data-example --as-of 2026-09-30 --profile strict --fail-on warning',
      says: 'Asks for everything, as of a day, and counts warnings as failures.',
    },
    {
      line: 'validate --repo data-example --rule gaps,support --ignore-rule support/lapsed --max-warnings 10',
      says: 'Looks at two families of rules without one of them, and fails where there are more than ten warnings.',
    },
    {
      line: 'validate --base HEAD~3 --repo build/example-history',
      says: 'Judges the last three commits as a change to what was before.',
    },
    { line: 'validate --repo data-example --format json', says: 'Prints one JSON object for other programs.' },
    {
      line: 'validate --repo data-example --format sarif',
      says: 'Prints what code scanning reads, with the help of each rule.',
    },
  ],
  async run(input, world) {
    const format = input.choice('format', validationFormats) ?? 'text';
    checkTogether(format, input);
    const api = await import('../../index.js');
    if (mendFirst(api, input, world)) return exit.done;
    if (!input.flag('watch')) return answer(api, format, input, world);
    return answerAgain((present) => answer(api, format, input, present), world, {
      begin: () => api.watchFolder(input.text('repo') ?? '.'),
      colour: input.text('color'),
    });
  },
});
