import type { Day } from '../base/day.js';
import type { KindName } from './record.js';

/** A value as a change shows it: resolved, so that whoever prints it needs no register. */
export type ShownValue =
  /** A day, deadline or period as the record holds it. */
  | { readonly type: 'day'; readonly text: string }
  /** A reference: its id, and what readers call what it leads to; empty where that is the id. */
  | { readonly type: 'reference'; readonly id: string; readonly name: string; readonly language: string }
  /** Words that people wrote, in a language of the register. */
  | { readonly type: 'text'; readonly text: string; readonly language: string }
  | { readonly type: 'money'; readonly currency: string; readonly amount: string }
  /** A number, a word of a vocabulary, a code, yes or no. */
  | { readonly type: 'word'; readonly text: string }
  /** What has parts of its own: an item of a list. */
  | { readonly type: 'item'; readonly parts: readonly ShownPart[] };

/** A part of an item. */
export interface ShownPart {
  readonly title: string;
  readonly value: ShownValue;
}

/** The item inside a record in which something changed. */
export interface ItemStep {
  /** What one of the list is called: `milestone`. */
  readonly noun: string;
  /** By what readers tell it from the others: its id, a name or a day. */
  readonly name: ShownValue;
}

/** What stands behind a change: a decision, since when it holds, and why. Each is null where the record does not say. */
export interface Ground {
  readonly decision: ShownValue | null;
  readonly on: Day | null;
  readonly reason: ShownValue | null;
}

/** `added` and `removed` speak of a whole item or reference of a list, or of an entry of a mapping. */
export type ValueChangeType = 'set' | 'cleared' | 'changed' | 'added' | 'removed' | 'reordered';

/** One value of a record that became another. */
export interface ValueChange {
  /** Keys and item ids from the top of the record: `milestones.M2.done_on`. */
  readonly field: string;
  /** What people call the value, in the middle of a sentence: `done on`. */
  readonly title: string;
  /** The items around it, the outermost first. */
  readonly within: readonly ItemStep[];
  /** For a text in one of several languages. */
  readonly language: string | null;
  readonly type: ValueChangeType;
  /** Null where there was, or is, no value. */
  readonly from: ShownValue | null;
  readonly to: ShownValue | null;
  readonly ground: Ground | null;
}

/** What became of a record from one point in time to another. */
export interface RecordChange {
  readonly kind: KindName;
  /** The present id; for a record that is gone the last one. */
  readonly id: string;
  /** The id that it had before, where that is another one. */
  readonly formerly: string | null;
  /** What readers call it; empty where that is its id. */
  readonly title: string;
  /** The organisation that answers for it. */
  readonly lead: ShownValue | null;
  /** `retired`: it reached a status from which nothing leads back without more ado, or its last day; `removed`: its file is gone. */
  readonly type: 'added' | 'changed' | 'retired' | 'removed';
  /** The status, or last day, with which it was retired. */
  readonly end: ShownValue | null;
  /** For a record that was added the values that tell what it is; for one that was removed none. */
  readonly values: readonly ValueChange[];
}
