import { adoptedDecision, openFollowUps } from '../../facts/decisions.js';
import type { Decision, FollowUp } from '../../facts/decisions.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Reads } from '../define.js';

/** Something that an adopted decision asks for. */
export interface Asked {
  readonly id: string;
  readonly decision: Decision;
  readonly item: FollowUp;
  /** The day of the decision, for what is open on the as-of day; undefined for what is done. */
  readonly openSince: string | undefined;
}

/** Everything that decisions adopted on or before the as-of day ask for. */
export function askedFor(snapshot: Snapshot): readonly Asked[] {
  const open = new Map(openFollowUps(snapshot).map(({ item, decidedOn }) => [item, decidedOn]));
  return snapshot.dataset.of('decision').flatMap((decision) => {
    if (adoptedDecision(snapshot, decision.id) === undefined) return [];
    return (decision.data.follow_up ?? []).map((item) => ({
      id: `${decision.id}#${item.id}`,
      decision,
      item,
      openSince: open.get(item),
    }));
  });
}

/** From what follow-up is read. */
export const followUpsRead: Reads = {
  decision: ['status', 'history', 'meeting', 'follow_up'],
  meeting: ['date'],
  settings: ['fiscal_year'],
};
