import { adoptedOn, isCarried } from '../../facts/amendments.js';
import type { Amendable } from '../../facts/amendments.js';
import { historyOf } from '../../facts/status.js';
import { sortBy } from '../../base/order.js';
import { restrictedItem } from '../../model/dataset.js';
import { isDeadline } from '../../base/period.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Amendment } from '../../model/records.generated.js';
import type { Block, Inline, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { absent, cellOf, column, day, deadline, number, paragraph, row, share, table, words } from '../inline.js';

type Key =
  | 'table'
  | 'none'
  | 'record'
  | 'what'
  | 'from'
  | 'to'
  | 'on'
  | 'decision'
  | 'noDecision'
  | 'notCarried'
  | 'new'
  | 'lead'
  | 'due'
  | 'milestoneDue'
  | 'target'
  | 'targetBy'
  | 'field'
  | 'status'
  | 'carried'
  | 'nothingAdopted';

/** One change to what was adopted. */
interface Change {
  readonly record: Amendable;
  readonly what: Line;
  readonly from: Line;
  readonly to: Line;
  readonly on: string;
  readonly decision: string | undefined;
  readonly isCarried: boolean;
}

function fieldLine(context: SectionContext<Key>, record: Amendable, field: string): Line {
  const [list, item, part] = field.split('.');
  if (field === 'lead') return context.say('lead');
  if (field === 'due') return context.say('due');
  const titled = (id: string): Line => {
    const milestone = record.kind === 'action' ? record.data.milestones?.find((entry) => entry.id === id) : undefined;
    return milestone === undefined ? [words(id)] : [words(`${id} `), ...context.text(record.id, milestone.title)];
  };
  if (list === 'milestones' && item !== undefined) return context.say('milestoneDue', { milestone: titled(item) });
  if (list === 'targets' && item !== undefined) {
    return part === 'by' ? context.say('targetBy', { target: item }) : context.say('target', { target: item });
  }
  return context.say('field', { field });
}

function valueLine(context: SectionContext, field: string, value: string | number): Line {
  if (field === 'lead') return [context.organisation(String(value))];
  if (field.endsWith('due') || field.endsWith('.by')) {
    return [isDeadline(value) ? deadline(value) : words(String(value))];
  }
  return [typeof value === 'number' ? number(value) : words(value)];
}

function amendmentChange(context: SectionContext<Key>, record: Amendable, amendment: Amendment): Change {
  return {
    record,
    what: fieldLine(context, record, amendment.field),
    from: valueLine(context, amendment.field, amendment.from),
    to: valueLine(context, amendment.field, amendment.to),
    on: amendment.on,
    decision: amendment.decision,
    isCarried: isCarried(context.snapshot, record, amendment),
  };
}

/** Adopted actions that were suspended or cancelled: the plan is smaller than it was. */
function endings(context: SectionContext<Key>, action: RegisterRecord<'action'>, adopted: string): Change[] {
  const { asOf } = context.snapshot;
  return (action.data.history ?? [])
    .filter(({ on, status }) => on > adopted && on <= asOf && (status === 'suspended' || status === 'cancelled'))
    .map((entry) => ({
      record: action,
      what: context.say('status'),
      from: [words(context.word('status', statusBefore(action, entry.on)))],
      to: [words(context.word('status', entry.status))],
      on: entry.on,
      decision: entry.decision,
      isCarried: true,
    }));
}

function statusBefore(action: RegisterRecord<'action'>, on: string): string {
  return historyOf(action).findLast((entry) => entry.on < on)?.status ?? 'not-started';
}

function changesOf(context: SectionContext<Key>, record: Amendable): Change[] {
  const adopted = adoptedOn(context.snapshot, record);
  if (adopted === undefined) return [];
  const amended = (record.data.amendments ?? [])
    .filter(({ on }) => on > adopted && on <= context.snapshot.asOf)
    .map((amendment) => amendmentChange(context, record, amendment));
  return record.kind === 'action' ? [...amended, ...endings(context, record, adopted)] : amended;
}

function decisionInlines(context: SectionContext<Key>, change: Change): Inline[][] {
  if (change.decision === restrictedItem) return [[context.reference(change.decision)]];
  if (change.decision === undefined) return [[absent(context.label('noDecision'))]];
  const reference = [context.reference(change.decision)];
  return change.isCarried ? [reference] : [reference, [absent(context.label('notCarried'))]];
}

function rowOf(context: SectionContext<Key>, change: Change): Row {
  const isNew = context.previous !== undefined && change.on > context.previous.asOf;
  return row(
    cellOf(...nameLines(context, change.record.id)),
    cellOf(change.what),
    cellOf(change.from),
    cellOf(change.to),
    cellOf([day(change.on)], isNew ? context.say('new') : undefined),
    cellOf(...decisionInlines(context, change)),
  );
}

export default defineSection<Key>({
  id: 'progress/plan-changes',
  title: 'Changes to the plan since adoption',
  messages: {
    table: 'Changes to leads, deadlines, targets and scope, the latest first',
    none: 'Nothing was changed since the plan was adopted.',
    nothingAdopted: 'The register records no adoption, so changes cannot be told from drafting.',
    carried: 'Changes of leads, deadlines and targets carried by an adopted decision: {share}.',
    record: 'Concerns',
    what: 'What changed',
    from: 'From',
    to: 'To',
    on: 'On',
    decision: 'Decision',
    noDecision: 'no decision recorded',
    notCarried: 'does not carry this change',
    new: 'since the last report',
    lead: 'Lead',
    due: 'Deadline',
    milestoneDue: 'Deadline of milestone {milestone}',
    target: 'Target {target}',
    targetBy: 'Date of target {target}',
    field: '{field}',
    status: 'Status',
  },
  build(context) {
    const { dataset } = context.snapshot;
    const records: Amendable[] = [...dataset.of('action'), ...dataset.of('indicator')];
    if (records.length === 0) return undefined;
    if (records.every((record) => adoptedOn(context.snapshot, record) === undefined)) {
      return [paragraph(context.say('nothingAdopted'))];
    }
    const changes = sortBy(
      records.flatMap((record) => changesOf(context, record)),
      ({ on }) => on,
    ).reverse();
    if (changes.length === 0) return [paragraph(context.say('none'))];
    const columns = (['record', 'what', 'from', 'to', 'on', 'decision'] as const).map((key) =>
      column(context.label(key)),
    );
    const rows = changes.map((change) => rowOf(context, change));
    const blocks: Block[] = [...carriedLine(context, records), table(context.say('table'), columns, rows)];
    return blocks;
  },
});

function carriedLine(context: SectionContext<Key>, records: readonly Amendable[]): Block[] {
  const { snapshot } = context;
  const amended = records.flatMap((record) => {
    const adopted = adoptedOn(snapshot, record);
    const list = (record.data.amendments ?? []).filter(
      ({ on }) => adopted !== undefined && on > adopted && on <= snapshot.asOf,
    );
    return list.map((amendment) => isCarried(snapshot, record, amendment));
  });
  if (amended.length === 0) return [];
  return [paragraph(context.say('carried', { share: share(amended.filter(Boolean).length, amended.length) }))];
}
