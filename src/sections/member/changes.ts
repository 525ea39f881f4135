import type { Day } from '../../base/day.js';
import { addMonths } from '../../base/day.js';
import { sortBy } from '../../base/order.js';
import { adoptedDecisions, adoptionDay } from '../../facts/decisions.js';
import { historyOf } from '../../facts/status.js';
import type { AnyRecord } from '../../model/record.js';
import type { Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { cell, cellOf, column, day, paragraph, row, table, words } from '../inline.js';
import { lastAttended, memberOf } from './_member.js';

type Key =
  'since' | 'sinceYear' | 'table' | 'nothing' | 'on' | 'what' | 'record' | 'adopted' | 'became' | 'moved' | 'newLead';

/** Something that changed, as its records date it. */
interface Change {
  readonly on: Day;
  readonly what: Line;
  readonly record: string;
}

/** Whether a day lies after the one since which changes are told, and is known on the as-of day. */
const isNew = (context: SectionContext, since: Day, on: Day): boolean => on > since && on <= context.snapshot.asOf;

function decisions(context: SectionContext<Key>, since: Day): Change[] {
  return adoptedDecisions(context.snapshot).flatMap((decision) => {
    const on = adoptionDay(context.snapshot.dataset, decision);
    if (on === undefined || !isNew(context, since, on)) return [];
    return [{ on, what: context.say('adopted'), record: decision.id }];
  });
}

function concerns(record: AnyRecord, member: string): boolean {
  if (record.kind !== 'action' && record.kind !== 'commitment') return false;
  return record.data.lead === member || record.data.partners?.includes(member) === true;
}

function statuses(context: SectionContext<Key>, record: AnyRecord, since: Day): Change[] {
  return historyOf(record)
    .filter(({ on }) => isNew(context, since, on))
    .map(({ on, status }) => ({
      on,
      what: context.say('became', { status: words(context.word('status', status)) }),
      record: record.id,
    }));
}

function amendments(context: SectionContext<Key>, record: AnyRecord, since: Day): Change[] {
  if (record.kind !== 'action' && record.kind !== 'commitment') return [];
  return (record.data.amendments ?? [])
    .filter(({ on }) => isNew(context, since, on))
    .map(({ on, field }) => ({ on, what: context.say(field === 'lead' ? 'newLead' : 'moved'), record: record.id }));
}

function changesFor(context: SectionContext<Key>, member: string, since: Day): Change[] {
  const { dataset } = context.snapshot;
  const own = [...dataset.of('action'), ...dataset.of('commitment')].filter((record) => concerns(record, member));
  const changes = own.flatMap((record) => [...statuses(context, record, since), ...amendments(context, record, since)]);
  return sortBy(
    [...decisions(context, since), ...changes],
    ({ on }) => on,
    ({ record }) => record,
  );
}

const rowOf = (context: SectionContext<Key>, { on, what, record }: Change): Row =>
  row(cell(day(on)), cellOf(what), cellOf(...nameLines(context, record)));

export default defineSection<Key>({
  id: 'member/changes',
  title: 'What changed since you last took part',
  messages: {
    since: 'Since the meeting of {day}.',
    sinceYear: 'In the last twelve months: no attendance of yours is recorded.',
    table: 'Decisions, and changes of what you lead or take part in',
    nothing: 'No decision was adopted, and nothing that you lead or take part in has changed.',
    on: 'On',
    what: 'What',
    record: 'Record',
    adopted: 'Decision adopted',
    became: 'Became “{status}”',
    moved: 'The deadline was moved',
    newLead: 'The lead changed',
  },
  build(context) {
    const member = memberOf(context)?.id;
    if (member === undefined) return undefined;
    const last = lastAttended(context, member);
    const since = last ?? addMonths(context.snapshot.asOf, -12);
    const changes = changesFor(context, member, since);
    const intro = paragraph(last === undefined ? context.say('sinceYear') : context.say('since', { day: day(last) }));
    if (changes.length === 0) return [intro, paragraph(context.say('nothing'))];
    const columns = (['on', 'what', 'record'] as const).map((key) => column(context.label(key)));
    const rows = changes.map((change) => rowOf(context, change));
    return [intro, table(context.say('table'), columns, rows)];
  },
});
