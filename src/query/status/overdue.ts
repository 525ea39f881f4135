import { groupBy, sortBy } from '../../base/order.js';
import { dueDayOn, leadOn } from '../../facts/amendments.js';
import { openFollowUps } from '../../facts/decisions.js';
import { obligationsOn } from '../../facts/initiatives.js';
import { daysLate, daysOverdue, overdueMilestones } from '../../facts/overdue.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Dated, OverdueOf } from '../../model/status.js';
import { dated } from './dated.js';

function overdueWork(snapshot: Snapshot): Dated[] {
  const work = [...snapshot.dataset.of('action'), ...snapshot.dataset.of('commitment')];
  return work
    .filter((record) => daysOverdue(snapshot, record) > 0)
    .map((record) => {
      const who = leadOn(record, snapshot.asOf);
      return dated(snapshot, { what: record.kind, on: dueDayOn(snapshot, record), record, who });
    });
}

/** The milestones of actions that are themselves in time: of one that is overdue, the action says enough. */
function lateMilestones(snapshot: Snapshot): Dated[] {
  return snapshot.dataset.of('action').flatMap((record) => {
    if (daysOverdue(snapshot, record) > 0) return [];
    const who = leadOn(record, snapshot.asOf);
    return overdueMilestones(snapshot, record).map(({ milestone: { id: item, title: text }, due: on }) =>
      dated(snapshot, { what: 'milestone', on, record, item, text, who }),
    );
  });
}

function lateFollowUps(snapshot: Snapshot): Dated[] {
  return openFollowUps(snapshot)
    .filter(({ due }) => due !== undefined && daysLate(snapshot, due, snapshot.asOf) > 0)
    .map(({ decision, item, due }) =>
      dated(snapshot, {
        what: 'follow-up',
        on: due,
        record: decision,
        item: item.id,
        text: item.what,
        who: item.who,
      }),
    );
}

function lateObligations(snapshot: Snapshot): Dated[] {
  return obligationsOn(snapshot)
    .filter(({ doneOn, daysLate: days }) => doneOn === undefined && days > 0)
    .map(({ initiative, obligation, due }) =>
      dated(snapshot, { what: 'obligation', on: due, record: initiative, text: obligation.what }),
    );
}

/** What is overdue on the as-of day, by the organisation that answers for it: those with most first, the longest first. */
export function overdueByOrganisation(snapshot: Snapshot): readonly OverdueOf[] {
  const all = sortBy(
    [...overdueWork(snapshot), ...lateMilestones(snapshot), ...lateFollowUps(snapshot), ...lateObligations(snapshot)],
    ({ days }) => days ?? 0,
    ({ id }) => id,
  );
  const byWho = groupBy(all, ({ who }) => who?.id ?? '');
  return sortBy(
    [...byWho.values()].map((entries) => ({ who: entries[0]?.who ?? null, entries })),
    ({ entries }) => -entries.length,
    ({ entries }) => entries[0]?.days ?? 0,
    ({ who }) => who?.id ?? '',
  );
}
