/* Files → records that come in: own formats understood by themselves, tables of others by a mapping. */
import { nearest, visible } from '../../base/text.js';
import { columnNamed, ownColumns, shapeOfTable } from '../../exchange/columns.js';
import { recordsOf } from '../../exchange/gather.js';
import type { NamedTable } from '../../exchange/gather.js';
import type { Incoming } from '../../exchange/incoming.js';
import type { ReadTable, RowProblem } from '../../exchange/table.js';
import { kindByName } from '../../kinds/registry.generated.js';
import { Misuse } from '../../model/errors.js';
import type { KindName } from '../../model/record.js';
import { kindNamed } from '../../query/list.js';
import { exchangeFormats } from './formats/registry.generated.js';
import type { Parcel } from './format.js';

/** A file to import. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stood in a file. */
export interface FileAccount {
  readonly name: string;
  /** Rows, lines or records with content. */
  readonly rows: number;
  /** Rows without content. */
  readonly empty: readonly number[];
  /** What a person should know about how it was read. */
  readonly notices: readonly string[];
}

/** What files hold. */
export interface ImportReading {
  readonly files: readonly FileAccount[];
  readonly records: readonly Incoming[];
  readonly problems: readonly RowProblem[];
  /** Tables whose headings are not ours: a mapping must say what they mean. */
  readonly foreign: readonly ForeignTable[];
}

/** A table that another hand made. */
export interface ForeignTable {
  readonly table: ReadTable;
  /** The kind that was named, or that its file name says. */
  readonly kind: KindName | undefined;
}

const isKind = (word: string): word is KindName => Object.hasOwn(kindByName, word);

/** The name of a file without its folders. */
const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** The kind and list that words such as `action.milestones` name; what follows the list is left out. */
function tableNamed(words: readonly string[]): Omit<NamedTable, 'table'> | undefined {
  const [kind = '', ...rest] = words;
  if (!isKind(kind)) return undefined;
  for (let length = rest.length; length > 0; length -= 1) {
    const list = rest.slice(0, length);
    if (shapeOfTable(kind, list) !== undefined) return { kind, list };
  }
  return { kind, list: [] };
}

/**
 * What a table holds: as its sheet is called, where that is one of our names; else as it was said, else as its file is named
 * (`action.milestones.members.csv`).
 */
function nameOf(table: ReadTable, said: string | undefined): Omit<NamedTable, 'table'> | undefined {
  const called = table.called === undefined ? undefined : tableNamed(table.called.split('.'));
  if (called !== undefined) return called;
  if (said === undefined) return tableNamed(baseName(table.file).split('.'));
  const [kind = '', ...list] = said.split('.');
  return tableNamed([kindNamed(kind), ...list]);
}

/** Whether the headings are those of an export. */
function isOwn(table: ReadTable, { kind, list }: Omit<NamedTable, 'table'>): boolean {
  const { headings } = table;
  if (headings.includes(ownColumns.audience)) return true;
  const shape = shapeOfTable(kind, list);
  if (shape === undefined || !headings.includes(list.length === 0 ? ownColumns.id : ownColumns.record)) return false;
  return (
    headings.filter((heading) => columnNamed(shape, heading) === undefined).length <= 1 + (list.length === 0 ? 0 : 2)
  );
}

async function parcelOf({ name, bytes }: NamedBytes): Promise<Parcel> {
  const refuse = ({ message, help }: { readonly message: string; readonly help: string }): never => {
    throw new Misuse(`"${visible(name)}" cannot be imported: ${message}`, help);
  };
  const ending = /\.[^.]*$/.exec(baseName(name))?.[0]?.toLowerCase() ?? '';
  const format = exchangeFormats.find(({ endings }) => endings.includes(ending));
  const endings = exchangeFormats.flatMap((one) => one.endings);
  if (format === undefined) {
    const [best] = nearest(ending, endings);
    return refuse({
      message: 'the end of its name says nothing',
      help: `It takes files that end with ${endings.join(', ')}.${best === undefined ? '' : ` Did you mean "${best}"?`}`,
    });
  }
  const read = await format.read(name, bytes);
  return read.ok ? read.value : refuse(read.error);
}

/** What stood in a file: of each table, where it holds any. */
function accountsOf(name: string, { tables, rows, notices = [] }: Parcel): readonly FileAccount[] {
  if (tables.length === 0) return [{ name, rows, empty: [], notices }];
  return tables.map((table) => ({
    name: table.file,
    rows: table.rows.length + table.problems.length,
    empty: table.empty,
    notices: [...notices, ...table.notices],
  }));
}

/**
 * Reads what comes in.
 *
 * @param said what tables hold (`action`, `actions`, `action.milestones`), where their names do not tell
 * @throws Misuse for a file that cannot be read as a whole
 */
export async function readImport(files: readonly NamedBytes[], said: string | undefined): Promise<ImportReading> {
  const read: { readonly name: string; readonly parcel: Parcel }[] = [];
  // One after another: each may hold as much as memory should.
  for (const file of files) read.push({ name: file.name, parcel: await parcelOf(file) });
  const named = read.flatMap(({ parcel }) => parcel.tables.map((table) => ({ table, name: nameOf(table, said) })));
  const own = named.flatMap(({ table, name }) =>
    name !== undefined && isOwn(table, name) ? [{ table, ...name }] : [],
  );
  const foreign = named
    .filter(({ table }) => !own.some((one) => one.table === table))
    .map(({ table, name }) => ({ table, kind: name?.kind }));
  const gathered = recordsOf(own);
  return {
    files: read.flatMap(({ name, parcel }) => accountsOf(name, parcel)),
    records: [...read.flatMap(({ parcel }) => parcel.records), ...gathered.records],
    problems: [...read.flatMap(({ parcel }) => parcel.problems), ...gathered.problems],
    foreign,
  };
}
