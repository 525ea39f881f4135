import type { MoneyTotals } from '../base/money.js';
import type { AnyRecord } from '../model/record.js';
import type { LeftOut, Measured, Priced, Tested, Weighed } from './define.js';

/** A record that is no candidate after all, and why. */
export function leftOut(record: AnyRecord, reason: string): LeftOut {
  return { id: record.id, record, leftOut: reason };
}

/** Why something is left out whose number counts so few people that it is withheld from the audience. */
export const smallNumberReason = 'withheld: small number of people';

/** A record that counts; `hit` puts it into the numerator, `category` into a row. */
export function tested(record: AnyRecord, hit: boolean, category?: string): Tested {
  return category === undefined ? { id: record.id, record, hit } : { id: record.id, record, hit, category };
}

/** A record that brings a number. */
export function measured(record: AnyRecord, number: number): Measured {
  return { id: record.id, record, number };
}

/** A record that brings a part of a whole of its own. */
export function weighed(record: AnyRecord, part: number, whole: number): Weighed {
  return { id: record.id, record, part, whole };
}

/** A record that brings money, and for a share of money the part that counts. */
export function priced(record: AnyRecord, money: MoneyTotals, part?: MoneyTotals): Priced {
  return part === undefined ? { id: record.id, record, money } : { id: record.id, record, money, part };
}
