import type { Day } from '../base/day.js';
import { adoptionDay } from '../facts/decisions.js';
import { historyOf } from '../facts/status.js';
import type { AnyRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';

/** The day from which the age of a record counts: identified, adopted, made or begun; else the first entry of its history. */
export function beginningOf({ dataset }: Snapshot, record: AnyRecord): Day | undefined {
  const first = historyOf(record)[0]?.on;
  switch (record.kind) {
    case 'gap':
    case 'risk':
      return record.data.identified_on ?? first;
    case 'decision':
      return adoptionDay(dataset, record) ?? first;
    case 'commitment':
      return record.data.made_on ?? first;
    case 'action':
      return record.data.start ?? first;
    default:
      return first;
  }
}
