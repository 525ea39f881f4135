/* How a change of status is written into a record. */
import { entriesOf } from '../../compare/transitions.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { AnyRecord } from '../../model/record.js';
import type { Plain } from '../../parse/values.js';
import { inSchemaOrder, listIn } from './data.js';
import type { Mapping } from './data.js';
import type { Step } from './move.js';

/** With what a change of status is recorded. */
export interface StepNotes {
  readonly on: string;
  readonly reason?: string | undefined;
  readonly decision?: string | undefined;
}

/** The day on which the status before began, as far as a fact of the record tells; nothing where none does. */
function beginning(record: AnyRecord, from: string, on: string): Mapping[] {
  const data = record.data as unknown as Record<string, unknown>;
  const day = ['made_on', 'identified_on', 'from'].map((key) => data[key]).find((value) => typeof value === 'string');
  return typeof day === 'string' && day < on ? [{ on: day, status: from }] : [];
}

/** Data of a record after a change of status: the status, and the entry of the history that says so. */
export function withStep(
  record: AnyRecord,
  data: Mapping,
  { from, to }: Pick<Step, 'from' | 'to'>,
  notes: StepNotes,
): Mapping {
  const shape = shapes[record.kind].properties?.['history']?.items;
  const before = entriesOf(record).length === 0 ? beginning(record, from, notes.on) : [];
  const entry = inSchemaOrder(shape, { on: notes.on, status: to, reason: notes.reason, decision: notes.decision });
  const history: Plain = [...listIn(data, 'history'), ...before, entry].map((one) => ({ ...one }));
  return { ...data, status: to, history };
}
