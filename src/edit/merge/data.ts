/* What a merge holds, worked out on plain values: against this, every merged text is compared. */
import type { Plain } from '../../parse/values.js';
import { isMapping, isSame } from '../data.js';
import type { Path } from '../edit.js';
import { align, alignItems } from './align.js';
import type { Slot, Three } from './align.js';

type Value = Plain | undefined;

/** A merged value: as it is where every disagreement is settled for one side, and for the other. Undefined: it is not there. */
export interface MergedValue {
  readonly ours: Value;
  readonly theirs: Value;
  /** Where the sides disagree. */
  readonly disagreements: readonly Path[];
}

const settled = (value: Value): MergedValue => ({ ours: value, theirs: value, disagreements: [] });

const same = (a: Value, b: Value): boolean => (a === undefined ? b === undefined : isSame(a, b));

/** The side that alone changed something, or whose change is the other's too. */
export function soleChange<T>(
  { base, ours, theirs }: Three<T>,
  isEqual: (a: T, b: T) => boolean,
): 'ours' | 'theirs' | undefined {
  if (isEqual(ours, theirs) || isEqual(base, theirs)) return 'ours';
  return isEqual(base, ours) ? 'theirs' : undefined;
}

function own(mapping: { readonly [key: string]: Plain }, key: string): Value {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

function mergeMappings(sides: Three<{ [key: string]: Plain }>, at: Path): MergedValue {
  const { base, ours, theirs } = sides;
  const keys = { base: Object.keys(base), ours: Object.keys(ours), theirs: Object.keys(theirs) };
  const order = align(keys).slots.map((slot) => keys.ours[slot.ours ?? -1] ?? keys.theirs[slot.theirs ?? -1] ?? '');
  const merged = order.map((key) => {
    const values = { base: own(base, key), ours: own(ours, key), theirs: own(theirs, key) };
    return [key, mergeValues(values, [...at, key])] as const;
  });
  const settledFor = (side: 'ours' | 'theirs'): Plain =>
    Object.fromEntries(merged.flatMap(([key, { [side]: value }]) => (value === undefined ? [] : [[key, value]])));
  return {
    ours: settledFor('ours'),
    theirs: settledFor('theirs'),
    disagreements: merged.flatMap(([, { disagreements }]) => disagreements),
  };
}

/** What an item is called in a path: by its id where it has one. */
function segmentOf(lists: Three<readonly Plain[]>, slot: Slot): string | number {
  const item = lists.ours[slot.ours ?? -1] ?? lists.theirs[slot.theirs ?? -1];
  const id = isMapping(item) ? own(item, 'id') : undefined;
  return typeof id === 'string' ? id : (slot.ours ?? slot.theirs ?? 0);
}

function mergeItems(lists: Three<readonly Plain[]>, slots: readonly Slot[], at: Path): MergedValue {
  const merged = slots.map((slot) => {
    const values = {
      base: lists.base[slot.base ?? -1],
      ours: lists.ours[slot.ours ?? -1],
      theirs: lists.theirs[slot.theirs ?? -1],
    };
    return mergeValues(values, [...at, segmentOf(lists, slot)]);
  });
  return {
    ours: merged.flatMap(({ ours }) => (ours === undefined ? [] : [ours])),
    theirs: merged.flatMap(({ theirs }) => (theirs === undefined ? [] : [theirs])),
    disagreements: merged.flatMap(({ disagreements }) => disagreements),
  };
}

/** A list that was not there, or had nothing in it, is an empty one to what both sides began. */
export function baseList(base: Value): readonly Plain[] | undefined {
  if (base === undefined || base === null) return [];
  return Array.isArray(base) ? base : undefined;
}

/**
 * Merges three versions of a value: mappings key by key, lists item by item, all else as a whole.
 *
 * @param at where the value stands
 */
export function mergeValues(values: Three<Value>, at: Path): MergedValue {
  const sole = soleChange(values, same);
  if (sole !== undefined) return settled(values[sole]);
  const { base, ours, theirs } = values;
  if (isMapping(base) && isMapping(ours) && isMapping(theirs)) return mergeMappings({ base, ours, theirs }, at);
  const before = baseList(base);
  if (before !== undefined && Array.isArray(ours) && Array.isArray(theirs)) {
    const lists = { base: before, ours, theirs };
    const slots = alignItems(lists);
    if (slots !== undefined) return mergeItems(lists, slots, at);
  }
  return { ours, theirs, disagreements: [at] };
}
