import type { RecordView } from '../model/query.js';
import type { ShowOutput } from '../model/records.generated.js';
import { jsonValue } from './list-json.js';

/** The part of `schemas/show-output.schema.json` that a record fills. */
export function recordJson(
  view: RecordView,
): Pick<ShowOutput, 'record' | 'data' | 'computed' | 'pointed_at_by' | 'updates' | 'earlier_updates'> {
  const { id, kind, title, path, item } = view;
  const computed = view.computed.map(({ name, values, isMany }) => {
    const all = values.map(jsonValue);
    return [name, isMany ? all : (all[0] ?? null)] as const;
  });
  return {
    record: { id, kind, title, path, item },
    data: { ...view.data },
    computed: Object.fromEntries(computed),
    pointed_at_by: view.pointedAt.flatMap(({ kind: from, records }) =>
      records.map(({ fields, ...record }) => ({ ...record, kind: from, fields: [...fields] })),
    ),
    updates: view.updates.map(({ id: update, period, data }) => ({ id: update, period, data: { ...data } })),
    earlier_updates: view.earlierUpdates,
  };
}
