import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { statusOn } from './status.js';

/** The programmes that hold on the as-of day: adopted ones, or a draft where there is no other programme. */
export function plansInForce({ dataset, asOf }: Snapshot): readonly RegisterRecord<'programme'>[] {
  return dataset.of('programme').filter((programme) => {
    const status = statusOn(programme, asOf);
    return status === 'adopted' || (status === 'draft' && dataset.of('programme').length === 1);
  });
}

/**
 * The actions by which the plan is measured: begun to be recorded by the as-of day, not cancelled, and not of a programme
 * that holds no longer, while another one does.
 */
export function actionsOfPlan(snapshot: Snapshot): readonly RegisterRecord<'action'>[] {
  const plans = plansInForce(snapshot).map(({ id }) => id);
  return snapshot.dataset.of('action').filter((action) => {
    const status = statusOn(action, snapshot.asOf);
    if (status === undefined || status === 'cancelled') return false;
    const { programme } = action.data;
    return plans.length === 0 || programme === undefined || plans.includes(programme);
  });
}
