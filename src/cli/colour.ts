import { Chalk } from 'chalk';
import type { Paint } from '../render/paint.js';
import type { TextOptions } from '../run/printing.js';
import type { Input } from './input.js';
import { isAutomated } from './world.js';
import type { Output, World } from './world.js';

export const colourChoices = ['auto', 'always', 'never'] as const;
export type ColourChoice = (typeof colourChoices)[number];

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';
const isNo = (value: string): boolean => value === '0' || value.toLowerCase() === 'false';

/**
 * Whether to colour what goes to a stream: what the person said on the command line, else NO_COLOR, FORCE_COLOR,
 * CLICOLOR_FORCE, TERM=dumb and CLICOLOR in this order, else whether a person looks at it.
 */
export function wantsColour(choice: ColourChoice, output: Output, environment: World['environment']): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM } = environment;
  if (isSet(NO_COLOR)) return false;
  if (FORCE_COLOR !== undefined) return !isNo(FORCE_COLOR);
  if (isSet(CLICOLOR_FORCE) && !isNo(CLICOLOR_FORCE)) return true;
  if (TERM === 'dumb' || CLICOLOR === '0') return false;
  return output.isTerminal;
}

/** The colours for a stream, or none. Sixteen colours only: each terminal shows them as its owner can read them best. */
export function paintFor(choice: ColourChoice, output: Output, environment: World['environment']): Paint {
  const chalk = new Chalk({ level: wantsColour(choice, output, environment) ? 1 : 0 });
  return {
    error: chalk.bold.red,
    warning: chalk.bold.yellow,
    info: chalk.bold.cyan,
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
  };
}

/** The colours for one of the streams, as the person asked. */
export function paintOf(input: Input, output: Output, { environment }: World): Paint {
  return paintFor(input.choice('color', colourChoices) ?? 'auto', output, environment);
}

/** The colours for the answer, as the options and the environment want them. */
export function answerPaint(input: Input, world: World): Paint {
  return paintOf(input, world.stdout, world);
}

/** How the answer is printed for whoever reads it: with or without colours, and where it is logged so that nothing in it is taken for a command. */
export function textOptions(input: Input, world: World): TextOptions {
  return { paint: answerPaint(input, world), defused: isAutomated(world) };
}
