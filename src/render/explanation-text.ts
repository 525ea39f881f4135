import { listWords, plural, visible } from '../base/text.js';
import type { Example, MetricSubject, RuleSubject, Subject } from '../model/subject.js';
import { referenceOf } from './finding-block.js';
import { figureLines } from './explanation-figure.js';
import type { FigureView } from './explanation-figure.js';
import { paragraph } from './lines.js';
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

/** What each message says, with the case that provokes it. */
function messageLines({ messages = [] }: RuleSubject, paint: Paint): string[] {
  return messages.flatMap(({ title, text }) => [
    `${paint.strong('It says')}: ${visible(title)}`,
    '',
    ...text.split('\n').map((line) => `  ${visible(line)}`.trimEnd()),
    '',
  ]);
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
    ...messageLines(rule, paint),
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

/** Along which axes it can be grouped. */
function rowsText({ dimensions }: MetricSubject): string {
  return dimensions.length === 0 ? 'It stands alone.' : `--by ${listWords(dimensions, 'or')}.`;
}

function metricLines(metric: MetricSubject, figure: FigureView | undefined, paint: Paint): string[] {
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
    ...part('Rows', rowsText(metric), paint),
    ...part('Reads', metric.reads.join(', '), paint),
    ...(figure === undefined ? part('What moves it', metric.moves, paint) : figureLines(metric, figure, paint)),
    `Reference: ${referenceOf(`metric-${metric.id}`)}`,
  ];
}

/**
 * Explains a rule or a metric for people at a terminal.
 *
 * @param figure the metric's figure in a register, and on what it stands
 * @returns text that ends with a line end
 */
export function explanationText(subject: Subject, figure: FigureView | undefined, paint: Paint): string {
  const lines = subject.what === 'rule' ? ruleLines(subject, paint) : metricLines(subject, figure, paint);
  return `${lines.join('\n')}\n`;
}

/** How many records could not be read, in words. */
export function unreadText(unread: readonly string[]): string {
  return `incomplete: ${plural(unread.length, 'record', 'records')} could not be read (${unread.map(visible).join(', ')})`;
}
