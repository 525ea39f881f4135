import { audiences } from '../../model/audience.js';
import { answerPaint } from '../colour.js';
import { defineCommand, exit } from '../define.js';
import { asOfOption, audienceOption, incompleteOption, sourceOptions } from '../options.js';
import { dayFor, openNamed } from '../source.js';
import { isAutomated } from '../world.js';

const formats = ['text', 'json', 'csv'] as const;

export default defineCommand({
  name: 'translations',
  summary: 'list the texts that a language lacks',
  description:
    'Counts and lists, for each language of the register, the texts of records that it lacks, and where the register has words of the program of its own (templates/languages/), which phrases are missing or cannot be filled in. Comma-separated values hold a row for each text, with room for the translation. With --check, a language that lacks anything is exit 1.',
  arguments: [],
  options: [
    { name: 'lang', value: 'LANGUAGE', summary: 'a language of the register', otherwise: 'all but the first' },
    ...sourceOptions,
    asOfOption,
    audienceOption,
    incompleteOption,
    { name: 'check', summary: 'exit 1 where anything is missing or wrong' },
    { name: 'format', value: 'FORMAT', summary: 'how the answer is printed', choices: formats, otherwise: 'text' },
  ],
  examples: [
    {
      line: 'translations --lang fr --repo data-example --as-of 2026-09-30 --audience public',
      says: 'Lists what the public could not read in French.',
    },
    {
      line: 'translations --format csv --repo data-example --as-of 2026-09-30',
      says: 'Writes a table for a translator.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const register = await openNamed(api, input);
    const language = input.text('lang');
    const found = api.translations(register, {
      asOf: dayFor(api, register, input, world),
      audience: input.choice('audience', audiences) ?? 'members',
      incomplete: input.flag('incomplete'),
      ...(language === undefined ? {} : { language }),
    });
    const format = input.choice('format', formats) ?? 'text';
    if (format === 'json') world.stdout.write(api.translationsJson(register, found));
    else if (format === 'csv') world.stdout.write(await api.translationsCsv(found));
    else
      world.stdout.write(
        api.translationsText(register, found, { paint: answerPaint(input, world), defused: isAutomated(world) }),
      );
    const isComplete = found.languages.every(
      ({ missing, missingPhrases, wrongPhrases }) => missing.length + missingPhrases.length + wrongPhrases.length === 0,
    );
    return input.flag('check') && !isComplete ? exit.found : exit.done;
  },
});
