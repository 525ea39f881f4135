import { formatDecimal, isMoney, parseDecimal } from '../base/money.js';
import type { Decimal, Money, MoneyTotals } from '../base/money.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import { kinds } from '../kinds/registry.generated.js';
import type { Value, ValueType } from '../model/query.js';
import type { KindName } from '../model/record.js';
import type { Text } from '../model/text.js';

/* What the values of a field are, taken from its shape; and the values themselves, told apart. */

/** The vocabularies that have an order, from the first to the last; all others are names. */
const scales: readonly string[] = [
  'low,medium,high',
  'low,medium,high,critical',
  'not-started,limited,substantial,complete',
  '1,2,3,4,not-assessed',
];

/** A few words, with an order where the vocabulary is a scale. */
export function choice(values: readonly (string | number)[]): ValueType {
  return { of: 'choice', values, scale: scales.includes(values.join(',')) };
}

export const day: ValueType = { of: 'day' };
export const number: ValueType = { of: 'number' };
export const text: ValueType = { of: 'text' };
export const boolean: ValueType = { of: 'boolean' };
export const money: ValueType = { of: 'money' };

/** A reference to records of these kinds, or to `any`. */
export function reference(...to: readonly string[]): ValueType {
  return { of: 'reference', to };
}

const formats: Readonly<Record<string, ValueType>> = {
  day,
  deadline: day,
  period: { of: 'day', period: true },
  decimal: { of: 'decimal' },
};

function groupType(shape: Shape): ValueType {
  const fields = Object.keys(shape.properties ?? {});
  return fields.join(',') === 'amount,currency' ? money : { of: 'group', fields };
}

/** What the values of a shape are; of a list, what its items are. */
export function typeOf(shape: Shape): ValueType {
  if (shape.items !== undefined) return typeOf(shape.items);
  if (shape.text === true) return text;
  if (shape.ref !== undefined) return { of: 'reference', to: shape.ref };
  if (shape.values !== undefined) return choice(shape.values);
  if (shape.format !== undefined && Object.hasOwn(formats, shape.format)) return formats[shape.format] ?? text;
  if (shape.types.includes('object')) return groupType(shape);
  if (shape.types.includes('boolean')) return boolean;
  const isNumber = shape.types.every((type) => type === 'number' || type === 'integer');
  return isNumber ? number : text;
}

/** The kinds to which a reference leads; those that are no records are left out. */
export function kindsOf(to: readonly string[]): readonly KindName[] {
  return kinds.map(({ name }) => name).filter((name) => to.includes('any') || to.includes(name));
}

/** The kinds that have a property of this name. */
export function kindsWith(property: string): readonly KindName[] {
  return kinds.map(({ name }) => name).filter((name) => Object.hasOwn(shapes[name].properties ?? {}, property));
}

/** Every text of a value: one, or one for each language. */
export function textsOf(value: Value): readonly string[] {
  if (isMoney(value)) return [];
  return typeof value === 'object' ? Object.values(value) : [String(value)];
}

/** A value that is a word, a day, an id or a number, as text; empty for texts in languages and money. */
export function wordOf(value: Value): string {
  return typeof value === 'object' ? '' : String(value);
}

/** Whether something that was read is a value: a scalar, money, or text in languages. */
export function isValue(found: unknown): found is Value {
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') return true;
  return isMoney(found) || isTexts(found);
}

/** Whether something that was read is text for readers: one, or one for each language. */
export function isTexts(found: unknown): found is Text {
  if (typeof found === 'string') return true;
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return false;
  return Object.values(found).every((one) => typeof one === 'string');
}

/** A sum for each currency as amounts of money. */
export function moneyOf(totals: MoneyTotals): Money[] {
  return [...totals].map(([currency, amount]) => ({ amount: formatDecimal(amount), currency }));
}

/** An exact number of a value: the number itself, or the amount of money. */
export function decimalOf(value: Value): Decimal | undefined {
  if (isMoney(value)) return parseDecimal(value.amount);
  return typeof value === 'string' || typeof value === 'number' ? parseDecimal(value) : undefined;
}
