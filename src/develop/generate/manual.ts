import { version } from '../../base/version.generated.js';
import { commands } from '../../cli/commands/registry.generated.js';
import { exitCodes } from '../../cli/define.js';
import type { Command, Example } from '../../cli/define.js';
import { closedPipeWords, environmentVariables } from '../../cli/environment.js';
import { meaning, programPurpose, spelling, usage } from '../../cli/help.js';
import { wrapWords } from '../../render/lines.js';
import { commonOptions } from '../../cli/options.js';
import { readProjectFile } from '../project.js';
import type { GeneratedFile } from './output.js';

/** Lines of the source stay within what editors and linters of manuals like. */
const sourceWidth = 78;

/** Text as roff shows it: nothing of it is taken for a request or an escape, on any device. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('`', '')
    .replaceAll("'", '\\(aq')
    .replaceAll('…', '...')
    .replace(
      /[^\n -~]/gu,
      (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}

/** A paragraph of text. A point at the start of a line would be a request. */
function prose(text: string): string {
  return wrapWords(roff(text), sourceWidth)
    .map((line) => line.replace(/^\./, '\\&.'))
    .join('\n');
}

/** A word of a request, kept together by quotes. */
const quoted = (text: string): string => `"${roff(text).replaceAll('"', '\\(dq')}"`;

const section = (title: string, ...lines: readonly string[]): string => [`.SH ${title}`, ...lines].join('\n');

/** A term, and below it what it means. */
const entry = (term: string, text: string): string => `.TP\n.B ${quoted(term)}\n${prose(text)}`;

const exampleText = ({ line, says }: Example): string =>
  ['.PP', prose(says), '.PP', '.RS 4', '.nf', `$ secretariat ${roff(line)}`, '.fi', '.RE'].join('\n');

/** One command: usage, what it does, what it takes, examples. */
function commandText(command: Command): string {
  return [
    `.SS ${quoted(command.name)}`,
    `.B ${quoted(`secretariat ${usage(command)}`)}`,
    '.PP',
    prose(command.description),
    ...command.arguments.map((argument) => entry(argument.name, argument.summary)),
    ...command.options.map((option) => entry(spelling(option), meaning(option))),
    ...command.examples.map(exampleText),
  ].join('\n');
}

/** The day of the newest version, or '' before its release: the changes say it. */
function releaseDay(): string {
  const heading = /^## \S+ \(([^)]*)\)/m.exec(readProjectFile('CHANGELOG.md') ?? '')?.[1] ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(heading) ? heading : '';
}

const everyCommand = [
  ...commonOptions.map((option) => entry(spelling(option), meaning(option))),
  entry('--help', 'help on the command, an example first'),
];

/** Writes the manual page from the command table, of which help and reference are made too. */
export function generateManual(): GeneratedFile[] {
  const text = [
    '.\\" Written by `npm run generate`. Do not edit.',
    `.TH SECRETARIAT 1 "${releaseDay()}" "secretariat ${version}" "User commands"`,
    // Lines end where words end: stretching them reads badly, and fails where they are short.
    '.ad l',
    section('NAME', 'secretariat \\- keep, check, measure and report the register of an action plan'),
    section('SYNOPSIS', '.B secretariat', '.I COMMAND', '[options]', '.br', '.B secretariat help', '.I COMMAND'),
    section('DESCRIPTION', prose(programPurpose), '.PP', prose(answerWords)),
    section('COMMANDS', ...commands.map(commandText)),
    section('OPTIONS OF EVERY COMMAND', ...everyCommand),
    section(
      'EXIT STATUS',
      ...exitCodes.map(({ code, meaning: words }) => entry(String(code), words)),
      '.PP',
      prose(closedPipeWords),
    ),
    section('ENVIRONMENT', ...environmentVariables.map(({ names, meaning: words }) => entry(names.join(', '), words))),
    section(
      'FILES',
      entry('secretariat.yaml', 'the settings; their presence makes a folder a register'),
      entry('REFERENCE.md', 'in the package: every kind of record, rule and metric'),
    ),
    section('SEE ALSO', '.BR git (1)'),
  ].join('\n');
  return [{ path: 'man/secretariat.1', text: `${text}\n` }];
}

const answerWords =
  'The answer goes to standard output, everything else to standard error. A register is a folder of YAML files, one for each record, in git.';
