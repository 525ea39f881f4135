import { dimensions } from '../../../metrics/dimensions/registry.generated.js';
import type { MetricSubject } from '../../../model/subject.js';
import { anchor, code, plainText, table } from './markdown.js';

const better = { up: 'more is better', down: 'less is better', neither: 'no direction' } as const;

function metricPart(metric: MetricSubject): string {
  return [
    `${anchor(`metric-${metric.id}`)}\n\n### ${metric.id}`,
    `**${plainText(metric.title)}.** ${plainText(metric.definition)}`,
    `Formula: ${plainText(metric.formula)}`,
    `(${[metric.unit, better[metric.better], ...metric.clauses].join(' · ')})`,
    `Reads ${metric.reads.map(code).join(', ')}.`,
  ].join('\n\n');
}

/** Every metric with its definition and formula, and the dimensions along which figures are grouped. */
export function metricsPart(metrics: readonly MetricSubject[]): string {
  const rows = dimensions.map(({ id, title, definition }) => [code(id), plainText(title), plainText(definition)]);
  return [
    '## Metrics',
    'A share is an unrounded fraction from 0 to 1; percentages exist in display only, with one decimal, halves away from zero. Where there is nothing to count the state is *no data*, never 0; *not kept* where the register keeps no records of a kind that is needed; *suppressed* where a small number of people, or something that the audience may not read, would show; *not comparable* where a rate between currencies is missing.',
    ...metrics.map(metricPart),
    `${anchor('dimensions')}\n\n### Dimensions`,
    `${code('secretariat metrics --by DIMENSION')} adds a row for each key. What belongs to none stands under ${code('(none)')}.`,
    table(['Dimension', 'Title', 'What its rows are'], rows),
  ].join('\n\n');
}
