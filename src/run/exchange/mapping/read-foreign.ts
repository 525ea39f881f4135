/* Tables of others: read by the mapping that is given or remembered, or by one that is made up and shown. */
import { visible } from '../../../base/text.js';
import type { RowProblem } from '../../../exchange/table.js';
import { Misuse } from '../../../model/errors.js';
import type { SourceTree } from '../../../model/source.js';
import type { FileAccount, ForeignTable } from '../read-import.js';
import { applyMappings } from './apply.js';
import type { Mapped } from './apply.js';
import { chooseMappings } from './choose.js';
import { headingsUsed } from './mapping.js';
import type { KnownMapping, MappingTable } from './mapping.js';
import { proposalText } from './mapping-text.js';
import { proposeMapping } from './propose.js';
import { rememberedMappings } from './remember.js';
import { vocabularyOf } from './vocabulary.js';
import type { Vocabulary } from './vocabulary.js';

/** What is known about tables of others. */
export interface ForeignContext {
  readonly tree: SourceTree;
  readonly languages: readonly string[];
  /** The catalogues that ship: code → YAML. */
  readonly catalogues: () => ReadonlyMap<string, string>;
  /** The mapping that was named. */
  readonly given: KnownMapping | undefined;
}

/** What tables of others hold. */
export interface ForeignReading extends Mapped {
  /** Mappings that were made up, by file. */
  readonly madeUp: readonly { readonly file: string; readonly text: string }[];
  /** The account of files, with the mapping by which each was read. */
  readonly noted: (files: readonly FileAccount[]) => readonly FileAccount[];
}

/** The name of a file, without folders and ending: by it numbers in the table are known. */
const stemOf = (file: string): string =>
  file
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/\.[^.]*$/, '') ?? file;

/** A mapping made up for a table; columns that are not understood are left out of it, and said. */
function madeUpFor(
  { table, kind }: ForeignTable,
  first: string,
  vocabulary: Vocabulary,
): {
  readonly file: string;
  readonly text: string;
  readonly entry: MappingTable;
  readonly warnings: readonly RowProblem[];
} {
  if (kind === undefined) {
    throw new Misuse(
      `nobody says what the rows of "${visible(table.file)}" are`,
      'Say it with --kind, such as --kind actions; or give a mapping with --map.',
    );
  }
  const mapping = proposeMapping(table, kind, stemOf(table.file), first, vocabulary);
  const [entry] = mapping.tables;
  const used = headingsUsed(entry);
  const left = table.headings.filter((heading) => heading !== '' && !used.includes(heading));
  const warnings = left.map((heading) => ({
    file: table.file,
    row: 1,
    column: table.headings.indexOf(heading) + 1,
    heading,
    message: 'the column is not understood, and is not imported',
    help: 'Use it in a field of the mapping, or list it under "skip".',
  }));
  return { file: table.file, text: proposalText(mapping), entry: { ...entry, skip: left }, warnings };
}

/**
 * Reads tables whose headings are not ours.
 *
 * @throws Misuse where nobody says what the rows of one are, or a remembered mapping cannot be read
 */
export function readForeign(
  tables: readonly ForeignTable[],
  { tree, languages, catalogues, given }: ForeignContext,
): ForeignReading {
  const { mapped, unknown } = chooseMappings(tables, given, tables.length === 0 ? [] : rememberedMappings(tree));
  const [first = 'en'] = languages;
  const [stranger] = unknown;
  if (given !== undefined && stranger !== undefined) {
    throw new Misuse(
      `${visible(given.path)} has no table with the headings of "${visible(stranger.table.file)}"`,
      'Add one to it, with these headings.',
    );
  }
  const vocabulary = vocabularyOf(tables.length === 0 ? new Map() : catalogues());
  const madeUp = unknown.map((foreign) => ({ foreign, ...madeUpFor(foreign, first, vocabulary) }));
  const all = [...mapped, ...madeUp.map(({ foreign, entry }) => ({ table: foreign.table, entry }))];
  const applied = applyMappings(all, languages, vocabulary);
  const byFile = new Map(mapped.map(({ table, mapping }) => [table.file, mapping.path]));
  return {
    ...applied,
    warnings: [...applied.warnings, ...madeUp.flatMap(({ warnings }) => warnings)],
    madeUp: madeUp.map(({ file, text }) => ({ file, text })),
    noted: (files) =>
      files.map((file) => {
        const path = byFile.get(file.name);
        return path === undefined ? file : { ...file, notices: [...file.notices, `its headings are read by ${path}`] };
      }),
  };
}
