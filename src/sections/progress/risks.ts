import { sortBy } from '../../base/order.js';
import { isLive, statusOn } from '../../facts/status.js';
import { knownOn } from '../../facts/time.js';
import { maySee } from '../../facts/visible.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Block, Cell, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines, statusCell, updateOfPeriod } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, joined, paragraph, row, table, words } from '../inline.js';

type Key =
  | 'risks'
  | 'risk'
  | 'level'
  | 'likelihood'
  | 'impact'
  | 'status'
  | 'response'
  | 'owner'
  | 'reviewBy'
  | 'noReview'
  | 'noRisks'
  | 'challenges'
  | 'concerns'
  | 'challenge'
  | 'nextSteps'
  | 'noChallenges'
  | 'noResponse'
  | 'touches';

type Risk = RegisterRecord<'risk'>;

const rank: Readonly<Record<string, number>> = { high: 0, medium: 1, low: 2 };

function openRisks(context: SectionContext): Risk[] {
  const { dataset, asOf } = context.snapshot;
  const known = dataset.of('risk').filter((risk) => knownOn(risk.data.identified_on, asOf));
  const open = known.filter((risk) => isLive(risk, asOf) || statusOn(risk, asOf) === 'materialised');
  return sortBy(
    open,
    ({ data }) => (rank[data.likelihood] ?? 2) + (rank[data.impact] ?? 2),
    ({ data }) => rank[data.impact],
  );
}

function reviewCell(context: SectionContext<Key>, risk: Risk): Cell {
  const owner = risk.data.owner === undefined ? [] : [context.organisation(risk.data.owner)];
  const review =
    risk.data.review_by === undefined
      ? [absent(context.label('noReview'))]
      : context.say('reviewBy', { day: day(risk.data.review_by) });
  return cellOf(owner, review);
}

function riskRow(context: SectionContext<Key>, risk: Risk, showsResponse: boolean): Row {
  const { likelihood, impact, concerns } = risk.data;
  const touched = (concerns ?? []).map((id) => [context.reference(id)]);
  const response = context.text(risk.id, risk.data.response);
  const cells = [
    cellOf(
      ...nameLines(context, risk.id),
      touched.length === 0 ? undefined : context.say('touches', { records: joined(touched) }),
    ),
    cellOf(
      context.say('likelihood', { level: words(context.word('level', likelihood)) }),
      context.say('impact', { level: words(context.word('level', impact)) }),
    ),
    statusCell(context, risk),
    ...(showsResponse ? [cell(...(response.length === 0 ? [absent(context.label('noResponse'))] : response))] : []),
    reviewCell(context, risk),
  ];
  return { anchor: risk.id, cells };
}

function risksBlock(context: SectionContext<Key>): Block[] {
  if (!context.snapshot.dataset.keeps('risk')) return [];
  const risks = openRisks(context);
  if (risks.length === 0) return [paragraph(context.say('noRisks'))];
  const showsResponse = maySee(context.snapshot, 'risk', 'response');
  const keys = ['risk', 'level', 'status', ...(showsResponse ? (['response'] as const) : []), 'owner'] as const;
  const columns = keys.map((key) => column(context.label(key)));
  return [
    table(
      context.say('risks'),
      columns,
      risks.map((risk) => riskRow(context, risk, showsResponse)),
    ),
  ];
}

function challengeRows(context: SectionContext<Key>): Row[] {
  const { dataset } = context.snapshot;
  const subjects = [...dataset.of('action'), ...dataset.of('commitment'), ...dataset.of('indicator')];
  return subjects.flatMap((subject) => {
    const update = updateOfPeriod(context, subject.id);
    const challenge = update === undefined ? [] : context.text(update.id, update.data.challenges);
    if (update === undefined || challenge.length === 0) return [];
    const next = context.text(update.id, update.data.next_steps);
    const none = [absent(context.word('shared', 'notReported'))];
    return [
      row(cellOf(...nameLines(context, subject.id)), cell(...challenge), cell(...(next.length === 0 ? none : next))),
    ];
  });
}

function challengesBlock(context: SectionContext<Key>): Block[] {
  if (!context.snapshot.dataset.keeps('update') || !maySee(context.snapshot, 'update', 'challenges')) return [];
  const rows = challengeRows(context);
  if (rows.length === 0) return [paragraph(context.say('noChallenges'))];
  const columns = (['concerns', 'challenge', 'nextSteps'] as const).map((key) => column(context.label(key)));
  return [table(context.say('challenges'), columns, rows)];
}

export default defineSection<Key>({
  id: 'progress/risks',
  title: 'Risks and challenges',
  messages: {
    risks: 'Open risks, the gravest first',
    risk: 'Risk',
    level: 'Level',
    likelihood: 'likelihood: {level}',
    impact: 'impact: {level}',
    status: 'Status',
    response: 'Response',
    noResponse: 'none recorded',
    owner: 'Owner and review',
    reviewBy: 'review by {day}',
    noReview: 'no review date',
    noRisks: 'No risk is open.',
    challenges: 'Challenges reported in this period',
    concerns: 'Concerns',
    challenge: 'Challenge',
    nextSteps: 'Next steps',
    noChallenges: 'No challenge was reported.',
    touches: 'touches {records}',
  },
  build(context) {
    const blocks = [...risksBlock(context), ...challengesBlock(context)];
    return blocks.length === 0 ? undefined : blocks;
  },
});
