/* What is said first on the page of a record: that it is done with, or that something was taken out of it. */
import { endingOf } from '../facts/endings.js';
import type { Ending } from '../facts/endings.js';
import { redactedText, redactionsOf } from '../facts/redactions.js';
import type { AnyRecord } from '../model/record.js';
import type { Line } from '../model/view.js';
import type { SectionContext } from '../sections/define.js';
import { day, joined, words } from '../sections/inline.js';

/** The phrases of the notes; they stand among those of the pages of records. */
export const noteMessages = {
  ended: 'No longer in use: {status}.',
  endedOn: 'No longer in use: {status} since {day}.',
  endedAfter: 'No longer in use: it ended on {day}.',
  endedUndated: 'No longer in use.',
  decided: 'Decided by {decision}.',
  replaced: 'In its place: {records}.',
  redacted: 'Parts of this record were taken out for good on {day}.',
  redactedSome: 'Parts of this record were taken out for good.',
} as const;

type Context = SectionContext<keyof typeof noteMessages>;

/** That a record ended, and when. */
function endLine(context: Context, { status, on }: Ending): Line {
  if (status === null) return on === null ? context.say('endedUndated') : context.say('endedAfter', { day: day(on) });
  const word = words(context.word('status', status));
  return on === null ? context.say('ended', { status: word }) : context.say('endedOn', { status: word, day: day(on) });
}

/** Sentences after each other; those that are empty are left out. */
function sentences(...lines: readonly Line[]): Line {
  return joined(
    lines.filter(({ length }) => length > 0),
    ' ',
  );
}

/** By which decision; nothing where the audience may not know of it. */
function decisionLine(context: Context, decision: string | null): Line {
  const isKnown = decision !== null && context.snapshot.dataset.find(decision) !== undefined;
  return isKnown ? context.say('decided', { decision: context.reference(decision) }) : [];
}

/** That a record is done with, since when, by which decision, and what took its place: a page of it stays all the same. */
export function endNotes(context: Context, record: AnyRecord): Line[] {
  const ending = endingOf(context.snapshot, record);
  if (ending === undefined) return [];
  const records = joined(ending.successors.map((id) => context.titled(id)));
  const replaced = records.length === 0 ? [] : context.say('replaced', { records });
  return [sentences(endLine(context, ending), decisionLine(context, ending.decision), replaced)];
}

/** That something was taken out for good, and to those who may know it, when and by which decision. */
export function redactionNotes(context: Context, record: AnyRecord): Line[] {
  const told = redactionsOf(record).map(({ on, decision }) =>
    sentences(context.say('redacted', { day: day(on) }), decisionLine(context, decision)),
  );
  if (told.length > 0) return told;
  return JSON.stringify(record.data).includes(JSON.stringify(redactedText)) ? [context.say('redactedSome')] : [];
}
