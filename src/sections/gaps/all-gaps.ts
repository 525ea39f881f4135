import { capabilityOf } from '../../facts/capabilities.js';
import { actionsFor, priorityGaps } from '../../facts/gaps.js';
import type { Gap } from '../../facts/gaps.js';
import { isLive } from '../../facts/status.js';
import { knownOn } from '../../facts/time.js';
import type { Cell, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines, statusCell } from '../fact-cells.js';
import { absent, cell, cellOf, column, joined, recordId, table, words } from '../inline.js';

type Key = 'table' | 'gap' | 'severity' | 'status' | 'actions' | 'noAction' | 'priority' | 'notRanked' | 'ended';

function actionsCell(context: SectionContext<Key>, gap: Gap): Cell {
  const { asOf } = context.snapshot;
  const all = actionsFor(context.snapshot, gap.id);
  const live = all.filter((action) => isLive(action, asOf)).map(({ id }) => [recordId(id)]);
  const ended = all.filter((action) => !isLive(action, asOf)).map(({ id }) => [recordId(id)]);
  return cellOf(
    live.length === 0 ? [absent(context.label('noAction'))] : joined(live),
    ended.length === 0 ? undefined : context.say('ended', { list: joined(ended) }),
  );
}

function rowOf(context: SectionContext<Key>, gap: Gap): Row {
  const capability = capabilityOf(context.snapshot, gap.data.capability);
  const priorities = (priorityGaps(context.snapshot).get(gap.id) ?? []).map(({ id }) => [recordId(id)]);
  return {
    anchor: gap.id,
    cells: [
      cellOf(
        ...nameLines(context, gap.id),
        capability === undefined
          ? [words(gap.data.capability)]
          : context.text(`capability ${capability.id}`, capability.title),
      ),
      cell(words(context.word('level', gap.data.severity))),
      statusCell(context, gap),
      actionsCell(context, gap),
      cell(...(priorities.length === 0 ? [absent(context.label('notRanked'))] : joined(priorities))),
    ],
  };
}

export default defineSection<Key>({
  id: 'gaps/all-gaps',
  title: 'Gaps and the actions that address them',
  messages: {
    table: 'Every gap',
    gap: 'Gap and capability',
    severity: 'Severity',
    status: 'Status',
    actions: 'Live actions',
    noAction: 'no live action',
    ended: 'ended: {list}',
    priority: 'Priority area',
    notRanked: 'not in a priority area',
  },
  build(context) {
    const gaps = context.snapshot.dataset
      .of('gap')
      .filter(({ data }) => knownOn(data.identified_on, context.snapshot.asOf));
    if (gaps.length === 0) return undefined;
    const columns = (['gap', 'severity', 'status', 'actions', 'priority'] as const).map((key) =>
      column(context.label(key)),
    );
    const rows = gaps.map((gap) => rowOf(context, gap));
    return [table(context.say('table'), columns, rows)];
  },
});
