import { groupBy } from '../../base/order.js';
import { idList } from '../../base/id.js';
import type { Measure } from '../../model/measure.js';
import type { Block, Cell, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { MetricDescription, SectionContext } from '../define.js';
import { explanationMessages, partsLine } from '../explanation.js';
import { absent, cell, cellOf, column, joined, number, paragraph, recordId, strong, table, words } from '../inline.js';
import { measureLine } from '../measure-line.js';

type Key =
  | 'intro'
  | 'table'
  | 'figure'
  | 'method'
  | 'value'
  | 'before'
  | 'records'
  | 'below'
  | 'same'
  | 'none'
  | keyof typeof explanationMessages
  | 'notKept'
  | 'outlook'
  | 'indicators'
  | 'outlookTitle'
  | 'indicatorTitle'
  | 'counts'
  | 'countsTitle'
  | 'noValue';

/** Shorter lists are read sooner than the other row in which they stand too. */
const shortestShared = 60;

/** The names of what figures count, each list once: figures about the same records say in whose row they stand. */
class IdLines {
  private readonly known = new Map<string, string>();
  private readonly context: SectionContext<Key>;

  constructor(context: SectionContext<Key>) {
    this.context = context;
  }

  /** Ids in a line, those in a row by their first and last; empty where there are none. */
  of(metric: string, ids: readonly string[]): Line {
    if (ids.length === 0) return [];
    const text = listOf(ids);
    const other = this.known.get(text);
    if (other !== undefined && other !== metric) return this.context.say('same', { figure: recordId(other) });
    if (text.length >= shortestShared) this.known.set(text, metric);
    return [words(text)];
  }
}

/** What `validate` finds is named by its place and its rule, of which each stands once. */
function listOf(ids: readonly string[]): string {
  const found = ids.flatMap((id) => {
    const [, place, rule] = /^(\S+:[0-9]+:[0-9]+) (.+)$/u.exec(id) ?? [];
    return place === undefined || rule === undefined ? [] : [{ place, rule }];
  });
  if (found.length < ids.length) return idList(ids);
  const rules = groupBy(found, ({ rule }) => rule);
  return [...rules].map(([rule, own]) => `${rule}: ${idList(own.map(({ place }) => place))}`).join(' | ');
}

/** What counts: above the line, and below it only. */
function countedLines(context: SectionContext<Key>, lines: IdLines, { id: metric, counted }: Measure): Line[] {
  const idsOf = (isAbove: boolean): string[] =>
    counted.filter(({ inNumerator }) => inNumerator === isAbove).map(({ id }) => id);
  const [above, below] = [lines.of(metric, idsOf(true)), lines.of(metric, idsOf(false))];
  return [above, ...(below.length === 0 ? [] : [context.say('below', { ids: below })])];
}

/** What does not count, by the reason. */
function leftOutIds(context: SectionContext<Key>, lines: IdLines, { id: metric, excluded }: Measure): Line[] {
  return [...groupBy(excluded, ({ reason }) => reason)].map(([reason, records]) => {
    const ids = lines.of(
      metric,
      records.map(({ id }) => id),
    );
    return context.say('leftOut', { count: number(records.length), reason: words(context.reason(reason)), ids });
  });
}

function recordsCell(context: SectionContext<Key>, ids: IdLines, measure: Measure): Cell {
  const all = [...countedLines(context, ids, measure), ...leftOutIds(context, ids, measure)];
  const lines = all.filter((line) => line.length > 0);
  return lines.length === 0 ? cell(absent(context.label('none'))) : cellOf(...lines);
}

function rowOf(context: SectionContext<Key>, ids: IdLines, metric: MetricDescription, measure: Measure): Row {
  const before = context.previousMeasures.get(metric.id);
  const then: Line = before === undefined ? [absent(context.label('noValue'))] : measureLine(context, before);
  return {
    anchor: metric.id,
    cells: [
      cellOf([words(metric.title)], [words(metric.id)]),
      cellOf([words(metric.definition)], [words(metric.formula)]),
      cellOf(measureLine(context, measure), partsLine(context, measure)),
      cell(...then),
      recordsCell(context, ids, measure),
    ],
  };
}

/** The figures that are missing here, by name: what is left out is said. */
function notKept(context: SectionContext<Key>): Block[] {
  const missing = context.metrics.filter(({ id }) => {
    const state = context.measures.get(id)?.state;
    return state === undefined || state === 'not-kept';
  });
  if (missing.length === 0) return [];
  const list = joined(missing.map(({ title }) => [words(title)]));
  return [paragraph(context.say('notKept', { list }))];
}

export default defineSection<Key>({
  id: 'about/method',
  title: 'Method',
  messages: {
    intro:
      'Every figure is computed from the records on the as-of day, by the formula that stands here. Each record that was looked at stands in its row: among those that count, or among those left out, with the reason; ids in a row by the first and the last. No data is never counted as zero.',
    countsTitle: 'Dates',
    counts:
      'The as-of day is the state of the world that is measured; the snapshot is the knowledge that is used. The value before is the same snapshot as of the last day of the period before. Percentages have one decimal, rounded half away from zero.',
    outlookTitle: 'Outlook of an action',
    outlook:
      'The first that fits: cancelled or suspended: not rated. Complete with evidence: complete; without: at risk. Starts later and nothing due: not due yet. No lead, or the action or a milestone overdue by more than a period: off course. The last owed update missing: not reported; two in a row: off course. Anything overdue, or less money secured than budgeted with the start past or within a period: at risk. Else on course.',
    indicatorTitle: 'Progress of an indicator',
    indicators:
      'Observed ÷ required compound annual growth from the baseline to the target, linear where a value is zero or negative. Target reached; 0.95 or more: on track; 0.60 to 0.95: moderate; 0 to 0.60: limited; below 0: moving away. Without a baseline, or a measurement since: no data.',
    table: 'Figures with their formula, numerator and denominator',
    figure: 'Figure',
    method: 'Definition and formula',
    value: 'Value',
    before: 'Period before',
    records: 'Records that count, and those that do not',
    below: 'in the denominator only: {ids}',
    same: 'the same as for {figure}',
    none: 'none',
    parts: explanationMessages.parts,
    leftOut: 'left out: {count} ({reason}): {ids}',
    notKept: 'Not kept in this register, or not for this audience: {list}.',
    noValue: 'no value',
  },
  build(context) {
    const kept = context.metrics.flatMap((metric) => {
      const measure = context.measures.get(metric.id);
      return measure === undefined || measure.state === 'not-kept' ? [] : [{ metric, measure }];
    });
    const ids = new IdLines(context);
    const rows = kept.map(({ metric, measure }) => rowOf(context, ids, metric, measure));
    const columns = (['figure', 'method', 'value', 'before', 'records'] as const).map((key) =>
      column(context.label(key)),
    );
    const rule = (title: 'countsTitle' | 'outlookTitle' | 'indicatorTitle', text: Key): Block =>
      paragraph([strong(...context.say(title)), words('. '), ...context.say(text)]);
    return [
      paragraph(context.say('intro')),
      rule('countsTitle', 'counts'),
      rule('outlookTitle', 'outlook'),
      rule('indicatorTitle', 'indicators'),
      ...(rows.length === 0 ? [] : [table(context.say('table'), columns, rows)]),
      ...notKept(context),
    ];
  },
});
