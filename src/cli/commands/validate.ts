import { visible } from '../../base/text.js';
import { audiences } from '../../model/audience.js';
import type { Severity } from '../../model/finding.js';
import { colourChoices, paintFor } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import type { Input } from '../input.js';
import { asOfOption, audienceOption, formatOption, formats, sourceOptions } from '../options.js';
import { dayFor, openNamed } from '../source.js';
import { isAutomated } from '../world.js';
import type { World } from '../world.js';
import type * as Api from '../../index.js';
import type { Register, Validation } from '../../index.js';

const profiles = ['basic', 'standard', 'strict'] as const;
const severities = ['error', 'warning', 'info'] as const;
/** A terminal shows this many findings: more than anybody mends in one sitting. */
const usualMaximum = 50;

/** Whether any finding that nobody waived is at or above the threshold. */
function isAbove(validation: Validation, threshold: Severity): boolean {
  const grave = severities.slice(0, severities.indexOf(threshold) + 1);
  return validation.findings.some(({ severity, waivedBy }) => waivedBy === null && grave.includes(severity));
}

/** Says which rules failed. What the others found stands, and the exit code tells. */
function reportFailures({ failures }: Validation, world: World): void {
  for (const { rule, failure } of failures) {
    const words = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    const lines = words.split('\n').map(visible).join('\n');
    world.stderr.write(`secretariat: a fault in the rule ${rule}, please report it.\n${lines}\n`);
  }
}

function printText(api: typeof Api, register: Register, validation: Validation, input: Input, world: World): void {
  const paint = paintFor(input.choice('color', colourChoices) ?? 'auto', world.stdout, world.environment);
  const most = input.count('max-findings') ?? usualMaximum;
  const maximum = most === 0 ? Infinity : most;
  world.stdout.write(api.validationText(register, validation, { paint, maximum, defused: isAutomated(world) }));
}

/** Prints part by part, each when the one before is on its way: there may be a hundred thousand findings. */
async function printJson(api: typeof Api, register: Register, validation: Validation, world: World): Promise<void> {
  for (const part of api.validationJson(register, validation)) {
    world.stdout.write(part);
    await world.stdout.drained();
  }
}

export default defineCommand({
  name: 'validate',
  summary: 'check the register, and say where and what to do',
  description:
    'Reads every record and checks its text, its shape, its references and the rules of the domain, all in one run. Each finding shows its place, what is wrong and a way out. Nothing on disk changes. What a waiver covers is shown as waived, and does not count.',
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
      name: 'fail-on',
      value: 'SEVERITY',
      summary: 'from which severity on the exit code is 1',
      choices: severities,
      otherwise: 'error',
    },
    {
      name: 'max-findings',
      value: 'N',
      takes: 'count',
      summary: 'print at most so many findings as text, the gravest; 0 for all; JSON always holds all',
      otherwise: String(usualMaximum),
    },
    {
      ...audienceOption,
      summary: 'who will read it; values above them print as [withheld]',
      otherwise: 'all is shown, but members where CI is set, since logs are read by many',
    },
    formatOption,
  ],
  examples: [
    { line: 'validate --repo data-example', says: 'Checks the register in the folder data-example.' },
    {
      line: 'validate --repo data-example --as-of 2026-09-30 --profile strict --fail-on warning',
      says: 'Asks for everything, as of a day, and counts warnings as failures.',
    },
    { line: 'validate --repo data-example --format json', says: 'Prints one JSON object for other programs.' },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const threshold = input.choice('fail-on', severities) ?? 'error';
    const register = await openNamed(api, input);
    const profile = input.choice('profile', profiles);
    const validation = api.validate(register, {
      asOf: dayFor(api, register, input, world),
      audience: input.choice('audience', audiences) ?? (isAutomated(world) ? 'members' : 'restricted'),
      ...(profile === undefined ? {} : { profile }),
    });
    const isJson = input.choice('format', formats) === 'json';
    if (isJson) await printJson(api, register, validation, world);
    else printText(api, register, validation, input, world);
    reportFailures(validation, world);
    if (validation.failures.length > 0) return exit.fault;
    return isAbove(validation, threshold) ? exit.found : exit.done;
  },
});
