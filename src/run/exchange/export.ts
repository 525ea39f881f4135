import { sortBy } from '../../base/order.js';
import { shapes } from '../../kinds/shape.generated.js';
import { kinds as allKinds } from '../../kinds/registry.generated.js';
import { Misuse } from '../../model/errors.js';
import type { KindName } from '../../model/record.js';
import type { Plain } from '../../parse/values.js';
import { kindNamed, listRecords } from '../../query/list.js';
import { answerHead } from '../printing.js';
import type { Answer } from '../printing.js';
import { snapshotFor } from '../register.js';
import type { Register } from '../register.js';
import type { Exported, ExportedFile, ExportHead } from './format.js';
import { exchangeFormats } from './formats/registry.generated.js';

/** Which records, of which kinds. */
export interface ExportQuery {
  /** Kinds by their names or folders; all where there is none. */
  readonly kinds: readonly string[];
  /** A filter, of one kind. */
  readonly where?: string;
}

const byName = (names: readonly KindName[]): KindName[] => sortBy(new Set(names), (name) => name);

/**
 * Takes records out of a register, as an audience may see them.
 *
 * @throws Misuse for a kind that does not exist, or a filter of several kinds
 */
export function exportOf(register: Register, { asOf, audience }: Omit<Answer, 'unread'>, query: ExportQuery): Exported {
  const kinds = byName(query.kinds.length === 0 ? allKinds.map(({ name }) => name) : query.kinds.map(kindNamed));
  const snapshot = snapshotFor(register, asOf, audience);
  const [kind, ...others] = kinds;
  let where: string | null = null;
  let chosen: ReadonlySet<string> | undefined;
  if (query.where !== undefined) {
    if (kind === undefined || others.length > 0)
      throw new Misuse('with --where, one kind is named', 'For instance: secretariat export actions --where overdue …');
    const listing = listRecords(snapshot, { kind, where: query.where });
    where = listing.where;
    chosen = new Set(listing.rows.map(({ id }) => id));
  }
  const records = [...snapshot.dataset.records.values()]
    .filter((record) => kinds.includes(record.kind) && chosen?.has(record.id) !== false)
    .map(({ kind: of, id, data }) => ({ kind: of, id, data: data as unknown as { readonly [key: string]: Plain } }));
  const sorted = sortBy(
    records,
    (record) => record.kind,
    (record) => record.id,
  );
  return { asOf, audience, unread: register.parsed.unread, kinds, where, records: sorted };
}

function headOf(register: Register, exported: Exported): ExportHead {
  return {
    ...answerHead('export', register, exported),
    // What the audience may not see is missing from it: importing it takes nothing away.
    whole: exported.audience === 'restricted',
    where: exported.where,
    record_kinds: exported.kinds,
    total: exported.records.length,
  };
}

/** The files of an export, in a format. @param withMark whether tables begin with a byte order mark, by which Excel knows UTF-8 */
export async function exportFiles(
  register: Register,
  exported: Exported,
  format: string,
  withMark: boolean,
): Promise<readonly ExportedFile[]> {
  const chosen = exchangeFormats.find(({ name }) => name === format);
  if (chosen === undefined) throw new Error(`There is no format "${format}".`);
  const files = await chosen.write(exported, headOf(register, exported));
  return withMark ? files.map((file) => ('text' in file ? { ...file, text: `\uFEFF${file.text}` } : file)) : files;
}

/** How many records of each kind, for people: `65 actions, 9 organisations`. */
export function countsText({ kinds, records }: Pick<Exported, 'kinds' | 'records'>): string {
  return kinds
    .map((kind) => ({ kind, count: records.filter((record) => record.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${String(count)} ${count === 1 ? kind : shapes[kind].folder}`)
    .join(', ');
}
