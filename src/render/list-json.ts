import { isMoney } from '../base/money.js';
import type { Listing, Value } from '../model/query.js';
import type { ListOutput } from '../model/records.generated.js';

type Record = ListOutput['records'][number];

/** A value as it stands in the record; money always with its amount as text. */
export function jsonValue(value: Value): Record['values'][string] {
  if (isMoney(value)) return { amount: String(value.amount), currency: value.currency };
  return typeof value === 'object' ? { ...value } : value;
}

/** The part of `schemas/list-output.schema.json` that a list fills. */
export function listJson({
  kind,
  where,
  sort,
  columns,
  rows,
  of,
}: Listing): Omit<
  ListOutput,
  'schema_version' | 'kind' | 'tool' | 'as_of' | 'commit' | 'dirty' | 'audience' | 'unread'
> {
  return {
    record_kind: kind,
    where,
    sort: [...sort],
    columns: columns.map(({ name, title, types, isMany }) => ({
      name,
      title,
      type: types[0]?.of ?? 'text',
      many: isMany,
    })),
    total: of,
    records: rows.map(({ id, cells }): Record => {
      const entries = columns.map(({ name, isMany }, index) => {
        const values = (cells[index] ?? []).map(jsonValue);
        return [name, isMany ? values : (values[0] ?? null)] as const;
      });
      return { id, values: Object.fromEntries(entries) };
    }),
  };
}
