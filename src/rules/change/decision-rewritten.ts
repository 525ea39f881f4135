import { isDeepStrictEqual } from 'node:util';
import { continued } from '../../compare/change.js';
import type { Change, Continued } from '../../compare/change.js';
import { adoptedDecision, adoptedDecisions, adoptionDay } from '../../facts/decisions.js';
import type { Decision } from '../../facts/decisions.js';
import { listWords } from '../../base/text.js';
import { nameOf } from '../../facts/names.js';
import { at, atKey } from '../../model/finding.js';
import type { AnyRecord, RegisterRecord } from '../../model/record.js';
import { defineChangeRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'decision' | 'day' | 'meeting';

/** What a decision says. What becomes of it (its status, its follow-up, its notes) goes on. */
const frozen = ['title', 'text', 'type', 'meeting', 'concerns', 'positions', 'supersedes'] as const;

/** What a meeting was: its attendance decides on the quorum of what it decided. */
const frozenMeeting = ['body', 'date', 'type', 'attendance'] as const;

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value says the same: what was not recorded may be completed, and a text may gain a translation. */
function saysTheSame(before: unknown, after: unknown, language: string): boolean {
  if (before === undefined || isDeepStrictEqual(before, after)) return true;
  const texts = typeof before === 'string' && isMapping(after) ? { [language]: before } : before;
  if (!isMapping(texts) || !isMapping(after)) return false;
  return Object.entries(texts).every(([key, value]) => Object.hasOwn(after, key) && after[key] === value);
}

function* changedFields(pair: Continued, fields: readonly string[], language: string): Iterable<string> {
  const [before, after]: readonly Mapping[] = [{ ...pair.before.data }, { ...pair.after.data }];
  for (const field of fields) {
    if (!saysTheSame(before?.[field], after?.[field], language)) yield field;
  }
}

/** Where a field stands, or the top of a record that lacks it. */
const placeOf = (record: AnyRecord, field: string): ReturnType<typeof at> =>
  field in record.data ? atKey(record, field) : at(record);

function* judgeDecision(change: Change, pair: Continued): Iterable<RuleFinding<MessageId>> {
  const { before, after } = change;
  const [was, is] = [adoptedDecision(before, pair.before.id), after.dataset.get('decision', pair.after.id)];
  if (was === undefined || is === undefined) return;
  const decision = nameOf(after.dataset, is);
  const language = before.dataset.settings.languages[0] ?? 'en';
  for (const field of changedFields(pair, frozen, language)) {
    yield { message: 'decision', data: { decision, field }, place: placeOf(is, field) };
  }
  const [from, to] = [adoptionDay(before.dataset, was), adoptionDay(after.dataset, is) ?? 'nothing'];
  const isMoved = is.data.meeting === was.data.meeting && from !== undefined && from !== to && hasOwnDay(was, is);
  if (isMoved) yield { message: 'day', data: { decision, from, to }, place: placeOf(is, 'history') };
}

/** Whether the day of adoption stands in the decision itself: that of its meeting is a matter of the meeting. */
function hasOwnDay(...decisions: readonly Decision[]): boolean {
  return decisions.some(({ data }) => data.history?.some(({ status }) => status === 'adopted') === true);
}

function* judgeMeeting(
  change: Change,
  pair: Continued,
  decided: ReadonlyMap<string, readonly string[]>,
): Iterable<RuleFinding<MessageId>> {
  const meeting = pair.after as RegisterRecord<'meeting'>;
  const decisions = decided.get(pair.before.id) ?? [];
  if (decisions.length === 0) return;
  const language = change.before.dataset.settings.languages[0] ?? 'en';
  for (const field of changedFields(pair, frozenMeeting, language)) {
    const data = { meeting: nameOf(change.after.dataset, meeting), field, decisions: listWords(decisions) };
    yield { message: 'meeting', data, place: placeOf(meeting, field) };
  }
}

/** The ids of adopted decisions by their meetings. */
function decidedAt({ before }: Change): ReadonlyMap<string, readonly string[]> {
  const decided = new Map<string, string[]>();
  for (const { id, data } of adoptedDecisions(before)) {
    decided.set(data.meeting, [...(decided.get(data.meeting) ?? []), id]);
  }
  return decided;
}

export default defineChangeRule({
  id: 'change/decision-rewritten',
  title: 'A change rewrites a decision that was adopted',
  why: 'Members agreed to the words that stood there. What amends or withdraws a decision is another decision.',
  clauses: ['L10', 'L19'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Take the change back. A new decision can amend, supersede or withdraw this one.',
    'Record what became of it under "status", "history" and "follow_up", which stay open.',
  ],
  messages: {
    decision: {
      text: '"{field}" of {decision} is changed, and the decision is adopted',
      help: 'set it back as it was adopted; a new decision that supersedes it may say something else',
      label: 'recorded',
    },
    day: {
      text: '{decision} was adopted on {from}, and the change says {to}',
      help: 'set the day back; what was decided on another day is another decision',
      label: 'was {from}',
    },
    meeting: {
      text: '"{field}" of the meeting {meeting} is changed, on which the adoption of {decisions} rests',
      help: 'set it back; or have the minutes corrected, and say so in the review of this change',
      label: 'recorded',
      severity: 'warning',
    },
  },
  *check(change) {
    const decided = decidedAt(change);
    for (const pair of continued(change)) {
      if (pair.after.kind === 'decision') yield* judgeDecision(change, pair);
      if (pair.after.kind === 'meeting') yield* judgeMeeting(change, pair, decided);
    }
  },
});
