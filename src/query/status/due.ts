import { addDays, daysBetween } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { sortBy } from '../../base/order.js';
import { dueWithin } from '../../facts/due.js';
import type { DueKind } from '../../facts/due.js';
import { daysLate } from '../../facts/overdue.js';
import { policiesInForce } from '../../facts/policies.js';
import { owedUpdates, updateDeadline } from '../../facts/updates.js';
import { waiversInForce } from '../../facts/waivers.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Dated } from '../../model/status.js';
import { dated } from './dated.js';

const words: Readonly<Record<DueKind, string>> = {
  action: 'action',
  commitment: 'commitment',
  milestone: 'milestone',
  followUp: 'follow-up',
  obligation: 'obligation',
  target: 'target',
  establish: 'baseline',
  meeting: 'meeting',
};

/** Work that falls due; what is past its day and within grace is still in time. */
function work(snapshot: Snapshot, until: Day): Dated[] {
  const from = addDays(snapshot.asOf, -snapshot.dataset.settings.thresholds.grace_days);
  return dueWithin(snapshot, { from, to: until })
    .filter(({ on }) => daysLate(snapshot, on, snapshot.asOf) === 0)
    .map(({ what, on, record, item, text, who }) =>
      dated(snapshot, { what: words[what], on, record, item, who, text: what === 'meeting' ? undefined : text?.words }),
    );
}

/** The deadline for the updates of the last period, while some of them are missing. */
function updates(snapshot: Snapshot, until: Day): Dated[] {
  const { dataset, period, asOf } = snapshot;
  const on = updateDeadline(dataset, period);
  const missing = dataset.keeps('update')
    ? owedUpdates(snapshot, period).filter(({ reported }) => !reported).length
    : 0;
  if (missing === 0 || on < asOf || on > until) return [];
  const title = `${String(missing)} missing`;
  return [{ on, days: daysBetween(asOf, on), what: 'updates', id: period.id, title, who: null }];
}

/** What ends by itself: waivers, policies and agreements. */
function endings(snapshot: Snapshot, until: Day): Dated[] {
  return [
    ...waiversInForce(snapshot)
      .filter(({ data }) => data.expires_on <= until)
      .map((record) => dated(snapshot, { what: 'waiver ends', on: record.data.expires_on, record })),
    ...policiesInForce(snapshot)
      .filter(({ data }) => data.to !== undefined && data.to >= snapshot.asOf && data.to <= until)
      .map((record) =>
        dated(snapshot, { what: `${record.data.type} ends`, on: record.data.to, record, who: record.data.owner }),
      ),
  ];
}

/** What falls due or ends from the as-of day until a day, in order of days. */
export function dueUntil(snapshot: Snapshot, until: Day): readonly Dated[] {
  return sortBy(
    [...work(snapshot, until), ...updates(snapshot, until), ...endings(snapshot, until)],
    ({ on }) => on ?? '',
    ({ id }) => id,
  );
}
