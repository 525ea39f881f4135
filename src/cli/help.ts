import { columnsWidth } from '../base/text.js';
import { paragraph as paragraphLines } from '../render/lines.js';
import type { Argument, Command, Example, Option } from './define.js';
import { exitCodes } from './define.js';
import { commonOptions } from './options.js';

const program = 'secretariat';

/** What the program is for, in a sentence. */
export const programPurpose =
  'Keeps the register of an action plan as plain files in git: checks it, measures it, and writes its reports.';
const narrowest = 40;
const widest = 100;

/** Text set in from the left by some columns. */
function paragraph(text: string, indent: number, width: number): string {
  return paragraphLines(text, indent, width).join('\n');
}

/** Names on the left, what they mean on the right; below each other where the terminal is narrow. */
function definitions(rows: readonly (readonly [name: string, meaning: string])[], width: number): string {
  const left = Math.max(...rows.map(([name]) => columnsWidth(name))) + 4;
  if (width - left < 24) return rows.map(([name, meaning]) => `  ${name}\n${paragraph(meaning, 6, width)}`).join('\n');
  return rows
    .map(([name, meaning]) => `  ${name}`.padEnd(left) + paragraph(meaning, left, width).trimStart())
    .join('\n');
}

/** An option as it is typed: `--as-of DAY`. */
export function spelling(option: Option): string {
  return option.value === undefined ? `--${option.name}` : `--${option.name} ${option.value}`;
}

/** An argument as usage shows it: `[ID…]`. */
export function placeholder(argument: Argument): string {
  const name = argument.choices?.join('|') ?? argument.name;
  const all = argument.many === true ? `${name}…` : name;
  return argument.required === true ? all : `[${all}]`;
}

/** The usage line of a command, without the program's name. */
export function usage(command: Command): string {
  const required = command.options.filter((option) => option.required === true).map(spelling);
  return [command.name, ...command.arguments.map(placeholder), ...required, '[options]'].join(' ');
}

/** What an option does, with its values and what holds without it. */
export function meaning(option: Option): string {
  const values = option.choices === undefined ? '' : `: ${option.choices.join(option.many === true ? ', ' : ' | ')}`;
  const otherwise = option.otherwise === undefined ? '' : ` (otherwise ${option.otherwise})`;
  return `${option.summary}${values}${otherwise}`;
}

function exampleLines({ line, says }: Example, width: number): string {
  return `  $ ${program} ${line}\n${paragraph(says, 6, width)}`;
}

/** The width at which text is set: the terminal's, within what can be read; 80 columns where there is none. */
export function readableWidth(columns: number | undefined): number {
  return Math.min(Math.max(columns ?? 80, narrowest), widest);
}

/** The part about a command's arguments, where they need words. */
function argumentsPart(command: Command, width: number): string[] {
  if (command.arguments.length === 0) return [];
  const rows = command.arguments.map((argument) => [argument.name, argument.summary] as const);
  return ['Arguments:', definitions(rows, width), ''];
}

/**
 * The help of one command, an example first.
 *
 * @param columns the terminal's width, or undefined where there is none
 */
export function commandHelp(command: Command, columns: number | undefined): string {
  const width = readableWidth(columns);
  const [first, ...others] = command.examples;
  const options = [...command.options, ...commonOptions].map((option) => [spelling(option), meaning(option)] as const);
  const more = others.length === 0 ? [] : ['More examples:', ...others.map((other) => exampleLines(other, width)), ''];
  return [
    exampleLines(first, width),
    '',
    paragraph(command.description, 0, width),
    '',
    `Usage: ${program} ${usage(command)}`,
    '',
    ...argumentsPart(command, width),
    'Options:',
    definitions([...options, ['--help', 'this text']], width),
    '',
    ...more,
    'Exit codes:',
    definitions(
      exitCodes.map(({ code, meaning: words }) => [String(code), words] as const),
      width,
    ),
    '',
  ].join('\n');
}

/** The help of the program as a whole: an example, then the commands. */
export function programHelp(commands: readonly Command[], columns: number | undefined): string {
  const width = readableWidth(columns);
  return [
    exampleLines({ line: 'validate --repo data-example', says: 'Checks a register, and says what to do.' }, width),
    '',
    paragraph(programPurpose, 0, width),
    '',
    `Usage: ${program} COMMAND [options]`,
    '',
    'Commands:',
    definitions(
      commands.map((command) => [command.name, command.summary] as const),
      width,
    ),
    '',
    'Options:',
    definitions(
      [
        ['--help', 'this text; after a command, all about that command'],
        ['--version', 'the version of the program'],
      ],
      width,
    ),
    '',
  ].join('\n');
}
