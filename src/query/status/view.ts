import { addDays } from '../../base/day.js';
import { periodDays } from '../../base/period.js';
import { lineOf } from '../../facts/names.js';
import { affirmationsOf } from '../../facts/reliance.js';
import { debtsOf, owedUpdates, updateDeadline } from '../../facts/updates.js';
import type { OwedUpdate } from '../../facts/updates.js';
import { stagesSeen } from '../../facts/support.js';
import { maySee } from '../../facts/visible.js';
import type { Dataset } from '../../model/dataset.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { NotReported, StatusPart, StatusView } from '../../model/status.js';
import { statusParts } from '../../model/status.js';
import { named, organisation } from '../shown.js';
import { decisionsNeeded, openDecisions } from './decisions.js';
import { dueUntil } from './due.js';
import { overdueByOrganisation } from './overdue.js';
import { seatsAtRisk } from './seats.js';
import { supportPipeline } from './support.js';
import { suspectLinksShown } from './suspect-links.js';

/** How far ahead what falls due is told, in days. */
export const daysAhead = 30;

type Speaks = (snapshot: Snapshot) => boolean;

const keepsWork: Speaks = ({ dataset }) =>
  dataset.keeps('action') || dataset.keeps('commitment') || dataset.keeps('decision');

/** Whether something can be said about a part: where nothing is kept or seen, nothing being wrong would be no news. */
const speaks: Readonly<Record<StatusPart, Speaks>> = {
  decisions_needed: (snapshot) =>
    snapshot.dataset.keeps('gap') ||
    (snapshot.dataset.keeps('update') && maySee(snapshot, 'update', 'decision_needed')),
  overdue: keepsWork,
  due: keepsWork,
  not_reported: ({ dataset }) => dataset.keeps('update'),
  seats: ({ dataset }) => dataset.keeps('member'),
  decisions: (snapshot) =>
    snapshot.dataset.keeps('decision') && ['follow_up', 'concerns'].every((name) => maySee(snapshot, 'decision', name)),
  support: (snapshot) =>
    snapshot.dataset.keeps('support') &&
    (['required', 'secured'] as const).every((stage) => stagesSeen(snapshot).includes(stage)),
  suspect_links: ({ dataset }) => [...dataset.records.values()].some((record) => affirmationsOf(record).length > 0),
};

function notReported({ dataset }: Snapshot, owed: readonly OwedUpdate[]): readonly NotReported[] {
  return debtsOf(owed).map(({ owner, owed: all, missing }) => ({
    who: organisation(dataset, owner),
    owed: all.length,
    missing: missing.map(({ subject }) => named(dataset, subject)),
  }));
}

/**
 * What a secretariat wants to know in the morning, as the snapshot's audience may know it.
 *
 * @param whole the dataset before it was projected: only there can be told whether a link is suspect
 */
export function viewStatus(snapshot: Snapshot, whole: Dataset): StatusView {
  const { dataset, asOf, period } = snapshot;
  const until = addDays(asOf, daysAhead);
  const owed = dataset.keeps('update') ? owedUpdates(snapshot, period) : [];
  return {
    register: lineOf(dataset, dataset.settings.name),
    period: {
      id: period.id,
      ...periodDays(period, dataset.fiscalYear),
      updateDeadline: updateDeadline(dataset, period),
    },
    updates: { owed: owed.length, received: owed.filter(({ reported }) => reported).length },
    until,
    silent: statusParts.filter((part) => !speaks[part](snapshot)),
    decisionsNeeded: decisionsNeeded(snapshot),
    overdue: overdueByOrganisation(snapshot),
    due: dueUntil(snapshot, until),
    notReported: notReported(snapshot, owed),
    seats: seatsAtRisk(snapshot, until),
    decisions: openDecisions(snapshot),
    support: supportPipeline(snapshot, until),
    suspectLinks: suspectLinksShown(snapshot, whole),
  };
}
