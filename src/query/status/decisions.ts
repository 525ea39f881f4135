import { adoptedDecisions, asksNothing, openFollowUps } from '../../facts/decisions.js';
import { graveGapsWithoutAction, materialisedRisks, redTwice, snapshotOneBefore } from '../../facts/escalation.js';
import { leadOn } from '../../facts/amendments.js';
import { lineOf } from '../../facts/names.js';
import { updateFor } from '../../facts/updates.js';
import { sortBy } from '../../base/order.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Dated, DecisionNeeded, DecisionReason } from '../../model/status.js';
import { organisation } from '../shown.js';
import { dated, titleFor } from './dated.js';

const reasons: Readonly<Record<Exclude<DecisionReason, 'asked'>, string>> = {
  'red-twice': 'off course in this period and in the one before',
  materialised: 'the risk has materialised',
  'gap-without-action': 'a gap of high or critical severity with no live action',
};

function needed(
  snapshot: Snapshot,
  record: AnyRecord,
  reason: Exclude<DecisionReason, 'asked'>,
  who: string | undefined,
): DecisionNeeded {
  return {
    id: record.id,
    title: titleFor(snapshot, record),
    reason,
    text: reasons[reason],
    who: organisation(snapshot.dataset, who),
  };
}

/** What the updates of the last period ask the body to decide. */
function asked(snapshot: Snapshot): DecisionNeeded[] {
  const { dataset, period } = snapshot;
  return [...dataset.of('action'), ...dataset.of('commitment')].flatMap((record): DecisionNeeded[] => {
    const update = updateFor(dataset, record.id, period);
    const text = lineOf(dataset, update?.data.decision_needed);
    if (update === undefined || text === '') return [];
    const who = organisation(dataset, update.data.reported_by);
    return [{ id: record.id, title: titleFor(snapshot, record), reason: 'asked', text, who }];
  });
}

/** What needs a decision: what is asked for, and what its lead alone did not mend. */
export function decisionsNeeded(snapshot: Snapshot): readonly DecisionNeeded[] {
  return [
    ...asked(snapshot),
    ...redTwice(snapshot, snapshotOneBefore(snapshot)).map((action) =>
      needed(snapshot, action, 'red-twice', leadOn(action, snapshot.asOf)),
    ),
    ...materialisedRisks(snapshot).map((risk) => needed(snapshot, risk, 'materialised', risk.data.owner)),
    ...graveGapsWithoutAction(snapshot).map((gap) => needed(snapshot, gap, 'gap-without-action', undefined)),
  ];
}

/** What adopted decisions ask for and is not done, and those that ask nothing of anybody: in order of days, then what has none. */
export function openDecisions(snapshot: Snapshot): readonly Dated[] {
  const found = openFollowUps(snapshot).map(({ decision, item, due }) =>
    dated(snapshot, { what: 'follow-up', on: due, record: decision, item: item.id, text: item.what, who: item.who }),
  );
  const idle = adoptedDecisions(snapshot)
    .filter(asksNothing)
    .map((decision) => dated(snapshot, { what: 'no follow-up', on: undefined, record: decision }));
  return sortBy(
    [...found, ...idle],
    ({ on }) => (on === null ? 1 : 0),
    ({ on }) => on ?? '',
    ({ id }) => id,
  );
}
