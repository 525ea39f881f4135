import { commands } from '../../../cli/commands/registry.generated.js';
import { exitCodes } from '../../../cli/define.js';
import type { Command } from '../../../cli/define.js';
import { closedPipeWords, environmentVariables } from '../../../cli/environment.js';
import { meaning, spelling, usage } from '../../../cli/help.js';
import { commonOptions } from '../../../cli/options.js';
import { anchor, code, fence, plainText, table } from './markdown.js';

/** One command: examples first, then what it takes. */
function commandPart(command: Command): string {
  const examples = command.examples.map(({ line, says }) => `# ${says}\nsecretariat ${line}`).join('\n\n');
  const taken = command.arguments.map(({ name, summary }) => [code(name), plainText(summary)]);
  const options = command.options.map((option) => [code(spelling(option)), plainText(meaning(option))]);
  return [
    `${anchor(`command-${command.name}`)}\n\n### ${command.name}`,
    plainText(command.description),
    fence('sh', examples),
    `Usage: ${code(`secretariat ${usage(command)}`)}`,
    ...(taken.length + options.length === 0 ? [] : [table(['Argument or option', 'Meaning'], [...taken, ...options])]),
  ].join('\n\n');
}

/** Commands, what all of them take, and exit codes. */
export function commandsPart(): string {
  const common = commonOptions.map((option) => [code(spelling(option)), plainText(meaning(option))]);
  return [
    '## Commands',
    'The answer goes to standard output, everything else to standard error. With `--format json` the answer is one JSON object, described by a schema that `secretariat schema` lists, such as `secretariat schema validation-output`.',
    ...commands.map(commandPart),
    '### Options of every command',
    table(['Option', 'Meaning'], [...common, [code('--help'), 'help on the command, an example first']]),
    `${anchor('exit-codes')}\n\n### Exit codes`,
    table(
      ['Code', 'Meaning'],
      exitCodes.map(({ code: number, meaning: words }) => [String(number), words]),
    ),
    closedPipeWords,
    '### Environment',
    table(
      ['Variable', 'Meaning'],
      environmentVariables.map(({ names, meaning: words }) => [names.map(code).join(', '), plainText(words)]),
    ),
  ].join('\n\n');
}
