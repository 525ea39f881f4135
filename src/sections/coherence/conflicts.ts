import { openConflicts, sharedMeasures } from '../../facts/policies.js';
import type { PolicyRelation } from '../../facts/policies.js';
import type { Block, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { leadCell, nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, joined, paragraph, recordId, row, table } from '../inline.js';

type Key =
  | 'conflicts'
  | 'noConflict'
  | 'action'
  | 'lead'
  | 'policy'
  | 'owner'
  | 'note'
  | 'twice'
  | 'noTwice'
  | 'measure'
  | 'countedBy';

function policyLines(context: SectionContext<Key>, { policy, relation }: PolicyRelation): Line[] {
  return policy === undefined ? [[context.reference(relation.policy)]] : nameLines(context, policy.id);
}

function conflictRow(context: SectionContext<Key>, entry: PolicyRelation): Row {
  const { action, policy, relation } = entry;
  const owner = policy?.data.owner;
  const note = context.text(action.id, relation.note);
  return row(
    cellOf(...nameLines(context, action.id)),
    leadCell(context, action),
    cellOf(...policyLines(context, entry)),
    cell(owner === undefined ? absent(context.word('shared', 'none')) : context.organisation(owner)),
    cellOf(note),
  );
}

function conflictBlock(context: SectionContext<Key>): Block {
  const open = openConflicts(context.snapshot);
  if (open.length === 0) return paragraph(context.say('noConflict'));
  const columns = (['action', 'lead', 'policy', 'owner', 'note'] as const).map((key) => column(context.label(key)));
  return table(
    context.say('conflicts'),
    columns,
    open.map((entry) => conflictRow(context, entry)),
  );
}

/** Measures of other plans that two live actions claim to be the same as: one activity counted twice. */
function twiceBlock(context: SectionContext<Key>): Block {
  const shared = [...sharedMeasures(context.snapshot)].filter(([, entries]) => entries.length > 1);
  if (shared.length === 0) return paragraph(context.say('noTwice'));
  const rows = shared.map(([reference, entries]) =>
    row(
      cellOf([recordId(reference)], context.text(entries[0]?.policy?.id ?? reference, entries[0]?.measure?.title)),
      cell(...joined(entries.map(({ action }): Line => [recordId(action.id)]))),
    ),
  );
  return table(context.say('twice'), [column(context.label('measure')), column(context.label('countedBy'))], rows);
}

export default defineSection<Key>({
  id: 'coherence/conflicts',
  title: 'Conflicts and double counting',
  messages: {
    conflicts: 'Open conflicts between live actions and other policies',
    noConflict: 'No open conflict is recorded.',
    action: 'Action',
    lead: 'Lead',
    policy: 'Policy',
    owner: 'Its owner',
    note: 'What conflicts',
    twice: 'Measures of other plans that several actions count as their own',
    noTwice: 'No activity is counted in two plans.',
    measure: 'Measure',
    countedBy: 'Counted by',
  },
  build(context) {
    if (!context.snapshot.dataset.keeps('policy')) return undefined;
    return [conflictBlock(context), twiceBlock(context)];
  },
});
