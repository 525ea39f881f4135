import { areaCoverage, liveRelations } from '../../facts/policies.js';
import type { AreaCoverage, Policy } from '../../facts/policies.js';
import type { Cell, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, joined, recordId, row, table, words } from '../inline.js';

type Key =
  'table' | 'area' | 'inForce' | 'until' | 'owner' | 'actions' | 'related' | 'nothing' | 'noneExists' | 'noRelation';

/** The live actions related to a policy, by relation. */
function actionsCell(context: SectionContext<Key>, policy: Policy): Cell {
  const byRelation = new Map<string, string[]>();
  for (const { relation, policy: related, action } of liveRelations(context.snapshot)) {
    if (related?.id !== policy.id) continue;
    byRelation.set(relation.relation, [...(byRelation.get(relation.relation) ?? []), action.id]);
  }
  if (byRelation.size === 0) return cell(absent(context.label('noRelation')));
  const lines = [...byRelation].map(([relation, ids]) =>
    context.say('related', {
      relation: words(context.word('relation', relation)),
      actions: joined([...new Set(ids)].map((id): Line => [recordId(id)])),
    }),
  );
  return cellOf(...lines);
}

function policyRow(context: SectionContext<Key>, area: string, policy: Policy): Row {
  const { to, owner } = policy.data;
  const term: Line = to === undefined ? [] : context.say('until', { day: day(to) });
  return {
    anchor: policy.id,
    cells: [
      cell(words(context.word('policyArea', area))),
      cellOf(...nameLines(context, policy.id), [words(context.word('policyType', policy.data.type))], term),
      cell(owner === undefined ? absent(context.word('shared', 'none')) : context.organisation(owner)),
      actionsCell(context, policy),
    ],
  };
}

/** An area with nothing in force is a row of its own: a statement that there is nothing, or a blank spot. */
function emptyRow(context: SectionContext<Key>, { area, noneExists }: AreaCoverage): Row {
  const stated = noneExists.map((policy): Line => context.say('noneExists', { id: recordId(policy.id) }));
  const dash = cell(words('–'));
  const what = stated.length === 0 ? cell(absent(context.label('nothing'))) : cellOf(...stated);
  return row(cell(words(context.word('policyArea', area))), what, dash, dash);
}

export default defineSection<Key>({
  id: 'coherence/matrix',
  title: 'Policies, platforms and plans in four areas',
  messages: {
    table: 'What is in force in each area, and how the live actions relate to it',
    area: 'Area',
    inForce: 'In force',
    until: 'until {day}',
    owner: 'Owner',
    actions: 'Live actions',
    related: '{relation}: {actions}',
    nothing: 'nothing recorded',
    noneExists: 'stated that none exists ({id})',
    noRelation: 'no action related',
  },
  build(context) {
    if (!context.snapshot.dataset.keeps('policy')) return undefined;
    const rows = areaCoverage(context.snapshot).flatMap((coverage): Row[] =>
      coverage.inForce.length === 0
        ? [emptyRow(context, coverage)]
        : coverage.inForce.map((policy) => policyRow(context, coverage.area, policy)),
    );
    const columns = (['area', 'inForce', 'owner', 'actions'] as const).map((key) => column(context.label(key)));
    return [table(context.say('table'), columns, rows)];
  },
});
