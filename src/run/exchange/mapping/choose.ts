/* Which mapping is meant for which table. */
import { compareText } from '../../../base/order.js';
import type { ReadTable } from '../../../exchange/table.js';
import type { ForeignTable } from '../read-import.js';
import { headingsUsed } from './mapping.js';
import type { KnownMapping, MappingTable } from './mapping.js';

/** A table with the entry of a mapping that reads it. */
export interface MappedTable {
  readonly table: ReadTable;
  readonly entry: MappingTable;
  readonly mapping: KnownMapping;
}

/** Which tables can be read, and of which nobody has said what their headings mean. */
export interface Choice {
  readonly mapped: readonly MappedTable[];
  readonly unknown: readonly ForeignTable[];
}

const signature = (headings: readonly string[]): string =>
  headings
    .filter((heading) => heading !== '')
    .toSorted(compareText)
    .join('\n');

/** The entry for just these headings. */
function exact({ headings }: ReadTable, { mapping }: KnownMapping): MappingTable | undefined {
  return mapping.tables.find((entry) => signature(entry.headings) === signature(headings));
}

/** The entry whose columns are all there; a mapping with one entry is meant for every table. */
function fitting({ headings }: ReadTable, { mapping }: KnownMapping): MappingTable | undefined {
  const [only, ...others] = mapping.tables;
  if (others.length === 0) return only;
  return mapping.tables.find((entry) => headingsUsed(entry).every((heading) => headings.includes(heading)));
}

/**
 * Finds the mapping for each table.
 *
 * @param given the one that was named; it is bent to tables whose headings are not quite the same, and what does not fit is said
 * @param remembered those of the register, which read tables with just their headings
 */
export function chooseMappings(
  tables: readonly ForeignTable[],
  given: KnownMapping | undefined,
  remembered: readonly KnownMapping[],
): Choice {
  const found = tables.map((foreign) => {
    const { table } = foreign;
    const all = given === undefined ? remembered : [given];
    const mapping = all.find((one) => exact(table, one) !== undefined) ?? given;
    const entry = mapping && (exact(table, mapping) ?? fitting(table, mapping));
    return { foreign, mapped: mapping === undefined || entry === undefined ? undefined : { table, entry, mapping } };
  });
  return {
    mapped: found.flatMap(({ mapped }) => mapped ?? []),
    unknown: found.filter(({ mapped }) => mapped === undefined).map(({ foreign }) => foreign),
  };
}
