import { headlineMetrics } from '../../facts/headlines.js';
import { periodReported } from '../../facts/snapshot.js';
import { mayRead } from '../../model/audience.js';
import type { Measure } from '../../model/measure.js';
import type { Block, Figure, Inline, Line } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { explanationLines, explanationMessages } from '../explanation.js';
import { absent, change, mark, number, paragraph, share, words } from '../inline.js';
import { bareMeasureLine, conversionNote, measureLine } from '../measure-line.js';

type Key =
  | 'label'
  | 'intro'
  | 'noPrevious'
  | 'unchanged'
  | 'changedPoints'
  | 'changed'
  | 'from'
  | 'judged'
  | 'better'
  | 'worse'
  | 'restated'
  | 'cleared'
  | keyof typeof explanationMessages;

/** A figure that the sign-off of a period let out, for this audience or a wider one. */
function clearedFigure(context: SectionContext, periodId: string, metric: string) {
  const figures = context.snapshot.dataset.get('period', periodId)?.data.cleared_figures ?? [];
  return figures.find((figure) => figure.metric === metric && mayRead(context.snapshot.audience, figure.audience));
}

function publishedBefore(context: SectionContext, metric: string): { value: number; line: Line } | undefined {
  const before = context.previous === undefined ? undefined : periodReported(context.previous).id;
  const record = before === undefined ? undefined : context.snapshot.dataset.get('period', before);
  if (record?.data.status !== 'closed' || before === undefined) return undefined;
  const figure = clearedFigure(context, before, metric);
  if (figure === undefined) return undefined;
  return { value: figure.value, line: clearedLine(figure) };
}

function clearedLine(figure: { value: number; numerator?: number; denominator?: number }): Line {
  const { value, numerator, denominator } = figure;
  return numerator !== undefined && denominator !== undefined && denominator > 0
    ? [share(numerator, denominator)]
    : [number(value)];
}

/** Whether a change is good news, by the direction in which the metric improves. */
function verdict(context: SectionContext<Key>, measure: Measure, difference: number): Inline | undefined {
  if (measure.better === 'neither' || difference === 0) return undefined;
  const good = measure.better === 'up' ? difference > 0 : difference < 0;
  return good ? mark('better', context.label('better')) : mark('worse', context.label('worse'));
}

/** The change of sums of money, currency by currency: the value then. */
function moneyChange(context: SectionContext<Key>, measure: Measure, before: Measure | undefined): Line {
  if (before?.state !== 'ok' || measure.state !== 'ok') return context.say('noPrevious');
  const isSame = JSON.stringify(before.values) === JSON.stringify(measure.values);
  return isSame ? unchanged(context) : context.say('from', { value: measureLine(context, before) });
}

function unchanged(context: SectionContext<Key>): Line {
  return [mark('same', ''), words(' '), ...context.say('unchanged')];
}

function restatedNote(
  context: SectionContext<Key>,
  published: number | undefined,
  computed: Measure | undefined,
): Line {
  if (published === undefined || computed === undefined || computed.value === null) return [];
  if (computed.value === published) return [];
  return [words(' '), ...context.say('restated', { value: measureLine(context, computed) })];
}

/** The value of the period before: what was published where it is closed, else what the same knowledge gives for its last day. */
function valueBefore(context: SectionContext<Key>, metric: string): { value: number; line: Line } | undefined {
  const published = publishedBefore(context, metric);
  if (published !== undefined) return published;
  const computed = context.previousMeasures.get(metric);
  if (computed === undefined || computed.value === null) return undefined;
  return { value: computed.value, line: measureLine(context, computed) };
}

/** The change since the period before. A closed period's published value stands, and is marked where it would be another today. */
function changeLine(context: SectionContext<Key>, measure: Measure): Line {
  const computed = context.previousMeasures.get(measure.id);
  if (measure.unit === 'money') return moneyChange(context, measure, computed);
  const before = valueBefore(context, measure.id);
  if (measure.value === null || before === undefined) return context.say('noPrevious');
  const note = restatedNote(context, publishedBefore(context, measure.id)?.value, computed);
  const difference = measure.value - before.value;
  const line = difference === 0 ? unchanged(context) : differenceLine(context, measure, difference, before.line);
  return [...line, ...note];
}

function differenceLine(context: SectionContext<Key>, measure: Measure, difference: number, then: Line): Line {
  const sign = verdict(context, measure, difference);
  const isShare = measure.unit === 'share';
  const amount = context.say(isShare ? 'changedPoints' : 'changed', {
    change: isShare ? change(difference * 100, 1) : change(difference),
    value: then,
  });
  return sign === undefined ? amount : context.say('judged', { verdict: sign, change: amount });
}

function figureOf(context: SectionContext<Key>, metric: string): Figure[] {
  const measure = context.measures.get(metric);
  const cleared = clearedFigure(context, context.period.id, metric);
  const description = context.metrics.find(({ id }) => id === metric);
  if (description === undefined) throw new Error(`The headline figures name ${metric}, and there is no such metric.`);
  if (measure !== undefined && measure.state !== 'not-kept' && measure.state !== 'suppressed') {
    const change = [...changeLine(context, measure), ...conversionNote(context, measure)];
    const explanation = explanationLines(context, description, measure);
    return [{ label: description.title, metric, value: bareMeasureLine(context, measure), change, explanation }];
  }
  if (cleared === undefined) return [];
  const explanation = explanationLines(context, description, undefined);
  return [
    { label: description.title, metric, value: clearedLine(cleared), change: context.say('cleared'), explanation },
  ];
}

export default defineSection<Key>({
  id: 'progress/headline',
  title: 'Headline figures',
  messages: {
    label: 'Headline figures and their change',
    intro: 'Each figure is explained in the annex on method, with what it counts.',
    noPrevious: 'No value for the period before',
    unchanged: 'unchanged',
    changedPoints: '{change} percentage points, from {value}',
    changed: '{change}, from {value}',
    from: 'from {value}',
    judged: '{verdict}: {change}',
    better: 'better',
    worse: 'worse',
    restated: '(restated: it would be {value} today)',
    cleared: 'Cleared for publication by the sign-off',
    ...explanationMessages,
  },
  build(context) {
    const figures = headlineMetrics.flatMap((metric) => figureOf(context, metric));
    if (figures.length === 0) return [{ type: 'paragraph', content: [absent(context.word('shared', 'noData'))] }];
    const blocks: Block[] = [
      { type: 'figures', label: context.label('label'), figures },
      ...(context.sectionNames.includes('method') ? [paragraph(context.say('intro'))] : []),
    ];
    return blocks;
  },
});
