import type { Day } from '../../base/day.js';
import { writeForm } from '../../edit/form.js';
import { shapes } from '../../kinds/shape.generated.js';
import { Misuse } from '../../model/errors.js';
import type { KindName } from '../../model/record.js';
import type { Plain } from '../../parse/values.js';
import { notesOf } from './notes.js';

/** The data of a new record. */
export type NewData = Readonly<Record<string, Plain>>;

/** A policy may exist already; everything else begins with its first status. */
function firstStatus(kind: KindName): string | undefined {
  const [first] = shapes[kind].properties?.['status']?.values ?? [];
  return typeof first === 'string' && first !== 'none-exists' ? first : undefined;
}

/** Fills in what a new record of a kind begins with: its first status, and the day on which it began. */
export function withBeginning(kind: KindName, data: NewData, today: Day): NewData {
  const { properties = {}, required = [] } = shapes[kind];
  const status = data['status'] ?? (required.includes('status') ? firstStatus(kind) : undefined);
  if (status === undefined) return data;
  const begins = Object.hasOwn(properties, 'history') && data['history'] === undefined;
  return { ...data, status, ...(begins ? { history: [{ on: today, status }] } : {}) };
}

/** The fields that a kind must have, and that the data lack. */
export function missingFields(kind: KindName, data: NewData): readonly string[] {
  return (shapes[kind].required ?? []).filter((key) => !Object.hasOwn(data, key));
}

/** How the text of a new record is written. */
export interface TextOptions {
  /** The line by which an editor knows the schema; none where there is no schema beside the records. */
  readonly schemaLine: string | undefined;
  /** Whether fields without a value are written too, to be filled in. */
  readonly blank: boolean;
  /** The schema of the kind, self-contained. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The text of a new record: a form in the order of its schema. @throws Misuse for a value that cannot be written */
export function formText(kind: KindName, data: NewData, { schema, ...options }: TextOptions): string {
  const { title, description } = shapes[kind];
  const written = writeForm({ ...options, head: `${title}: ${description}`, notes: notesOf(kind, schema), data });
  if (written.ok) return written.value;
  throw new Misuse(`the record cannot be written: ${written.error.message}`, written.error.help);
}
