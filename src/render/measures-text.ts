import { fixedText, percentOf, percentText } from '../base/number.js';
import { listWords, visible } from '../base/text.js';
import type { Amount, Figures, Group, Measure, MeasureState, Unit, UsedRate } from '../model/measure.js';
import type { Paint } from './paint.js';
import { table } from './table.js';

/** What is said in place of a value; never 0, and never nothing. */
const withoutValue: Readonly<Record<Exclude<MeasureState, 'ok'>, string>> = {
  'no-data': 'no data',
  'not-kept': 'not kept',
  suppressed: 'suppressed (too few, or not for this audience)',
  'not-comparable': 'not comparable (no rate between the currencies)',
};

/** A decimal number with its thousands set apart: `1250000.00` is `1,250,000.00`. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const spaced = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** Money as terminals show it: `USD 1,250,000.00`. */
export function amountText({ currency, amount }: Amount): string {
  return `${currency} ${grouped(amount)}`;
}

/** A whole number as it is, any other with one decimal. */
function numberText(value: number): string {
  return grouped(Number.isInteger(value) ? String(value) : fixedText(value, 1));
}

/** The rates by which amounts were converted, each with its day: `1 EUR = 1.08 USD of 2026-06-30`. */
function ratesText(rates: readonly UsedRate[]): string {
  return listWords(rates.map(({ from, to, rate, on }) => `1 ${from} = ${rate} ${to} of ${on}`));
}

/** `n of m (p %)`, with the currency where the shares are of money. */
function shareText({ numerator, denominator, currency, rates, value }: Figures): string {
  if (numerator === null || denominator === null) return value === null ? '' : `${percentText(value)} %`;
  const percent = percentOf(numerator, denominator);
  const unit = currency === undefined ? '' : `${currency} `;
  const ratio = `${unit}${numberText(numerator)} of ${numberText(denominator)}`;
  return percent === null
    ? ratio
    : `${ratio} (${percent} %${rates === undefined ? '' : `, converted at ${ratesText(rates)}`})`;
}

/** A count among all that were looked at; a sum of what each brings is no part of their number. */
function countText(of: Figures): string {
  const isSum = of.counted.some(({ amount }) => amount !== undefined);
  return isSum || of.numerator === null || of.denominator === null ? numberText(of.value ?? 0) : shareText(of);
}

/** The value of a measure or of one of its rows, in words. */
export function valueText(of: Figures, unit: Unit): string {
  if (of.state !== 'ok') return withoutValue[of.state];
  if (unit === 'money') return of.values.map(amountText).join(' + ');
  if (unit === 'share') return shareText(of);
  if (of.value === null) return withoutValue['no-data'];
  if (unit === 'count') return countText(of);
  return `${numberText(of.value)} ${of.value === 1 ? unit.replace(/s$/, '') : unit}`;
}

const family = (measure: Measure): string => measure.id.slice(0, measure.id.indexOf('/'));

/** The measures of each family, in the order in which they come. */
function byFamily(measures: readonly Measure[]): ReadonlyMap<string, readonly Measure[]> {
  const families = new Map<string, Measure[]>();
  for (const measure of measures) {
    const list = families.get(family(measure));
    if (list === undefined) families.set(family(measure), [measure]);
    else list.push(measure);
  }
  return families;
}

/** Whether the rows are a distribution of the whole: then each is a part of it, and not the whole of itself. */
function isDistribution({ unit, grouping, groups, numerator, denominator }: Measure): boolean {
  if (unit !== 'count' || grouping !== 'single' || numerator === null || numerator !== denominator) return false;
  return groups.every((row) => row.numerator === row.denominator);
}

function groupRow(row: Group, measure: Measure): readonly [string, string, string] {
  const title = row.title === row.key ? '' : visible(row.title);
  const part = isDistribution(measure) && row.state === 'ok' ? { ...row, denominator: measure.denominator } : row;
  return [`    ${visible(row.key)}`, title, valueText(part, measure.unit)];
}

/** A measure with its rows. */
function rowsOf(measure: Measure, paint: Paint): (readonly [string, string, string])[] {
  const { groups, grouping, unit } = measure;
  const head = [`  ${paint.strong(measure.id)}`, visible(measure.title), valueText(measure, unit)] as const;
  if (groups.length === 0) return [head];
  const union = grouping === 'multi' ? '; one may be counted in several rows' : '';
  return [
    head,
    [`    ${paint.faint(`by ${groups[0]?.by ?? ''}${union}`)}`, '', ''],
    ...groups.map((row) => groupRow(row, measure)),
  ];
}

/**
 * Prints measures as a table, a family under each heading.
 *
 * @returns text that ends with a line end
 */
export function measuresText(measures: readonly Measure[], paint: Paint): string {
  const parts = [...byFamily(measures)].map(([name, list]) => {
    const rows = list.flatMap((measure) => rowsOf(measure, paint));
    return `${paint.strong(name)}\n${table(rows)}`;
  });
  return parts.join('\n');
}
