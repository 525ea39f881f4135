import type { FolderWatch } from '../index.js';
import { explainFailure, reportFault } from './failure.js';
import type { World } from './world.js';

/** Clears the screen and what can be scrolled back to, so that what is read is always the last answer. */
const clear = '\u001b[2J\u001b[3J\u001b[H';

/** Makes room for the next answer. */
function announce(world: World): void {
  if (world.stdout.isTerminal && world.environment['TERM'] !== 'dumb') world.stdout.write(clear);
  else world.stderr.write('\nSomething changed; checking again.\n');
}

/** How a command is watched. */
export interface WatchOptions {
  /** Begins to watch for changes. */
  readonly begin: () => FolderWatch;
  /** What `--color` says. */
  readonly colour: string | undefined;
}

/**
 * Does something now and after every change, until the person ends it. What cannot be answered for a while, such as
 * broken settings, is said and does not end it.
 *
 * @param answer prints an answer; its world has the present instant
 * @returns the exit code of the last answer
 */
export async function answerAgain(
  answer: (world: World) => Promise<number>,
  world: World,
  { begin, colour }: WatchOptions,
): Promise<number> {
  const end = world.untilEnded();
  const begun = Date.now();
  // The first look comes before the first answer, so that what is saved in between is not lost.
  const watch = begin();
  const once = async (): Promise<number> => {
    const present = { ...world, now: world.now + (Date.now() - begun) };
    const code = await answer(present).catch(
      (error: unknown) => explainFailure(error, colour, world) ?? reportFault(error, world),
    );
    world.stderr.write('Watching for changes; Ctrl-C ends.\n');
    return code;
  };
  let code = await once();
  while (await watch.nextChange(end)) {
    announce(world);
    code = await once();
  }
  return code;
}
