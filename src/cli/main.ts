import { defuse } from '../base/defuse.js';
import { commands } from './commands/registry.generated.js';
import { exit } from './define.js';
import { explainFailure, reportFault } from './failure.js';
import { readRequest } from './program.js';
import { isAutomated, processWorld } from './world.js';
import type { World } from './world.js';

/** In a service that reads its log for commands, nothing that went wrong may quote one. */
function guarded(world: World): World {
  if (!isAutomated(world)) return world;
  const { stderr } = world;
  return { ...world, stderr: { ...stderr, write: (text) => stderr.write(defuse(text)) } };
}

/** What was said about colours, before the line of arguments is understood. */
function colourIn(argv: readonly string[]): string | undefined {
  return argv.find((word) => word.startsWith('--color='))?.slice('--color='.length);
}

/**
 * Runs the program.
 *
 * @param argv the arguments, without the names of Node and the program
 * @param given the streams, environment and instant to work with; those of the process unless given
 * @returns the exit code
 */
export async function main(argv: readonly string[], given: World = processWorld()): Promise<number> {
  const world = guarded(given);
  try {
    const request = readRequest(argv, commands, world);
    if (request.what === 'run') return await request.command.run(request.input, world, commands);
    world.stdout.write(request.text);
    return exit.done;
  } catch (error) {
    return explainFailure(error, colourIn(argv), world) ?? reportFault(error, world);
  }
}
