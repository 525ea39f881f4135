import { visible } from '../base/text.js';
import type { Excerpt } from '../model/errors.js';
import { excerptFrame } from '../render/frame.js';
import { colourChoices, paintFor } from './colour.js';
import { commands } from './commands/registry.generated.js';
import { exit } from './define.js';
import { readRequest } from './program.js';
import { processWorld } from './world.js';
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

/** Says on stderr what could not be done, and what to do about it. @returns the exit code, or undefined for a fault of ours */
function explainFailure(error: unknown, argv: readonly string[], world: World): number | undefined {
  if (!(error instanceof Error) || !Object.hasOwn(codeByName, error.name)) return undefined;
  const asked = argv.find((word) => word.startsWith('--color='))?.slice('--color='.length);
  const choice = colourChoices.find((candidate) => candidate === asked) ?? 'auto';
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

/**
 * Runs the program.
 *
 * @param argv the arguments, without the names of Node and the program
 * @param world the streams, environment and instant to work with; those of the process unless given
 * @returns the exit code
 * @throws what is a fault of the program itself
 */
export async function main(argv: readonly string[], world: World = processWorld()): Promise<number> {
  try {
    const request = readRequest(argv, commands, world);
    if (request.what === 'run') return await request.command.run(request.input, world, commands);
    world.stdout.write(request.text);
    return exit.done;
  } catch (error) {
    const code = explainFailure(error, argv, world);
    if (code === undefined) throw error;
    return code;
  }
}
