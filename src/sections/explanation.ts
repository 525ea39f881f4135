import type { Measure } from '../model/measure.js';
import type { Line } from '../model/view.js';
import type { MetricDescription, SectionContext } from './define.js';
import { number, words } from './inline.js';

/** The phrases with which a section explains a figure. */
export const explanationMessages = {
  parts: 'numerator {numerator}, denominator {denominator}',
  leftOut: 'left out: {count} ({reason})',
} as const;

type Key = keyof typeof explanationMessages;

/** Why candidates were left out, each reason once with its number. */
export function leftOutLines(context: SectionContext<Key>, measure: Measure): Line[] {
  const reasons = new Map<string, number>();
  for (const { reason } of measure.excluded) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [...reasons].map(([reason, count]) =>
    context.say('leftOut', { count: number(count), reason: words(context.reason(reason)) }),
  );
}

/** Numerator and denominator, where the value does not say both already. */
export function partsLine(context: SectionContext<Key>, measure: Measure): Line | undefined {
  const { numerator, denominator, unit } = measure;
  if (numerator === null || denominator === null || unit === 'share') return undefined;
  return context.say('parts', { numerator: number(numerator), denominator: number(denominator) });
}

/** What a figure means, how it is computed, and what is left out. */
export function explanationLines(
  context: SectionContext<Key>,
  metric: MetricDescription,
  measure: Measure | undefined,
): readonly Line[] {
  const parts = measure === undefined ? undefined : partsLine(context, measure);
  return [
    [words(metric.definition)],
    [words(metric.formula)],
    ...(parts === undefined ? [] : [parts]),
    ...(measure === undefined ? [] : leftOutLines(context, measure)),
  ];
}
