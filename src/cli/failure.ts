import { visible } from '../base/text.js';
import type { Excerpt } from '../model/errors.js';
import { excerptFrame } from '../render/frame.js';
import { colourChoices, paintFor } from './colour.js';
import { exit } from './define.js';
import type { World } from './world.js';

/** What went wrong outside the program, by the name of its error: the classes of the two bundles are not the same. */
const codeByName: Readonly<Record<string, number>> = {
  Misuse: exit.misuse,
  Refusal: exit.refused,
  WriteFailure: exit.found,
  Unanswerable: exit.found,
  Cancelled: exit.found,
};

/** Whether an error points into what was typed; by what it holds, since the classes of the two bundles are not the same. */
function isExcerpt(error: Error): error is Error & { readonly excerpt: Excerpt } {
  return 'excerpt' in error && typeof error.excerpt === 'object' && error.excerpt !== null;
}

/**
 * Says on stderr what could not be done, and what to do about it.
 *
 * @param colour what `--color` says
 * @returns the exit code, or undefined for a fault of ours, of which nothing is said
 */
export function explainFailure(error: unknown, colour: string | undefined, world: World): number | undefined {
  if (!(error instanceof Error) || !Object.hasOwn(codeByName, error.name)) return undefined;
  const choice = colourChoices.find((candidate) => candidate === colour) ?? 'auto';
  const paint = paintFor(choice, world.stderr, world.environment);
  const rule = 'rule' in error && typeof error.rule === 'string' ? `[${error.rule}]` : '';
  world.stderr.write(`${paint.error(`error${rule}`)}: ${visible(error.message)}\n`);
  if (isExcerpt(error)) {
    const lines = excerptFrame(error.excerpt, world.stderr.columns ?? 80, paint);
    world.stderr.write(lines.map((line) => `${line}\n`).join(''));
  }
  if ('help' in error && typeof error.help === 'string') world.stderr.write(`  = help: ${visible(error.help)}\n`);
  return codeByName[error.name];
}

/** Says that the program itself is at fault. @returns the exit code */
export function reportFault(error: unknown, world: World): number {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = words.split('\n').map(visible).join('\n');
  world.stderr.write(`secretariat: a fault in the program itself, please report it.\n${lines}\n`);
  return exit.fault;
}
