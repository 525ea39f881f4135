import type { Transition } from '../../compare/transitions.js';
import { at } from '../../model/finding.js';
import type { RecordPlace } from '../../model/finding.js';
import type { AnyRecord } from '../../model/record.js';

/** Where a step is shown: at its entry in the history, else at the status. */
export function placeOfTransition(record: AnyRecord, { recorded }: Transition): RecordPlace {
  return recorded === undefined ? at(record, 'status') : at(record, 'history', recorded.index, 'status');
}
