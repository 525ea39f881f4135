import { kindByName } from '../kinds/registry.generated.js';
import type { AnyRecord } from '../model/record.js';

/** The status of a record as it states it. */
function statusOf({ data }: AnyRecord): string | undefined {
  return 'status' in data ? data.status : undefined;
}

/** Whether nothing leads back from a status without a reason, a decision or evidence. */
function isFinal(record: AnyRecord): boolean {
  const { live, moves } = kindByName[record.kind];
  const status = statusOf(record);
  if (live === undefined || status === undefined || live.includes(status)) return false;
  return (moves ?? []).filter(({ from }) => from === status).every(({ requires }) => requires.length > 0);
}

/** Its last day, for kinds that live by dates. */
function lastDay({ data, kind }: AnyRecord): string | undefined {
  return kindByName[kind].live === undefined && 'to' in data && 'from' in data ? data.to : undefined;
}

/** What brought a record to its end between two points in time: the status, or its last day. Undefined where it goes on. */
export function endBetween(
  before: AnyRecord | undefined,
  after: AnyRecord,
): { status?: string; day?: string } | undefined {
  if (before !== undefined && isFinal(after) && !isFinal(before)) return { status: statusOf(after) ?? '' };
  const day = lastDay(after);
  return before !== undefined && day !== undefined && lastDay(before) === undefined ? { day } : undefined;
}
