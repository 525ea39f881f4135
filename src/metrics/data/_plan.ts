import { dueDayOn, leadOn } from '../../facts/amendments.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Action } from '../_actions.js';
import { duesRead, reads } from '../_reads.js';

/** What every activity of a plan should have, in the order of the rows. */
export const planElements = [
  { key: 'responsible', title: 'Responsible institution' },
  { key: 'deadline', title: 'Deadline' },
  { key: 'financing', title: 'Source of financing' },
  { key: 'indicator', title: 'Indicator' },
] as const;

export type PlanElement = (typeof planElements)[number]['key'];

/** Which of them are recorded in an action on the as-of day. */
export function elementsOf(snapshot: Snapshot, action: Action): Readonly<Record<PlanElement, boolean>> {
  return {
    responsible: leadOn(action, snapshot.asOf) !== undefined,
    deadline: dueDayOn(snapshot, action) !== undefined,
    financing: (action.data.financing ?? []).length > 0,
    indicator: (action.data.indicators ?? []).length > 0,
  };
}

/** From what they are read. */
export const planRead = reads(duesRead, { action: ['lead', 'financing', 'indicators'] });
