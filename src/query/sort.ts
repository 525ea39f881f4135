import { isMoney } from '../base/money.js';
import { compareNatural, compareText } from '../base/order.js';
import type { Value } from '../model/query.js';
import type { AnyRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { smallNumber } from '../parse/small-numbers.js';
import { dayOfValue } from './days.js';
import type { Way } from './fields.js';
import { decimalOf, textsOf, wordOf } from './types.js';

/** A field of an order, with its direction. */
export interface SortField {
  readonly ways: readonly Way[];
  readonly isDescending: boolean;
}

type Compare = (a: Value, b: Value) => number;

const byText: Compare = (a, b) => {
  const [one, other] = [textsOf(a)[0] ?? '', textsOf(b)[0] ?? ''];
  return compareText(one.toLowerCase(), other.toLowerCase()) || compareText(one, other);
};

const difference = <T extends number | bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Amounts of one currency are ordered by amount; currencies by their code. */
const byAmount: Compare = (a, b) => {
  const currencies = isMoney(a) && isMoney(b) ? compareText(a.currency, b.currency) : 0;
  return currencies || difference(decimalOf(a) ?? 0n, decimalOf(b) ?? 0n);
};

/** How the values of a field are ordered, by its type. */
function compareOf({ type }: Way, snapshot: Snapshot): Compare {
  switch (type.of) {
    case 'day': {
      const isPeriod = type.period === true;
      const dayOf = (value: Value): string => dayOfValue(snapshot, value, isPeriod) ?? wordOf(value);
      return (a, b) => difference(dayOf(a), dayOf(b));
    }
    case 'number':
    case 'boolean':
      return (a, b) => difference(Number(a), Number(b));
    case 'decimal':
    case 'money':
      return byAmount;
    case 'choice': {
      const place = new Map(type.values.map((value, index) => [String(value), index]));
      return (a, b) => (place.get(wordOf(a)) ?? place.size) - (place.get(wordOf(b)) ?? place.size);
    }
    case 'reference':
      return (a, b) => compareNatural(wordOf(a), wordOf(b));
    case 'text':
    case 'group':
      return byText;
  }
}

/** The value of a record that counts in an order: the first one, or the last where the order descends. A withheld number is none. */
function keyOf(record: AnyRecord, ways: readonly Way[], compare: Compare, isDescending: boolean): Value | undefined {
  const read = ways.flatMap((way) => way.read(record));
  const values = read.filter((value) => value !== smallNumber).sort(compare);
  return isDescending ? values.at(-1) : values[0];
}

function ordering({ ways, isDescending }: SortField, snapshot: Snapshot): (a: AnyRecord, b: AnyRecord) => number {
  const [first] = ways;
  if (first === undefined) return () => 0;
  const compare = compareOf(first, snapshot);
  const keys = new Map<AnyRecord, Value | undefined>();
  const key = (record: AnyRecord): Value | undefined => {
    if (!keys.has(record)) keys.set(record, keyOf(record, ways, compare, isDescending));
    return keys.get(record);
  };
  return (a, b) => {
    const [one, other] = [key(a), key(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return isDescending ? compare(other, one) : compare(one, other);
  };
}

/** Sorts records by fields; what has no value comes last in either direction, and equals keep their order. */
export function sortRecords<T extends AnyRecord>(
  records: readonly T[],
  fields: readonly SortField[],
  snapshot: Snapshot,
): T[] {
  const orderings = fields.map((field) => ordering(field, snapshot));
  return records.toSorted((a, b) => {
    for (const compare of orderings) {
      const sign = compare(a, b);
      if (sign !== 0) return sign;
    }
    return 0;
  });
}
