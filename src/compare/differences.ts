import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { AnyRecord } from '../model/record.js';
import type { ValueChangeType } from '../model/change.js';
import { isMapping, isReordered, isSame, matchItems, identifyingProperties } from './items.js';
import { midSentence, nounOf } from './nouns.js';

/** Keys and indices from the top of a record. */
export type DataPath = readonly (string | number)[];

/** An item on the way to a value. */
export interface DifferenceStep {
  readonly noun: string;
  /** The item before, or where it is new after. */
  readonly item: unknown;
  readonly shape: Shape;
}

/** One value of a record that became another: raw, for those who judge changes. Who tells people of them resolves it first. */
export interface Difference {
  /** Keys and item ids from the top of the record: `milestones.M2.done_on`. */
  readonly field: string;
  /** What people call the value, in the middle of a sentence. */
  readonly title: string;
  readonly type: ValueChangeType;
  /** Where it stands in each version; undefined where it does not. */
  readonly before: DataPath | undefined;
  readonly after: DataPath | undefined;
  /** The values; undefined where there is none. */
  readonly from: unknown;
  readonly to: unknown;
  readonly shape: Shape;
  readonly within: readonly DifferenceStep[];
  /** For a text in one of several languages. */
  readonly language: string | undefined;
}

/** Where a walk stands. */
interface Place {
  readonly field: readonly string[];
  readonly titles: readonly string[];
  readonly before: DataPath | undefined;
  readonly after: DataPath | undefined;
  readonly within: readonly DifferenceStep[];
}

/** Where and how something differs. */
interface Noted extends Place {
  readonly type: ValueChangeType;
  readonly language?: string;
}

const top: Place = { field: [], titles: [], before: [], after: [], within: [] };

function propertyOf(shape: Shape, name: string): Shape | undefined {
  const { properties } = shape;
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : shape.entries;
}

/** An amount with its currency is one value, not two. */
export function isMoney(shape: Shape): boolean {
  const names = Object.keys(shape.properties ?? {});
  return names.length === 2 && names.includes('amount') && names.includes('currency');
}

const valueAt = (value: unknown, key: string): unknown =>
  isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A list; what is absent holds nothing. */
const listOf = (value: unknown): readonly unknown[] | undefined => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : undefined;
};

const typeOf = (from: unknown, to: unknown): ValueChangeType =>
  from === undefined ? 'set' : to === undefined ? 'cleared' : 'changed';

/** The way one step further down in one version; undefined where there is nothing. */
const stepTo = (path: DataPath | undefined, step: string | number | undefined): DataPath | undefined =>
  step === undefined ? undefined : [...(path ?? []), step];

/** Keys of both, in the order of the schema, then of the later version. */
function keysOf(from: unknown, to: unknown, shape: Shape): string[] {
  const present = new Set([...Object.keys(to ?? {}), ...Object.keys(from ?? {})]);
  const known = Object.keys(shape.properties ?? {}).filter((key) => present.has(key));
  return [...new Set([...known, ...present])];
}

/** Compares two versions of a record, or of a part of one. */
class Walk {
  readonly found: Difference[] = [];
  private readonly language: string;
  private readonly isDeep: boolean;

  /** @param isDeep whether what is new is taken apart into its values, rather than told as a whole */
  constructor(language: string, isDeep = false) {
    this.language = language;
    this.isDeep = isDeep;
  }

  value(from: unknown, to: unknown, shape: Shape, place: Place): void {
    if (isSame(from, to)) return;
    const [before, after] = [listOf(from), listOf(to)];
    if (shape.text === true) this.text(from, to, shape, place);
    else if (before && after && shape.items !== undefined) this.list(before, after, shape, place);
    else if (this.isMixed(from, to) && !isMoney(shape)) this.mapping(from, to, shape, place);
    else this.note(from, to, shape, { ...place, type: typeOf(from, to) });
  }

  /** Whether a mapping is compared key by key. */
  private isMixed(from: unknown, to: unknown): boolean {
    return isMapping(to) && (isMapping(from) || (this.isDeep && from === undefined));
  }

  mapping(from: unknown, to: unknown, shape: Shape, place: Place): void {
    for (const key of keysOf(from, to, shape)) {
      const below = propertyOf(shape, key);
      if (below === undefined) continue;
      const [was, is] = [valueAt(from, key), valueAt(to, key)];
      const isEntry = shape.entries === below;
      this.value(was, is, below, {
        ...place,
        field: [...place.field, key],
        titles: [...place.titles, isEntry ? key : midSentence(below.title)],
        before: stepTo(place.before, was === undefined ? undefined : key),
        after: stepTo(place.after, is === undefined ? undefined : key),
      });
    }
  }

  /** A plain text is one in the first language; each language is compared by itself. */
  private text(from: unknown, to: unknown, shape: Shape, place: Place): void {
    const [was, is] = [this.byLanguage(from), this.byLanguage(to)];
    const several = was.size > 1 || is.size > 1;
    for (const language of new Set([...is.keys(), ...was.keys()])) {
      const [old, now] = [was.get(language), is.get(language)];
      if (old === now) continue;
      const field = isMapping(to ?? from) ? [...place.field, language] : place.field;
      const spoken = several ? { language } : {};
      this.note(old, now, shape, { ...place, ...spoken, field, type: typeOf(old, now) });
    }
  }

  private byLanguage(text: unknown): Map<string, unknown> {
    if (text === undefined) return new Map();
    return isMapping(text) ? new Map(Object.entries(text)) : new Map([[this.language, text]]);
  }

  private list(from: readonly unknown[], to: readonly unknown[], list: Shape, place: Place): void {
    const { items } = list;
    if (items === undefined) return;
    const pairs = matchItems(from, to);
    const isOrdered = items.properties === undefined || items.properties['id'] !== undefined;
    if (isOrdered && isReordered(pairs)) this.note(from, to, list, { ...place, type: 'reordered' });
    for (const pair of pairs) {
      const [was, is] = [itemAt(from, pair.before), itemAt(to, pair.after)];
      const field = [...place.field, nameOfItem(was ?? is)];
      const here = { before: stepTo(place.before, pair.before), after: stepTo(place.after, pair.after) };
      this.item(was, is, { list, items }, { ...place, ...here, field });
    }
  }

  private item(was: unknown, is: unknown, { list, items }: { list: Shape; items: Shape }, place: Place): void {
    const noun = nounOf(list.title, items.title);
    const inside = [...place.within, { noun, item: was ?? is, shape: items }];
    if (is !== undefined && (was !== undefined || (this.isDeep && isMapping(is)))) {
      this.value(was, is, items, { ...place, titles: [], within: inside });
      return;
    }
    const titles = [...place.titles.slice(0, -1), noun];
    const within = isMapping(was ?? is) ? inside : place.within;
    this.note(was, is, items, { ...place, titles, within, type: was === undefined ? 'added' : 'removed' });
  }

  private note(from: unknown, to: unknown, shape: Shape, what: Noted): void {
    const { field, titles, before, after, within, type, language } = what;
    const words = { field: field.join('.'), title: titles.join(' ') };
    this.found.push({ ...words, type, before, after, from, to, shape, within, language });
  }
}

const itemAt = (list: readonly unknown[], index: number | undefined): unknown =>
  index === undefined ? undefined : list[index];

/** What an item is called in the name of a field: its id, else what tells it from the others. */
function nameOfItem(item: unknown): string {
  if (!isMapping(item)) return String(item);
  const values = identifyingProperties(item).map((name) => item[name]);
  const texts = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  return texts.length === 0 ? '?' : texts.join(' ');
}

/**
 * Everything in which two versions of a record differ, in the order of the schema: values, items of lists by their ids, texts by language.
 *
 * @param language the register's first language, in which a plain text is
 */
export function differencesBetween(before: AnyRecord, after: AnyRecord, language: string): readonly Difference[] {
  if (before.data === after.data) return [];
  const walk = new Walk(language);
  walk.mapping(before.data, after.data, shapes[after.kind], top);
  return walk.found;
}

/** Every single value of a record, in the order of the schema, as if it had just been set. */
export function valuesOf(record: AnyRecord, language: string): readonly Difference[] {
  const walk = new Walk(language, true);
  walk.mapping({}, record.data, shapes[record.kind], top);
  return walk.found;
}
