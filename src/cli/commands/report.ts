import { join } from 'node:path';
import { visible } from '../../base/text.js';
import { audiences } from '../../model/audience.js';
import { defineCommand, exit } from '../define.js';
import { asOfOption, audienceOption, incompleteOption, sourceOptions } from '../options.js';
import { openNamed } from '../source.js';

const reports = ['quarterly'] as const;
const fileFormats = ['md', 'html'] as const;

export default defineCommand({
  name: 'report',
  summary: 'write a report as Markdown and as one HTML file',
  description:
    'Writes a report on a period for an audience. The register is projected for that audience first, so that no figure stands on what it may not see. The file names say for whom they are, and until the period is signed off for them, the first page says DRAFT. Only files that this command wrote are replaced.',
  arguments: [{ name: 'REPORT', summary: 'which report', required: true, choices: reports }],
  options: [
    {
      name: 'period',
      value: 'PERIOD',
      takes: 'period',
      summary: 'the period reported, such as 2026-Q3',
      required: true,
    },
    ...sourceOptions,
    { ...asOfOption, otherwise: "the period's last day" },
    audienceOption,
    { name: 'lang', value: 'LANGUAGE', summary: 'a language of the register', otherwise: 'its first' },
    {
      name: 'format',
      value: 'FORMATS',
      summary: 'which files are written',
      choices: fileFormats,
      many: true,
      otherwise: 'both',
    },
    { name: 'out', value: 'DIR', summary: 'where the files go', otherwise: 'reports/ in the register' },
    incompleteOption,
  ],
  examples: [
    {
      line: 'report quarterly --period 2026-Q3 --repo data-example --out build/reports',
      says: 'Writes the quarterly report for members, as Markdown and HTML.',
    },
    {
      line: 'report quarterly --period 2026-Q3 --repo data-example --audience public --lang fr --format html --out build/reports',
      says: 'Writes the public edition in French, as HTML only.',
    },
  ],
  async run(input, world) {
    const api = await import('../../index.js');
    const [report = 'quarterly'] = input.arguments;
    const [period, asOf, language] = [input.period('period'), input.day('as-of'), input.text('lang')];
    const register = await openNamed(api, input);
    const documents = await api.report(register, {
      report,
      audience: input.choice('audience', audiences) ?? 'members',
      formats: input.choices('format', fileFormats) ?? fileFormats,
      incomplete: input.flag('incomplete'),
      ...(period === undefined ? {} : { period: period.id }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(language === undefined ? {} : { language }),
    });
    const folder = input.text('out') ?? join(input.text('repo') ?? '.', 'reports');
    for (const { path, outcome } of await api.writeDocuments(folder, documents)) {
      world.stdout.write(`${outcome} ${visible(path)}\n`);
    }
    return exit.done;
  },
});
