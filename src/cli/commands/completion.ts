import type { Answer } from '../completion/candidates.js';
import { shells } from '../completion/shells.js';
import type { Shell } from '../completion/shells.js';
import { defineCommand, exit } from '../define.js';

/** bash takes `--format=js` for three words; the program does not. */
function joinedAtEquals(words: readonly string[]): { readonly words: readonly string[]; readonly isSplit: boolean } {
  const joined: string[] = [];
  let [isOpen, isSplit] = [false, false];
  for (const word of words) {
    const last = joined.at(-1);
    isSplit = last !== undefined && ((word === '=' && last.startsWith('--')) || isOpen);
    if (isSplit) joined[joined.length - 1] = `${last ?? ''}${word}`;
    else joined.push(word);
    isOpen = isSplit && word === '=';
  }
  return { words: joined, isSplit };
}

/** The part of a word that the shell replaces: after `=`, where the shell took that for the beginning of a new word. */
function replaced(value: string, isSplit: boolean): string {
  return isSplit ? value.slice(value.indexOf('=') + 1) : value;
}

/** An answer as the script of a shell reads it. */
function answerText(answer: Answer, shell: Shell, isSplit: boolean): string {
  if (answer.what !== 'words') return `${answer.what}\n`;
  const lines = answer.words.map(({ value, description }) => {
    const word = replaced(value, isSplit);
    return shell === 'bash' || description === '' ? word : `${word}\t${description}`;
  });
  return `${['words', ...lines].join('\n')}\n`;
}

export default defineCommand({
  name: 'completion',
  summary: 'teach bash, zsh or fish to complete what you type',
  description:
    'Prints a script for a shell. With it, the tab key completes commands, options and their values, and names of rules, metrics, kinds, periods and records; zsh and fish show titles beside them. The script asks this command what may follow; that reads the names of files only, and runs nothing.',
  arguments: [
    { name: 'SHELL', summary: 'for which shell', required: true, choices: shells },
    {
      name: 'WORD',
      summary: 'after --, what was typed so far: then prints what may follow, as the script asks it',
      many: true,
      names: ['nothing'],
    },
  ],
  options: [],
  examples: [
    { line: 'completion bash', says: 'Prints the script; `source <(secretariat completion bash)` puts it to use.' },
    {
      line: 'completion zsh -- explain gaps/no',
      says: 'Prints what may follow `secretariat explain gaps/no`, with descriptions.',
    },
  ],
  async run(input, world, commands) {
    const [word, ...typed] = input.arguments;
    const shell = shells.find((candidate) => candidate === word) ?? 'bash';
    if (typed.length === 0) {
      const { completionScript } = await import('../completion/scripts.js');
      world.stdout.write(completionScript(shell));
      return exit.done;
    }
    const { complete } = await import('../completion/candidates.js');
    const { words, isSplit } = shell === 'bash' ? joinedAtEquals(typed) : { words: typed, isSplit: false };
    const cutsAtEquals = isSplit || (shell === 'zsh' && /^--[a-z-]+=/.test(words.at(-1) ?? ''));
    world.stdout.write(answerText(complete(words, commands, shell !== 'bash'), shell, cutsAtEquals));
    return exit.done;
  },
});
