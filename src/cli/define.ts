import type { KindName } from '../model/record.js';
import type { Input } from './input.js';
import type { World } from './world.js';

/** What a word on the command line may name, so that a shell can complete it. */
export type Named =
  | 'record'
  | KindName
  | 'kind'
  | 'schema'
  | 'metric'
  | 'rule'
  | 'rule family'
  | 'dimension'
  | 'period'
  | 'commit'
  | 'language'
  | 'folder'
  | 'file'
  | 'nothing';

/** What a command takes without a name. */
export interface Argument {
  /** Shown in help, in capitals: `ID`. */
  readonly name: string;
  readonly summary: string;
  readonly required?: true;
  /** Takes all that follow. */
  readonly many?: true;
  /** The only values that are taken. */
  readonly choices?: readonly string[];
  /** What it names, where its placeholder does not tell (`completion/candidates.ts`). */
  readonly names?: readonly Named[];
}

/** What a command takes by name. */
export interface Option {
  /** Without dashes: `as-of`. */
  readonly name: string;
  /** What its value is called in help, in capitals; a switch has none. */
  readonly value?: string;
  readonly summary: string;
  /** The only values that are taken. */
  readonly choices?: readonly string[];
  /** Several values, with commas between them, or the option several times. */
  readonly many?: true;
  /** What its value names, where its placeholder does not tell (`completion/candidates.ts`). */
  readonly names?: readonly Named[];
  /** May be given several times, each time with one value, which may hold commas. */
  readonly each?: true;
  /** Takes all words up to the next option, and may be given several times. */
  readonly rest?: true;
  /** The shape of its value, where it is not free. */
  readonly takes?: 'day' | 'period' | 'count' | 'names';
  /** What holds when it is not given, in words for help. */
  readonly otherwise?: string;
  readonly required?: true;
}

/** A line that can be typed as it stands, and what it does. */
export interface Example {
  /** Without the program's name. */
  readonly line: string;
  readonly says: string;
}

/** A command, described as data: the parser, the help and the reference are made of it. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What it does, in a few sentences. */
  readonly description: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** The first one leads the help. */
  readonly examples: readonly [Example, ...Example[]];
  /**
   * Does the work: writes the answer to `world.stdout`, all else to `world.stderr`.
   *
   * @param commands all commands of the program, for those that speak about them
   * @returns the exit code
   */
  readonly run: (input: Input, world: World, commands: readonly Command[]) => Promise<number>;
}

/** Declares a command; each file of `cli/commands` exports one by default. */
export function defineCommand(command: Command): Command {
  return command;
}

/** What the program's exit codes mean. */
export const exitCodes = [
  { code: 0, meaning: 'done; nothing was found at or above the threshold' },
  {
    code: 1,
    meaning:
      'findings at or above the threshold; or an answer that would be incomplete; or a failed write, with nothing half-done',
  },
  { code: 2, meaning: 'misuse: arguments, settings, no such commit, not a register' },
  { code: 3, meaning: 'the whole register refused by a safety limit' },
  { code: 70, meaning: 'a fault of the program itself' },
] as const;

export const exit = { done: 0, found: 1, misuse: 2, refused: 3, fault: 70 } as const;
