import { sortBy } from '../../base/order.js';
import { computedOutlook } from '../../facts/outlook.js';
import { daysOverdue } from '../../facts/overdue.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Block } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { dueCell, dueMessages, leadCell, nameLines } from '../fact-cells.js';
import { cellOf, column, paragraph, row, share, table } from '../inline.js';
import { outlookCell, outlookMessages } from '../outlook-cell.js';

type Key =
  | 'course'
  | 'table'
  | 'action'
  | 'lead'
  | 'due'
  | 'outlook'
  | 'more'
  | keyof typeof outlookMessages
  | keyof typeof dueMessages;

/** How many rows a page for a board has room for. */
const mostRows = 5;

const gravity: Readonly<Record<string, number>> = { red: 0, 'not-reported': 1, amber: 2 };

/** The actions that are off course or at risk, the gravest first. */
function troubled(context: SectionContext<Key>): RegisterRecord<'action'>[] {
  const { snapshot } = context;
  const off = snapshot.dataset.of('action').filter((action) => computedOutlook(snapshot, action).outlook in gravity);
  return sortBy(
    off,
    (action) => gravity[computedOutlook(snapshot, action).outlook],
    (action) => -daysOverdue(snapshot, action),
    ({ id }) => id,
  );
}

function tableOf(context: SectionContext<Key>, actions: readonly RegisterRecord<'action'>[]): Block[] {
  if (actions.length === 0) return [];
  const rows = actions
    .slice(0, mostRows)
    .map((action) =>
      row(
        cellOf(...nameLines(context, action.id)),
        leadCell(context, action),
        dueCell(context, action),
        outlookCell(context, action),
      ),
    );
  const columns = (['action', 'lead', 'due', 'outlook'] as const).map((key) => column(context.label(key)));
  const left = actions.length - mostRows;
  return [
    table(context.say('table'), columns, rows),
    ...(left > 0 ? [paragraph(context.say('more', { count: left }))] : []),
  ];
}

export default defineSection<Key>({
  id: 'progress/in-brief',
  title: 'What needs attention',
  messages: {
    course: 'Actions on course, of those that are rated: {share}',
    table: 'The actions that need attention most',
    action: 'Action',
    lead: 'Owner',
    due: 'Due',
    outlook: 'Outlook and reason',
    more: {
      one: '{count} more action needs attention: see the quarterly report.',
      other: '{count} more actions need attention: see the quarterly report.',
    },
    ...outlookMessages,
    ...dueMessages,
  },
  build(context) {
    const { snapshot } = context;
    const outlooks = snapshot.dataset.of('action').map((action) => computedOutlook(snapshot, action).outlook);
    const green = outlooks.filter((outlook) => outlook === 'green').length;
    const actions = troubled(context);
    if (green + actions.length === 0) return undefined;
    return [
      paragraph(context.say('course', { share: share(green, green + actions.length) })),
      ...tableOf(context, actions),
    ];
  },
});
