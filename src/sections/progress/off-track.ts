import { computedOutlook, reportedOutlook } from '../../facts/outlook.js';
import { daysOverdue, overdueMilestones } from '../../facts/overdue.js';
import { maySee } from '../../facts/visible.js';
import { sortBy } from '../../base/order.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Cell, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { dueCell, dueMessages, lastUpdate, leadCell, nameLines, updateOfPeriod } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, paragraph, recordId, row, share, table } from '../inline.js';
import { outlookCell, outlookMessages } from '../outlook-cell.js';

type Key =
  | 'table'
  | 'none'
  | 'count'
  | 'action'
  | 'lead'
  | 'due'
  | 'outlook'
  | 'corrective'
  | 'milestone'
  | 'noCorrective'
  | 'from'
  | keyof typeof outlookMessages
  | keyof typeof dueMessages;

type Action = RegisterRecord<'action'>;

const weight: Readonly<Record<string, number>> = { red: 0, amber: 1 };

/** Off track are actions that the rule or their lead calls amber or red; those not reported count by their facts. */
function severityOf(context: SectionContext, action: Action): number | undefined {
  const computed = computedOutlook(context.snapshot, action);
  const reported = reportedOutlook(context.snapshot, action);
  const isRated = ['green', 'amber', 'red', 'not-reported'].includes(computed.outlook);
  if (!isRated) return undefined;
  const said = computed.outlook === 'not-reported' ? computed.ofTheFacts : computed.outlook;
  const found = [weight[said], reported === undefined ? undefined : weight[reported.outlook]].filter(
    (value) => value !== undefined,
  );
  return found.length === 0 ? undefined : Math.min(...found);
}

/** The corrective action of the period's update, else of the last one, which then says from when it is. */
function correctiveCell(context: SectionContext<Key>, action: Action): Cell {
  const update = updateOfPeriod(context, action.id);
  const current = update === undefined ? [] : context.text(update.id, update.data.corrective_action);
  if (current.length > 0) return cell(...current);
  const last = lastUpdate(context, action);
  const earlier = last === undefined ? [] : context.text(last.id, last.data.corrective_action);
  if (last === undefined || earlier.length === 0) return cell(absent(context.label('noCorrective')));
  return cellOf(earlier, context.say('from', { day: day(last.data.reported_on) }));
}

function milestoneLines(context: SectionContext<Key>, action: Action): Line[] {
  return overdueMilestones(context.snapshot, action).map(({ milestone, due, days }) =>
    context.say('milestone', {
      count: days,
      id: recordId(`${action.id}#${milestone.id}`),
      title: context.text(action.id, milestone.title),
      due: day(due),
    }),
  );
}

function rowOf(context: SectionContext<Key>, action: Action, showsCorrective: boolean): Row {
  const due = dueCell(context, action);
  const cells = [
    cellOf(...nameLines(context, action.id)),
    leadCell(context, action),
    { lines: [...due.lines, ...milestoneLines(context, action)] },
    outlookCell(context, action),
  ];
  return row(...cells, ...(showsCorrective ? [correctiveCell(context, action)] : []));
}

export default defineSection<Key>({
  id: 'progress/off-track',
  title: 'Off track',
  messages: {
    count: 'Actions off track, of those that are rated: {share}',
    table: 'Actions off track, the gravest first',
    none: 'No action is off track.',
    action: 'Action',
    lead: 'Owner',
    due: 'Due',
    outlook: 'Outlook and reason',
    corrective: 'Corrective action',
    milestone: {
      one: 'milestone “{title}”, due {due}: {count} day late',
      other: 'milestone “{title}”, due {due}: {count} days late',
    },
    noCorrective: 'none reported',
    from: 'reported {day}',
    ...outlookMessages,
    ...dueMessages,
  },
  build(context) {
    const actions = context.snapshot.dataset.of('action');
    const rated = actions.filter((action) => {
      const { outlook } = computedOutlook(context.snapshot, action);
      return ['green', 'amber', 'red', 'not-reported'].includes(outlook);
    });
    if (rated.length === 0) return undefined;
    const off = sortBy(
      rated.filter((action) => severityOf(context, action) !== undefined),
      (action) => severityOf(context, action),
      (action) => -daysOverdue(context.snapshot, action),
    );
    if (off.length === 0) return [paragraph(context.say('none'))];
    const showsCorrective = maySee(context.snapshot, 'update', 'corrective_action');
    const keys = ['action', 'lead', 'due', 'outlook', ...(showsCorrective ? (['corrective'] as const) : [])] as const;
    const columns = keys.map((key) => column(context.label(key)));
    const rows = off.map((action) => rowOf(context, action, showsCorrective));
    return [
      paragraph(context.say('count', { share: share(off.length, rated.length) })),
      table(context.say('table'), columns, rows),
    ];
  },
});
