import { listWords, plural, visible } from '../base/text.js';
import type { Excluded, Figures, Measure } from '../model/measure.js';
import type { Example, MetricSubject, RuleSubject, Subject } from '../model/subject.js';
import { referenceOf } from './findings-text.js';
import { paragraph } from './lines.js';
import { amountText, valueText } from './measures-text.js';
import type { Paint } from './paint.js';

/** A heading with a paragraph below it. */
function part(heading: string, text: string, paint: Paint): string[] {
  return [paint.strong(heading), ...paragraph(visible(text), 2), ''];
}

/** The files of an example, each with its name. */
function exampleLines(heading: string, example: Example | undefined, paint: Paint): string[] {
  if (example === undefined) return [];
  const files = Object.entries(example.files).flatMap(([path, text]) => [
    `  ${paint.faint(`# ${visible(path)}`)}`,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${visible(line)}`.trimEnd()),
    '',
  ]);
  return [`${paint.strong(heading)}: ${visible(example.title)}`, '', ...files];
}

/** In what circumstances a rule speaks, and how gravely. */
function circumstances(rule: RuleSubject): string {
  const profile = rule.profile === undefined ? 'in every profile' : `from the profile ${rule.profile} on`;
  const fixed = rule.isFixed ? '; it can be neither waived nor lowered' : '; a waiver or the settings can change that';
  const clauses = rule.clauses.length === 0 ? '' : ` It serves ${listWords(rule.clauses)} of the founding text.`;
  return `It is of severity ${rule.severity}, ${profile}${fixed}.${clauses}`;
}

function ruleLines(rule: RuleSubject, paint: Paint): string[] {
  return [
    `${paint.strong(`rule ${rule.id}`)}: ${rule.title}`,
    '',
    ...part('Why', rule.why, paint),
    ...part('When', circumstances(rule), paint),
    ...exampleLines('Wrong', rule.wrong, paint),
    ...exampleLines('Right', rule.right, paint),
    paint.strong('Ways out'),
    ...rule.waysOut.flatMap((way, index) => paragraph(`${String(index + 1)}. ${visible(way)}`, 2)),
    '',
    `Reference: ${referenceOf(rule.id)}`,
  ];
}

const direction = { up: 'more is better', down: 'less is better', neither: 'neither more nor less is better' } as const;

/** The bounds of a figure in words. */
function rangeText([least, most]: MetricSubject['range']): string {
  if (least === null) return most === null ? 'without bounds' : `at most ${String(most)}`;
  return most === null ? `${String(least)} or more` : `from ${String(least)} to ${String(most)}`;
}

/** Ids in a paragraph with a heading, or nothing where there are none. */
function idLines(heading: string, ids: readonly string[], paint: Paint): string[] {
  if (ids.length === 0) return [];
  return [`  ${paint.strong(heading)} (${String(ids.length)})`, ...paragraph(ids.map(visible).join(', '), 4)];
}

/** What a candidate contributes, behind its id. */
function withAmount({ id, amount, amounts }: Figures['counted'][number]): string {
  if (amounts !== undefined) return `${id} ${amounts.map(amountText).join(' + ')}`;
  if (amount === undefined) return id;
  return `${id} ${typeof amount === 'number' ? String(amount) : amountText(amount)}`;
}

/** What was left out, by the reason. */
function excludedLines(excluded: readonly Excluded[], paint: Paint): string[] {
  const byReason = new Map<string, string[]>();
  for (const { id, reason } of excluded) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  return [...byReason].flatMap(([reason, ids]) => idLines(`left out, ${visible(reason)}`, ids, paint));
}

/** The value of a metric, with what counted and what did not. */
function valueLines(measure: Measure, basis: string, paint: Paint): string[] {
  const above = measure.counted.filter(({ inNumerator }) => inNumerator).map(withAmount);
  const below = measure.counted.filter(({ inNumerator }) => !inNumerator).map(withAmount);
  return [
    paint.strong('Value now'),
    `  ${valueText(measure, measure.unit)}`,
    ...paragraph(basis, 2),
    '',
    ...idLines('counted in the numerator', above, paint),
    ...idLines('counted in the denominator only', below, paint),
    ...excludedLines(measure.excluded, paint),
    '',
  ];
}

function metricLines(
  metric: MetricSubject,
  now: { measure: Measure; basis: string } | undefined,
  paint: Paint,
): string[] {
  const needs =
    metric.needs.length === 0 ? 'nothing in particular' : listWords(metric.needs.map((kind) => `${kind} records`));
  const clauses = metric.clauses.length === 0 ? '' : ` It serves ${listWords(metric.clauses)} of the founding text.`;
  const unit = `Measured as ${metric.unit}, ${rangeText(metric.range)}; ${direction[metric.better]}.`;
  return [
    `${paint.strong(`metric ${metric.id}`)}: ${metric.title}`,
    '',
    ...part('Definition', metric.definition, paint),
    ...part('Formula', metric.formula, paint),
    ...part('Unit', `${unit} It needs ${needs}.${clauses}`, paint),
    ...part('Reads', metric.reads.join(', '), paint),
    ...(now === undefined ? [] : valueLines(now.measure, now.basis, paint)),
    `Reference: ${referenceOf(`metric-${metric.id}`)}`,
  ];
}

/**
 * Explains a rule or a metric for people at a terminal.
 *
 * @param now the metric's value in a register, and on what it stands
 * @returns text that ends with a line end
 */
export function explanationText(
  subject: Subject,
  now: { readonly measure: Measure; readonly basis: string } | undefined,
  paint: Paint,
): string {
  const lines = subject.what === 'rule' ? ruleLines(subject, paint) : metricLines(subject, now, paint);
  return `${lines.join('\n')}\n`;
}

/** How many records could not be read, in words. */
export function unreadText(unread: readonly string[]): string {
  return `incomplete: ${plural(unread.length, 'record', 'records')} could not be read (${unread.map(visible).join(', ')})`;
}
