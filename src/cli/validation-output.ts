import { visible } from '../base/text.js';
import type * as Api from '../index.js';
import type { Register, ServiceFormat, Severity, Validation } from '../index.js';
import { colourChoices, paintFor } from './colour.js';
import type { Input } from './input.js';
import { hyperlink, showsLinks } from './links.js';
import { isAutomated } from './world.js';
import type { World } from './world.js';

/** In which form a validation can be printed. */
export const validationFormats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;

/** The name of such a form. */
export type ValidationFormat = (typeof validationFormats)[number];

/** A terminal shows this many findings: more than anybody mends in one sitting. */
export const usualMaximum = 50;

/** What was found, and where it goes. */
export interface ValidationAnswer {
  readonly api: typeof Api;
  readonly register: Register;
  readonly validation: Validation;
  readonly threshold: Severity;
  readonly input: Input;
  readonly world: World;
}

function printText({ api, register, validation, input, world }: ValidationAnswer): void {
  const { stdout, environment } = world;
  const paint = paintFor(input.choice('color', colourChoices) ?? 'auto', stdout, environment);
  const most = input.count('max-findings') ?? usualMaximum;
  const maximum = most === 0 ? Infinity : most;
  const linked = showsLinks(stdout, environment) && !isAutomated(world);
  const text = api.validationText(register, validation, {
    paint,
    maximum,
    quiet: input.flag('quiet'),
    defused: isAutomated(world),
    columns: stdout.columns,
    link: linked ? (words, rule) => hyperlink(words, api.referenceAddress(rule)) : undefined,
  });
  stdout.write(text);
}

/** Prints part by part, each when the one before is on its way: there may be a hundred thousand findings. */
async function printParts(parts: Iterable<string>, world: World): Promise<void> {
  for (const part of parts) {
    world.stdout.write(part);
    await world.stdout.drained();
  }
}

/** Writes the summary of a step where GitHub gives a file for it. A summary that cannot be written fails nothing. */
function summarise({ api, register, validation, world }: ValidationAnswer, top: string): boolean {
  const file = world.environment['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return false;
  try {
    api.appendStepSummary(file, register, validation, top);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    world.stderr.write(`warning: the summary of the step could not be written: ${visible(reason)}\n`);
    return false;
  }
}

async function printService(format: ServiceFormat, answer: ValidationAnswer): Promise<void> {
  const { api, register, validation, threshold, input, world } = answer;
  const top = api.registerTop(input.text('repo') ?? '.', input.text('prefix'));
  const hasSummary = format === 'github' && summarise(answer, top);
  await printParts(api.serviceReport(format, register, validation, { top, threshold, hasSummary }), world);
}

/** Prints a validation in the form that was asked for. */
export async function printValidation(format: ValidationFormat, answer: ValidationAnswer): Promise<void> {
  const { api, register, validation, world } = answer;
  if (format === 'text') printText(answer);
  else if (format === 'json') await printParts(api.validationJson(register, validation), world);
  else await printService(format, answer);
}

/** What a failure may say to an audience: its message can quote a record, and nobody knows which. */
function failureLines(failure: unknown, { audience }: Validation): string[] {
  if (!(failure instanceof Error)) return [audience === 'restricted' ? String(failure) : typeof failure];
  const stack = (failure.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [audience === 'restricted' ? `${failure.name}: ${failure.message}` : failure.name, ...stack];
}

/** Says which rules failed. What the others found stands, and the exit code tells. */
export function reportFailures(validation: Validation, world: World): void {
  for (const { rule, failure } of validation.failures) {
    const lines = failureLines(failure, validation).map(visible).join('\n');
    world.stderr.write(`secretariat: a fault in the rule ${rule}, please report it.\n${lines}\n`);
  }
}
