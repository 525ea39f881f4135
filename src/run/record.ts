/* What `show` answers, as text and as JSON. */
import type { RecordView } from '../model/query.js';
import type { ShowOutput } from '../model/records.generated.js';
import { viewRecord } from '../query/record-view.js';
import { recordJson } from '../render/record-json.js';
import { recordText } from '../render/record-text.js';
import { safeJson } from '../render/safe-json.js';
import { answerHead, answerText, basisLine } from './printing.js';
import type { Answer, TextOptions } from './printing.js';
import { firstLanguage, snapshotFor } from './register.js';
import type { Register } from './register.js';

/** A record of a register on a day, for an audience. */
export interface ShownRecord extends Answer {
  readonly record: RecordView;
}

/** Finds a record, or an item of one, with all that points to it. @throws Misuse with the nearest ids */
export function recordOf(register: Register, id: string, { asOf, audience }: Omit<Answer, 'unread'>): ShownRecord {
  const record = viewRecord(snapshotFor(register, asOf, audience), id);
  return { asOf, audience, unread: register.parsed.unread, record };
}

/**
 * A record for people.
 *
 * @param width of the terminal in columns
 */
export function showText(
  register: Register,
  shown: ShownRecord,
  options: TextOptions & { readonly width: number },
): string {
  const { width, paint } = options;
  const body = recordText(shown.record, { width, paint, language: firstLanguage(register) });
  return answerText(shown, `${body}\n${basisLine(register, shown)}\n`, options);
}

/** A record as JSON; `schemas/show-output.schema.json` describes it. */
export function showJson(register: Register, shown: ShownRecord): string {
  const envelope: ShowOutput = { ...answerHead('show', register, shown), ...recordJson(shown.record) };
  return `${safeJson(envelope)}\n`;
}
