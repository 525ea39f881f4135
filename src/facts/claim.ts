import type { Binding } from '../base/bound-figure.js';
import { fixedText, percentText } from '../base/number.js';
import type { Figures, Unit } from '../model/measure.js';

/** What is wrong with a sentence that is bound to a figure: it has none for this audience, or says another value. */
export type BindingFault = { readonly fault: 'hidden' } | { readonly fault: 'untrue'; readonly value: string };

/** A figure in digits, as a claim would have to say it. */
function digitsOf({ state, value, values, numerator, denominator }: Figures, unit: Unit): string {
  if (state !== 'ok') return state.replace('-', ' ');
  if (unit === 'money') return values.map(({ currency, amount }) => `${currency} ${amount}`).join(', ');
  if (value === null) return 'no data';
  if (unit !== 'share') return String(Number(fixedText(value, 6)));
  const percent = `${percentText(value)} %`;
  return numerator === null || denominator === null
    ? percent
    : `${String(numerator)} of ${String(denominator)} (${percent})`;
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** The value of a figure in the terms of a claim: per cent, the amount in a currency, or the number; null where it has none such. */
function valueFor(claimed: string, { value, values }: Figures, unit: Unit): number | null {
  const currency = /^[A-Z]{3}/u.exec(claimed)?.[0];
  if (unit === 'money') {
    const amount = values.find((one) => one.currency === currency)?.amount;
    return amount === undefined ? null : Number(amount);
  }
  if (value === null || currency !== undefined) return null;
  if (unit === 'share') return claimed.endsWith('%') ? value * 100 : null;
  return claimed.endsWith('%') ? null : value;
}

/** Whether a figure is what a text claims, to as many decimals as the text has. */
function holds({ relation, value: claimed }: NonNullable<Binding['claim']>, figures: Figures, unit: Unit): boolean {
  if (figures.state !== 'ok') return false;
  const [, part, whole] = /^(\S+) of (\S+)$/u.exec(claimed) ?? [];
  if (part !== undefined && whole !== undefined) {
    return relation === 'is' && figures.numerator === Number(part) && figures.denominator === Number(whole);
  }
  const actual = valueFor(claimed, figures, unit);
  const wanted = /-?[0-9.]+/u.exec(claimed)?.[0] ?? '';
  if (actual === null) return false;
  if (relation === 'is') return Number(fixedText(actual, decimalsOf(wanted))) === Number(wanted);
  return relation === 'at least' ? actual >= Number(wanted) : actual <= Number(wanted);
}

/**
 * What is wrong with a bound figure, for the audience for which it was computed.
 *
 * @param figures undefined where there is no such metric
 * @returns undefined where nothing is
 */
export function bindingFault(
  { claim }: Binding,
  figures: (Figures & { readonly unit: Unit }) | undefined,
): BindingFault | undefined {
  if (figures === undefined || figures.state === 'suppressed' || figures.state === 'not-kept')
    return { fault: 'hidden' };
  if (claim === undefined || holds(claim, figures, figures.unit)) return undefined;
  return { fault: 'untrue', value: digitsOf(figures, figures.unit) };
}
