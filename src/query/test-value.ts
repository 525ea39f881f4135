import { isMoney, parseDecimal } from '../base/money.js';
import type { Decimal } from '../base/money.js';
import { listWords, nearest, visible } from '../base/text.js';
import { headingOf, nameOf } from '../facts/names.js';
import { restrictedItem } from '../model/dataset.js';
import type { Value, ValueType } from '../model/query.js';
import type { Snapshot } from '../model/snapshot.js';
import { daysMeant, dayOfValue } from './days.js';
import { special } from './special.js';
import type { Operator } from './syntax/expression.js';
import { decimalOf, isTexts, kindsOf, textsOf, wordOf } from './types.js';

/** Whether a value fits; what is asked for was read beforehand. */
export type Test = (value: Value) => boolean;

/** Why a value cannot be compared so. */
export interface Unfit {
  readonly message: string;
  readonly help: string;
  /** Whether the operator is at fault, and not the value. */
  readonly operator?: true;
}

/** An operator whose opposite is the negation of the whole comparison: `!=` is asked as `=`. */
export type PositiveOperator = Exclude<Operator, '!=' | '!~'>;

type Read<T extends ValueType['of']> = (
  type: Extract<ValueType, { of: T }>,
  operator: PositiveOperator,
  text: string,
  snapshot: Snapshot,
) => Test | Unfit;

function ordered(operator: PositiveOperator, sign: number): boolean {
  if (operator === '=') return sign === 0;
  if (operator === '<') return sign < 0;
  if (operator === '<=') return sign <= 0;
  return operator === '>' ? sign > 0 : sign >= 0;
}

const difference = <T extends number | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

const isOrder = (operator: PositiveOperator): boolean => operator !== '=' && operator !== '~';

function noOrder(what: string): Unfit {
  return { message: `${what} has no order`, help: 'Use =, !=, ~ or `in (…)`.', operator: true };
}

function noSearch(what: string): Unfit {
  return { message: `~ looks into text, and this is ${what}`, help: 'Use =, !=, <, <=, > or >=.', operator: true };
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** Whether any of the value's texts contains another one, without regard to case. */
function contains(text: string): Test {
  const wanted = folded(text);
  return (value) => textsOf(value).some((one) => folded(one).includes(wanted));
}

const readText: Read<'text'> = (_type, operator, text) => {
  if (operator === '~') return contains(text);
  if (isOrder(operator)) return noOrder('text');
  return (value) => textsOf(value).includes(text);
};

/** Whole months, quarters and years are compared as a whole: `< 2026-Q4` is before it, `<= 2026-Q4` until its end. */
const readDay: Read<'day'> = (type, operator, text, snapshot) => {
  if (operator === '~') return noSearch('a day');
  const isPeriod = type.period === true;
  const range = daysMeant(snapshot, text, isPeriod);
  if (range === undefined) {
    const help =
      'Write a day (2026-09-30), month (2026-09), quarter (2026-Q3), year (2026, FY2026), today, +2w or -3m.';
    return { message: `"${visible(text)}" is no day`, help };
  }
  const tests: Readonly<Record<Exclude<PositiveOperator, '~'>, (day: string) => boolean>> = {
    '=': (day) => day >= range.from && day <= range.to,
    '<': (day) => day < range.from,
    '<=': (day) => day <= range.to,
    '>': (day) => day > range.to,
    '>=': (day) => day >= range.from,
  };
  const test = tests[operator];
  return (value) => {
    const day = dayOfValue(snapshot, value, isPeriod);
    return day !== undefined && test(day);
  };
};

const readNumber: Read<'number'> = (_type, operator, text) => {
  if (operator === '~') return noSearch('a number');
  const wanted = /^-?[0-9]+(?:\.[0-9]+)?$/.test(text) ? Number(text) : undefined;
  if (wanted === undefined) return { message: `"${visible(text)}" is no number`, help: 'Write it as 12, -3 or 0.5.' };
  return (value) => typeof value === 'number' && ordered(operator, difference(value, wanted));
};

function exact(operator: PositiveOperator, wanted: Decimal): Test {
  return (value) => {
    const own = decimalOf(value);
    return own !== undefined && ordered(operator, difference(own, wanted));
  };
}

const readDecimal: Read<'decimal'> = (_type, operator, text) => {
  if (operator === '~') return noSearch('a number');
  const wanted = parseDecimal(text);
  return wanted === undefined
    ? { message: `"${visible(text)}" is no number`, help: 'Write it as 12 or 0.5.' }
    : exact(operator, wanted);
};

const moneyShape = /^(?:([A-Z]{3})\s*)?(-?[0-9]+(?:\.[0-9]+)?)(?:\s*([A-Z]{3}))?$/;

/** Amounts are compared within one currency: the one that is named, else the register's. */
const readMoney: Read<'money'> = (_type, operator, text, { dataset }) => {
  if (operator === '~') return noSearch('an amount of money');
  const match = moneyShape.exec(text);
  const amount = match === null ? undefined : parseDecimal(match[2] ?? '');
  if (match === null || amount === undefined) {
    return {
      message: `"${visible(text)}" is no amount of money`,
      help: 'Write it as USD 100000; without a currency, the one of the register counts.',
    };
  }
  const currency = match[1] ?? match[3] ?? dataset.settings.currency;
  if (currency === undefined) return { message: 'the amount has no currency', help: 'Write it as USD 100000.' };
  const fits = exact(operator, amount);
  return (value) => isMoney(value) && value.currency === currency && fits(value);
};

const readBoolean: Read<'boolean'> = (_type, operator, text) => {
  if (operator !== '=')
    return { message: 'yes and no are compared by = and !=', help: 'Write it as in: live = yes', operator: true };
  const wanted = ['yes', 'true'].includes(text) ? true : ['no', 'false'].includes(text) ? false : undefined;
  return wanted === undefined
    ? { message: `"${visible(text)}" is neither yes nor no`, help: 'Write yes or no.' }
    : (value) => value === wanted;
};

const readChoice: Read<'choice'> = (type, operator, text) => {
  if (operator === '~') return contains(text);
  const words = type.values.map(String);
  const wanted = words.indexOf(text);
  if (wanted < 0) {
    const [best] = nearest(text, words);
    const all = `It takes ${listWords(words, 'or')}.`;
    return {
      message: `"${visible(text)}" is not one of its values`,
      help: best === undefined ? all : `Did you mean "${best}"?`,
    };
  }
  if (isOrder(operator) && !type.scale) return noOrder(`a word like "${text}"`);
  return (value) => ordered(operator, difference(words.indexOf(wordOf(value)), wanted));
};

/** Every id to which a reference of this type can lead, as this audience sees the register. */
function idsOf(snapshot: Snapshot, to: readonly string[]): readonly string[] | undefined {
  const { dataset } = snapshot;
  const known = special(dataset, to[0] ?? '');
  if (known !== undefined) return known.ids();
  const kinds = kindsOf(to);
  return kinds.length === 0 ? undefined : kinds.flatMap((kind) => dataset.of(kind).map(({ id }) => id));
}

/** What a reference leads to in words: its id, and what readers call it. */
function namesTo({ dataset }: Snapshot, to: readonly string[], id: string): readonly Value[] {
  const record = dataset.find(id.replace(/#.*$/s, ''));
  if (record !== undefined) return [id, headingOf(record)];
  const thing = special(dataset, to[0] ?? '')?.lookUp(id) ?? {};
  return [id, ...Object.values(thing).filter(isTexts)];
}

const readReference: Read<'reference'> = ({ to }, operator, text, snapshot) => {
  if (operator === '~') {
    const fits = contains(text);
    return (value) => value !== restrictedItem && namesTo(snapshot, to, wordOf(value)).some(fits);
  }
  if (isOrder(operator)) return noOrder('an id');
  const ids = idsOf(snapshot, to);
  const base = text.replace(/#.*$/s, '');
  if (ids?.includes(base) === false) {
    const [best] = nearest(base, ids);
    const record = snapshot.dataset.find(best);
    const name = record === undefined ? best : nameOf(snapshot.dataset, record);
    const help =
      name === undefined
        ? 'To search in ids and titles, use ~.'
        : `Did you mean ${name}? To search in ids and titles, use ~.`;
    return {
      message: `there is no ${listWords(to, 'or')} "${visible(text)}"`.replace('no any ', 'nothing with the id '),
      help,
    };
  }
  const isWhole = base === text;
  return (value) => value === text || (isWhole && typeof value === 'string' && value.startsWith(`${text}#`));
};

const readGroup: Read<'group'> = ({ fields }) => ({
  message: 'this is a group of fields, and has no value of its own',
  help:
    fields.length === 0
      ? 'Only `is empty` can be asked of it.'
      : `Ask for one of its fields (${fields.slice(0, 12).join(', ')}), or \`is empty\`.`,
});

/**
 * Reads what a comparison asks for, by the type of the field.
 *
 * @param text the value as it was written
 * @returns a test of single values; or why it cannot be asked
 */
export function testOf(type: ValueType, operator: PositiveOperator, text: string, snapshot: Snapshot): Test | Unfit {
  switch (type.of) {
    case 'text':
      return readText(type, operator, text, snapshot);
    case 'day':
      return readDay(type, operator, text, snapshot);
    case 'number':
      return readNumber(type, operator, text, snapshot);
    case 'decimal':
      return readDecimal(type, operator, text, snapshot);
    case 'money':
      return readMoney(type, operator, text, snapshot);
    case 'boolean':
      return readBoolean(type, operator, text, snapshot);
    case 'choice':
      return readChoice(type, operator, text, snapshot);
    case 'reference':
      return readReference(type, operator, text, snapshot);
    case 'group':
      return readGroup(type, operator, text, snapshot);
  }
}
