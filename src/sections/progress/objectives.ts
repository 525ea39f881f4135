import { periodDays } from '../../base/period.js';
import { indicatorProgress } from '../../facts/indicators.js';
import type { Indicator } from '../../facts/indicators.js';
import { computedOutlook } from '../../facts/outlook.js';
import type { Outlook } from '../../facts/outlook.js';
import { plansInForce } from '../../facts/plan.js';
import { statusOn } from '../../facts/status.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Programme } from '../../model/records.generated.js';
import type { Block, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { dueCell, dueMessages, leadCell, nameLines, statusCell } from '../fact-cells.js';
import { indicatorColumns, indicatorMessages, indicatorRow } from '../indicator-row.js';
import { absent, cellOf, column, joined, number, paragraph, row, share, table, words } from '../inline.js';
import { outlookCell, outlookMark, outlookMessages } from '../outlook-cell.js';

type Key =
  | 'actions'
  | 'indicators'
  | 'action'
  | 'lead'
  | 'status'
  | 'due'
  | 'outlook'
  | 'planned'
  | 'nonePlanned'
  | 'nonePlannedYet'
  | 'complete'
  | 'noActions'
  | 'byOutlook'
  | 'noObjective'
  | 'onTrack'
  | 'intro'
  | keyof typeof outlookMessages
  | keyof typeof dueMessages
  | keyof typeof indicatorMessages;

type Action = RegisterRecord<'action'>;
type Objective = Programme['objectives'][number];

/** An objective with what belongs to it; without an id for what belongs to none. */
interface Group {
  readonly anchor: string;
  readonly title: Line;
  readonly statement: Line;
  readonly actions: readonly Action[];
  readonly indicators: readonly Indicator[];
}

/** The programmes whose objectives are reported: those that some action or indicator names, in the snapshot's order. */
function groupsOf(context: SectionContext<Key>): Group[] {
  const { dataset } = context.snapshot;
  const inForce = plansInForce(context.snapshot);
  const several = inForce.length > 1;
  const groups = inForce.flatMap((programme) =>
    programme.data.objectives.map((objective) => groupOf(context, programme, objective, several)),
  );
  const placed = new Set(groups.flatMap(({ actions, indicators }) => [...actions, ...indicators].map(({ id }) => id)));
  const ended = new Set(
    dataset
      .of('programme')
      .filter((programme) => !inForce.includes(programme))
      .map(({ id }) => id),
  );
  const isLoose = (record: Action | Indicator): boolean =>
    !placed.has(record.id) && !ended.has(record.data.programme ?? '');
  const loose: Group = {
    anchor: 'objective-none',
    title: context.say('noObjective'),
    statement: [],
    actions: dataset.of('action').filter(isLoose),
    indicators: dataset.of('indicator').filter(isLoose),
  };
  return loose.actions.length + loose.indicators.length === 0 ? groups : [...groups, loose];
}

function groupOf(
  context: SectionContext,
  programme: RegisterRecord<'programme'>,
  objective: Objective,
  several: boolean,
): Group {
  const { dataset } = context.snapshot;
  const belongs = ({ data }: Action | Indicator): boolean =>
    data.objective === objective.id && (data.programme ?? programme.id) === programme.id;
  const name = several ? `${programme.id} ${objective.id}` : objective.id;
  return {
    anchor: `objective-${programme.id}-${objective.id}`,
    title: [words(`${name} `), ...context.text(`${programme.id}#${objective.id}`, objective.title)],
    statement: context.text(`${programme.id}#${objective.id}`, objective.statement),
    actions: dataset.of('action').filter(belongs),
    indicators: dataset.of('indicator').filter(belongs),
  };
}

/** Planned and done, from the candidates that the published figure counted, so that the parts add up to it. */
function plannedAndDone(context: SectionContext<Key>, group: Group): Line {
  const measure = context.measures.get('progress/implementation-rate');
  const ids = new Set(group.actions.map(({ id }) => id));
  const counted = (measure?.counted ?? []).filter(({ id }) => ids.has(id));
  const isOver = periodDays(context.period, context.snapshot.dataset.fiscalYear).to <= context.snapshot.asOf;
  if (counted.length === 0) return context.say(isOver ? 'nonePlanned' : 'nonePlannedYet');
  const done = counted.filter(({ inNumerator }) => inNumerator).length;
  return context.say('planned', { share: share(done, counted.length) });
}

function completeLine(context: SectionContext<Key>, group: Group): Line {
  const complete = group.actions.filter((action) => statusOn(action, context.snapshot.asOf) === 'complete');
  return context.say('complete', { share: share(complete.length, group.actions.length) });
}

function onTrackLine(context: SectionContext<Key>, group: Group): Line[] {
  if (group.indicators.length === 0) return [];
  const states = group.indicators.map((indicator) => indicatorProgress(context.snapshot, indicator).state);
  const known = states.filter((state) => state !== 'no-data' && state !== 'withheld');
  if (known.length === 0) return [context.say('onTrack', { share: absent(context.word('shared', 'noData')) })];
  const good = known.filter((state) => state === 'reached' || state === 'on-track');
  return [context.say('onTrack', { share: share(good.length, known.length) })];
}

function actionRow(context: SectionContext<Key>, action: Action): Row {
  return row(
    cellOf(...nameLines(context, action.id)),
    leadCell(context, action),
    statusCell(context, action),
    dueCell(context, action),
    outlookCell(context, action),
  );
}

/** More rows than these below each objective are read by nobody; each action stands whole in the table of all. */
const mostRows = 25;

/** From what a reader must know first to what needs no look. */
const byGravity: readonly Outlook[] = ['red', 'amber', 'not-reported', 'green', 'not-due', 'complete', 'not-rated'];

/** Actions by their outlook, each led to by its id. */
function outlooksBlock(context: SectionContext<Key>, { actions }: Group): Block {
  const items = byGravity.flatMap((outlook) => {
    const own = actions.filter((action) => computedOutlook(context.snapshot, action).outlook === outlook);
    if (own.length === 0) return [];
    const ids = joined(own.map(({ id }) => [context.reference(id)]));
    return [{ term: [outlookMark(context, outlook), words(' '), number(own.length)], lines: [ids] }];
  });
  return { type: 'facts', items };
}

function actionsBlocks(context: SectionContext<Key>, group: Group): Block[] {
  if (group.actions.length === 0) return [paragraph(context.say('noActions'))];
  if (group.actions.length <= mostRows) return [actionsTable(context, group)];
  return [paragraph(context.say('byOutlook', { count: group.actions.length })), outlooksBlock(context, group)];
}

function actionsTable(context: SectionContext<Key>, group: Group): Block {
  const columns = (['action', 'lead', 'status', 'due', 'outlook'] as const).map((key) => column(context.label(key)));
  return table(
    context.say('actions'),
    columns,
    group.actions.map((action) => actionRow(context, action)),
  );
}

function blocksOf(context: SectionContext<Key>, group: Group): Block[] {
  const figures = group.actions.length === 0 ? [] : [plannedAndDone(context, group), completeLine(context, group)];
  const items = [...figures, ...onTrackLine(context, group)];
  const indicators = group.indicators.map((indicator) => indicatorRow(context, indicator));
  return [
    { type: 'heading', level: 3, content: group.title, anchor: group.anchor },
    ...(group.statement.length === 0 ? [] : [paragraph(group.statement)]),
    ...(items.length === 0 ? [] : [{ type: 'list', items } as const]),
    ...actionsBlocks(context, group),
    ...(indicators.length === 0 ? [] : [table(context.say('indicators'), indicatorColumns(context), indicators)]),
  ];
}

export default defineSection<Key>({
  id: 'progress/objectives',
  title: 'Progress by objective',
  messages: {
    intro:
      'The outlook is computed by a published rule from the facts on the as-of day; where the lead reports another one, both are shown.',
    actions: 'Actions',
    indicators: 'Indicators',
    action: 'Action',
    lead: 'Lead',
    status: 'Status',
    due: 'Due',
    outlook: 'Outlook and reason',
    planned: 'Planned for this period and done: {share}',
    nonePlanned: 'Nothing was planned to be done in this period',
    nonePlannedYet: 'Nothing was planned to be done in this period so far',
    complete: 'Actions complete: {share}',
    onTrack: 'Indicators on track, of those with data: {share}',
    noActions: 'No action belongs to this objective.',
    byOutlook: { one: '{count} action, by outlook:', other: '{count} actions, by outlook:' },
    noObjective: 'Without an objective',
    ...outlookMessages,
    ...dueMessages,
    ...indicatorMessages,
  },
  build(context) {
    const groups = groupsOf(context);
    if (groups.length === 0) return undefined;
    return [paragraph(context.say('intro')), ...groups.flatMap((group) => blocksOf(context, group))];
  },
});
