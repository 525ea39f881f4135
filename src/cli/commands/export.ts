import { visible } from '../../base/text.js';
import { audiences } from '../../model/audience.js';
import { Misuse } from '../../model/errors.js';
import { defineCommand, exit } from '../define.js';
import { asOfOption, audienceOption, incompleteOption, sourceOptions } from '../options.js';
import { dayFor, openNamed } from '../source.js';

const formats = ['json', 'jsonl', 'csv', 'xlsx'] as const;

/** @throws Misuse for a format that cannot be printed */
function demandPrintable(format: string): void {
  const printOne = 'or print one table: secretariat list KIND --format csv.';
  if (format === 'csv') {
    throw new Misuse(
      'an export as csv is a folder of tables, and needs a place',
      `Name a folder with --out; ${printOne}`,
    );
  }
  if (format === 'xlsx') {
    throw new Misuse(
      'a workbook cannot be printed, and needs a place',
      `Name a file with --out register.xlsx; ${printOne}`,
    );
  }
}

export default defineCommand({
  name: 'export',
  summary: 'take records out, for other programs and for spreadsheets',
  description:
    'Writes records of one kind, or of all, as JSON, JSON Lines, comma-separated values or a workbook for Excel and LibreOffice. The register is projected for the audience first; an export for "restricted" is whole, and comes back with `import` as it left. A narrower one says in every file for whom it is, and importing it takes nothing away. CSV has a table for each kind with a row a record (action.members.csv), and one for each list of things in them (action.milestones.members.csv), in which the record\'s id stands first; a text that a spreadsheet would take for a formula begins with an apostrophe, which `import` takes away. A workbook (xlsx) has the same tables, each on a sheet, as text that no program takes for a formula. The same register gives the same bytes.',
  arguments: [
    { name: 'KIND', summary: 'action, gap, support …, also as actions, gaps …; all where none is named', many: true },
  ],
  options: [
    {
      name: 'where',
      value: 'FILTER',
      summary: 'which records of the one kind that is named, as with `list`',
      otherwise: 'all',
    },
    { name: 'format', value: 'FORMAT', summary: 'how they are written', choices: formats, otherwise: 'json' },
    {
      name: 'out',
      value: 'PATH',
      names: ['file', 'folder'],
      summary: 'the file to write, with csv the folder; only what this command wrote is replaced',
      otherwise: 'JSON is printed',
    },
    { name: 'bom', summary: 'begin tables with a byte order mark, so that Excel shows accents as they are' },
    ...sourceOptions,
    asOfOption,
    audienceOption,
    incompleteOption,
  ],
  examples: [
    {
      line: 'export commitments --repo data-example --as-of 2026-09-30 --audience public',
      says: 'Prints the commitments as the public may see them.',
    },
    {
      line: 'export actions --where overdue --format jsonl --repo data-example --as-of 2026-09-30',
      says: 'Prints the actions that are overdue, a line each.',
    },
    {
      line: 'export actions --format xlsx --out build/actions.xlsx --repo data-example --as-of 2026-09-30',
      says: 'Writes the actions as a workbook: change it in Excel, and bring it back with `import`.',
    },
  ],
  async run(input, world) {
    const format = input.choice('format', formats) ?? 'json';
    const out = input.text('out');
    if (out === undefined) demandPrintable(format);
    if (format !== 'csv' && input.flag('bom'))
      throw new Misuse('--bom is about tables', 'Leave it out, or add --format csv.');
    const api = await import('../../index.js');
    const register = await openNamed(api, input);
    const exported = await api.exportRecords(register, {
      kinds: input.arguments,
      asOf: dayFor(api, register, input, world),
      audience: input.choice('audience', audiences) ?? 'members',
      incomplete: input.flag('incomplete'),
      ...input.texts('where'),
    });
    const files = await api.exportedFiles(register, exported, format, input.flag('bom'));
    if (exported.unread.length > 0) world.stderr.write(`${api.unreadText(exported.unread)}\n`);
    if (out === undefined) {
      for (const file of files) if ('text' in file) world.stdout.write(file.text);
      return exit.done;
    }
    for (const { path, outcome } of await api.writeExport(out, files, format)) {
      world.stdout.write(`${outcome} ${visible(path)}\n`);
    }
    const counts = await api.exportedCounts(exported);
    world.stdout.write(`${counts === '' ? 'no records' : counts}, for ${exported.audience}\n`);
    return exit.done;
  },
});
