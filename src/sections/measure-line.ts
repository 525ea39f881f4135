import type { Figures, Measure, UsedRate } from '../model/measure.js';
import type { Inline, Line } from '../model/view.js';
import type { SectionContext } from './define.js';
import { absent, day, joined, number, share, words } from './inline.js';

/** A figure in a line: counts as `n of m (p %)`, money per currency, everything else with its unit; what is absent says so. */
export function measureLine(context: SectionContext, measure: Measure): Line {
  return figuresLine(context, measure, measure.unit);
}

/** The same for one group of a measure. */
export function figuresLine(context: SectionContext, figures: Figures, unit: Measure['unit']): Line {
  if (figures.state !== 'ok') return [absent(context.word('state', figures.state))];
  if (unit === 'money') return joined(figures.values.map((value): Line => [{ type: 'money', ...value }]));
  if (figures.value === null) return [absent(context.word('shared', 'noData'))];
  return unit === 'share' ? shareLine(context, figures, figures.value) : unitLine(context, figures.value, unit);
}

/** A figure without the note that it was converted, where there is room for the figure only. */
export function bareMeasureLine(context: SectionContext, measure: Measure): Line {
  const { rates: _rates, ...bare } = measure;
  return measureLine(context, bare);
}

/** That a share of money was converted; nothing otherwise. */
export function conversionNote(context: SectionContext, measure: Measure): Line {
  return measure.rates === undefined ? [] : [words('; '), ...rateLine(context, measure.rates)];
}

/** That amounts were converted, and at which rate of which day. */
function rateLine(context: SectionContext, rates: readonly UsedRate[]): Line {
  const each = rates.flatMap(({ from, to, rate, on }, index): Line => [
    words(`${index === 0 ? '' : '; '}1 ${from} = `),
    number(Number(rate)),
    words(` ${to}, `),
    day(on),
  ]);
  return [words(`${context.word('shared', 'converted')} (`), ...each, words(')')];
}

/** A share of money names its currency, and says where it was converted. */
function shareLine(context: SectionContext, figures: Figures, value: number): Line {
  const { numerator, denominator, currency, rates } = figures;
  if (numerator === null || denominator === null || denominator === 0) return [{ type: 'percent', value }];
  if (currency === undefined) {
    const isCount = Number.isInteger(numerator) && Number.isInteger(denominator);
    return isCount ? [share(numerator, denominator)] : [{ type: 'percent', value }];
  }
  const money: Inline = { type: 'money-share', currency, numerator, denominator };
  return rates === undefined ? [money] : [money, words(', '), ...rateLine(context, rates)];
}

function unitLine(context: SectionContext, value: number, unit: Measure['unit']): Line {
  const figure: Inline = number(value, Number.isInteger(value) ? null : 1);
  if (unit === 'count') return [figure];
  const form = value === 1 ? `${unit}-one` : unit;
  return [figure, words(` ${context.word('unit', form)}`)];
}
