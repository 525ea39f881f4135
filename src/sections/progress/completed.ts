import { sortBy } from '../../base/order.js';
import { completedOn, hasEvidence, verificationOf } from '../../facts/completion.js';
import { isMilestoneDone } from '../../facts/overdue.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Block, Cell, Inline, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { leadCell, nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, mark, paragraph, row, table, words } from '../inline.js';

type Key =
  | 'table'
  | 'none'
  | 'what'
  | 'lead'
  | 'on'
  | 'evidence'
  | 'noEvidence'
  | 'unknown'
  | 'milestones'
  | 'milestone'
  | 'action';

type Work = RegisterRecord<'action'> | RegisterRecord<'commitment'>;

/** Whether a day lies after the last day of the period before, and not after the as-of day. */
function isSince(context: SectionContext, on: string): boolean {
  const { previous, snapshot } = context;
  return on <= snapshot.asOf && (previous === undefined || on > previous.asOf);
}

/** Who says that it is done: shown as its own axis beside the status. */
function evidenceCell(context: SectionContext<Key>, record: Work): Cell {
  const evidence = hasEvidence(context.snapshot, record);
  const verification = verificationOf(context.snapshot, record);
  const word: Inline[] = verification === undefined ? [] : [words(context.word('verification', verification))];
  if (evidence === undefined) return cell(...(word.length === 0 ? [absent(context.label('unknown'))] : word));
  return cellOf([evidence ? mark('complete', context.label('evidence')) : absent(context.label('noEvidence'))], word);
}

function workRows(context: SectionContext<Key>): Row[] {
  const { dataset, asOf } = context.snapshot;
  const done = [...dataset.of('action'), ...dataset.of('commitment')].flatMap((record: Work) => {
    const on = completedOn(record, asOf);
    return on === undefined || !isSince(context, on) ? [] : [{ record, on }];
  });
  return sortBy(done, ({ on }) => on).map(({ record, on }) =>
    row(
      cellOf(...nameLines(context, record.id)),
      leadCell(context, record),
      cell(day(on)),
      evidenceCell(context, record),
    ),
  );
}

function milestoneRows(context: SectionContext<Key>): Row[] {
  const { dataset, asOf } = context.snapshot;
  const done = dataset
    .of('action')
    .flatMap((action) =>
      (action.data.milestones ?? []).flatMap((milestone) =>
        milestone.done_on !== undefined && isMilestoneDone(milestone, asOf) && isSince(context, milestone.done_on)
          ? [{ action, milestone, on: milestone.done_on }]
          : [],
      ),
    );
  return sortBy(done, ({ on }) => on).map(({ action, milestone, on }) =>
    row(
      cellOf(context.text(action.id, milestone.title)),
      cellOf(...nameLines(context, action.id)),
      leadCell(context, action),
      cell(day(on)),
    ),
  );
}

export default defineSection<Key>({
  id: 'progress/completed',
  title: 'Completed since the last report',
  messages: {
    table: 'Actions completed and commitments kept',
    none: 'No action was completed and no commitment kept since the last report.',
    what: 'Action or commitment',
    action: 'Action',
    lead: 'Lead',
    on: 'Done on',
    evidence: 'evidence recorded',
    noEvidence: 'no evidence recorded',
    unknown: 'not stated',
    milestones: 'Milestones reached',
    milestone: 'Milestone',
  },
  build(context) {
    const { dataset } = context.snapshot;
    if (!dataset.keeps('action') && !dataset.keeps('commitment')) return undefined;
    const work = workRows(context);
    const milestones = milestoneRows(context);
    const columns = [
      column(context.label('what')),
      column(context.label('lead')),
      column(context.label('on')),
      column(context.word('shared', 'verification')),
    ];
    const ofMilestones = (['milestone', 'action', 'lead', 'on'] as const).map((key) => column(context.label(key)));
    const blocks: Block[] = [
      work.length === 0 ? paragraph(context.say('none')) : table(context.say('table'), columns, work),
      ...(milestones.length === 0 ? [] : [table(context.say('milestones'), ofMilestones, milestones)]),
    ];
    return blocks;
  },
});
