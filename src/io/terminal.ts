import type * as ClackModule from '@clack/prompts';
import { visible } from '../base/text.js';
import { Cancelled } from '../model/errors.js';
import type { Asker, Choice, ChoiceQuestion, ChoicesQuestion, TextQuestion } from '../model/question.js';

/** So many choices fit on a screen; more are searched. */
const mostAtOnce = 12;

/** So many can be marked without a search. */
const mostMarked = 16;

/** The questions go to stderr, so that the answer of the command can be piped on. */
const streams = { input: process.stdin, output: process.stderr };

/** Titles come from records: nothing in them may move the cursor. */
const optionOf = ({ value, label, hint }: Choice): ClackModule.Option<string> => ({
  value,
  label: visible(label),
  ...(hint === undefined ? {} : { hint: visible(hint) }),
});

const firstOf = <T>(value: T | undefined, key: string): Record<string, T> =>
  value === undefined ? {} : { [key]: value };

type Clack = typeof ClackModule;

/** The answer, where the person gave one. @throws an error named Cancelled where they gave up */
function settled<T>(clack: Clack, answer: T): Exclude<T, symbol> {
  if (clack.isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

async function askText(clack: Clack, { question, usual, example, check }: TextQuestion): Promise<string> {
  const answer = await clack.text({
    ...streams,
    message: visible(question),
    ...firstOf(usual, 'initialValue'),
    ...firstOf(example, 'placeholder'),
    validate: (value) => check?.((value ?? '').trim()),
  });
  // Where nothing was typed the library gives undefined, whatever its type says.
  return (settled<string | symbol | undefined>(clack, answer) ?? '').trim();
}

async function askChoice(clack: Clack, { question, choices, usual }: ChoiceQuestion): Promise<string> {
  const options = choices.map(optionOf);
  const common = { ...streams, message: visible(question), options, ...firstOf(usual, 'initialValue') };
  const isLong = choices.length > mostAtOnce;
  const answer = isLong ? clack.autocomplete({ ...common, maxItems: mostAtOnce }) : clack.select(common);
  return settled(clack, await answer);
}

async function askChoices(clack: Clack, { question, choices, usual }: ChoicesQuestion): Promise<readonly string[]> {
  const options = choices.map(optionOf);
  const initialValues = [...(usual ?? [])];
  const common = { ...streams, message: visible(question), options, initialValues, required: false };
  const isLong = choices.length > mostMarked;
  const answer = isLong
    ? clack.autocompleteMultiselect({ ...common, maxItems: mostAtOnce })
    : clack.multiselect(common);
  return settled(clack, await answer);
}

/** Asks at the terminal of the process. The library is loaded when it is needed first. */
export async function terminalAsker(): Promise<Asker> {
  const clack = await import('@clack/prompts');
  return {
    text: (question) => askText(clack, question),
    choice: (question) => askChoice(clack, question),
    choices: (question) => askChoices(clack, question),
    confirm: async (question, usual) =>
      settled(clack, await clack.confirm({ ...streams, message: visible(question), initialValue: usual })),
  };
}
