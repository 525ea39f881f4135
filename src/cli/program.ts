import { Command as Parser, CommanderError } from 'commander';
import { listWords, nearest } from '../base/text.js';
import { version } from '../base/version.generated.js';
import { Misuse } from '../model/errors.js';
import type { Argument, Command, Option } from './define.js';
import { commandHelp, programHelp, usage } from './help.js';
import { Input, quoted, suggestion } from './input.js';
import { commonOptions } from './options.js';
import type { World } from './world.js';

/** What a line of arguments asks for. */
export type Request =
  | { readonly what: 'text'; readonly text: string }
  | { readonly what: 'run'; readonly command: Command; readonly input: Input };

const seeAll = (command: Command): string => `\`secretariat ${command.name} --help\` lists what it takes.`;

/** The word that the parser stumbled over, which it quotes in its message. */
function wordIn(error: CommanderError): string {
  return /'([^']*)'/.exec(error.message)?.[1] ?? '';
}

/** An option that a command does not have. */
function unknownOption(command: Command, word: string): Misuse {
  const name = word.replace(/=.*$/s, '');
  const known = [...command.options, ...commonOptions].map((option) => `--${option.name}`).concat('--help');
  return new Misuse(`${command.name} has no option ${quoted(name)}`, suggestion(name, known, seeAll(command)));
}

/** What the parser refused, in words of ours with what to do. */
function inWords(error: CommanderError, command: Command): Misuse {
  const word = wordIn(error);
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(command, word);
    case 'commander.optionMissingArgument':
      return new Misuse(`${word.replace(/ .*/, '')} needs a value`, `Write it as ${word.replaceAll(/[<>]/g, '')}.`);
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
      return new Misuse(`${command.name} needs more than that`, `Usage: secretariat ${usage(command)}`);
    case 'commander.excessArguments':
      return new Misuse(`${command.name} takes fewer arguments`, `Usage: secretariat ${usage(command)}`);
    default:
      return new Misuse(error.message.replace(/^error: /, ''), seeAll(command));
  }
}

const declaration = (argument: Argument): string => {
  const name = argument.many === true ? `${argument.name}...` : argument.name;
  return argument.required === true ? `<${name}>` : `[${name}]`;
};

const flags = (option: Option): string =>
  option.value === undefined
    ? `--${option.name}`
    : `--${option.name} <${option.value}${option.rest === true ? '...' : ''}>`;

/** What is given several times counts as one list. */
const joined = (value: string, before: string | undefined): string =>
  before === undefined ? value : `${before},${value}`;

/** Each value by itself. */
const gathered = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** A parser for one command's options and arguments. Help and exit codes are ours. */
function parserOf(command: Command): Parser {
  const parser = new Parser(command.name).exitOverride().helpOption(false).allowExcessArguments(false);
  parser.configureOutput({ writeOut: () => undefined, writeErr: () => undefined }).showSuggestionAfterError(false);
  for (const argument of command.arguments) parser.argument(declaration(argument));
  for (const option of [...command.options, ...commonOptions]) {
    if (option.required === true) parser.requiredOption(flags(option));
    else if (option.many === true) parser.option(flags(option), '', joined);
    else if (option.each === true) parser.option(flags(option), '', gathered);
    else parser.option(flags(option));
  }
  return parser;
}

/** The options by the names under which they are declared: the parser knows `--as-of` as `asOf`. */
function byDeclaredName(command: Command, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const entries = [...command.options, ...commonOptions].map(({ name }) => [name, values[camelCase(name)]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Reads an option as it is declared. @throws Misuse */
function checkOption({ name, choices, many, takes }: Option, input: Input): void {
  if (choices !== undefined && many === true) input.choices(name, choices);
  if (choices !== undefined && many !== true) input.choice(name, choices);
  if (takes !== undefined) input[takes](name);
}

/** Whether an argument is one of a few words. @throws Misuse naming the nearest, and all of them */
function checkArgument(name: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  const [best] = nearest(value, choices);
  const all = `There are ${listWords(choices)}.`;
  const help = best === undefined ? all : `Did you mean "${best}"? ${all}`;
  throw new Misuse(`there is no ${name.toLowerCase()} ${quoted(value)}`, help);
}

/** Checks every value before anything is read or done, so that no command need think of it. @throws Misuse */
function checkValues(command: Command, input: Input): void {
  for (const option of [...command.options, ...commonOptions]) checkOption(option, input);
  for (const [index, argument] of command.arguments.entries()) {
    const value = input.arguments[index];
    if (argument.choices !== undefined && value !== undefined) checkArgument(argument.name, value, argument.choices);
  }
}

/** Reads what follows a command's name. @throws Misuse */
function inputFor(command: Command, words: readonly string[]): Input {
  const parser = parserOf(command);
  try {
    parser.parse([...words], { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? inWords(error, command) : error;
  }
  const input = new Input(parser.args, byDeclaredName(command, parser.opts()));
  checkValues(command, input);
  return input;
}

const asksForHelp = (word: string): boolean => word === '--help' || word === '-h';

/** The command of a name. @throws Misuse with the nearest one */
function commandNamed(name: string, commands: readonly Command[]): Command {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  const what = name.startsWith('-') ? 'option' : 'command';
  const known = what === 'option' ? ['--help', '--version'] : commands.map((command) => command.name);
  throw new Misuse(`there is no ${what} ${quoted(name)}`, suggestion(name, known, '`secretariat --help` lists all.'));
}

/** The help of a command, or of the program where none is named. */
function helpOn(name: string | undefined, commands: readonly Command[], columns: number | undefined): Request {
  const text =
    name === undefined || name.startsWith('-')
      ? programHelp(commands, columns)
      : commandHelp(commandNamed(name, commands), columns);
  return { what: 'text', text };
}

/**
 * Reads a line of arguments.
 *
 * @param argv without the names of Node and the program
 * @throws Misuse that says what is wrong, and what was perhaps meant
 */
export function readRequest(argv: readonly string[], commands: readonly Command[], world: World): Request {
  const [first, ...rest] = argv;
  const { columns } = world.stdout;
  if (first === undefined) throw new Misuse('no command was given', '`secretariat --help` lists the commands.');
  if (asksForHelp(first) || first === 'help') return helpOn(rest[0], commands, columns);
  if (first === '--version' || first === '-V') return { what: 'text', text: `${version}\n` };
  const command = commandNamed(first, commands);
  const beforeDashes = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (beforeDashes.some(asksForHelp)) return helpOn(first, commands, columns);
  return { what: 'run', command, input: inputFor(command, rest) };
}
