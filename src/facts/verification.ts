import type { Day } from '../base/day.js';
import { splitUpdateId } from '../base/id.js';
import type { Dataset } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import { leadOn } from './amendments.js';

/** What can be verified. */
export type Verifiable = RegisterRecord<'action'> | RegisterRecord<'update'>;

/** Who stands behind what is verified, by id: the lead, and of an update also who reported it. They do not verify their own work. */
export function interestedIn(dataset: Dataset, record: Verifiable, day: Day): readonly string[] {
  if (record.kind === 'action') return known(leadOn(record, day));
  const subject = dataset.find(splitUpdateId(record.id)?.record);
  const lead = subject?.kind === 'action' || subject?.kind === 'commitment' ? leadOn(subject, day) : undefined;
  return known(record.data.reported_by, lead);
}

function known(...ids: readonly (string | undefined)[]): string[] {
  return ids.filter((id) => id !== undefined);
}
