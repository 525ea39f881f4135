import { sortBy } from '../base/order.js';
import type { Dataset } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';
import { stringsOf } from './texts.js';

/** A text of a record for readers, and the languages that it has. */
export interface ReaderText {
  readonly record: AnyRecord;
  /** The keys and indices that lead to the text, without a language. */
  readonly path: readonly (string | number)[];
  /** By language; a plain string is in the register's first. */
  readonly texts: ReadonlyMap<string, string>;
}

function textsOf(record: AnyRecord, first: string): readonly ReaderText[] {
  const found = new Map<string, { readonly path: readonly (string | number)[]; readonly texts: Map<string, string> }>();
  for (const { path, text, shape, language } of stringsOf(record)) {
    if (shape.text !== true) continue;
    const own = language === undefined ? path : path.slice(0, -1);
    const key = JSON.stringify(own);
    const known = found.get(key) ?? { path: own, texts: new Map<string, string>() };
    found.set(key, known);
    known.texts.set(language ?? first, text);
  }
  return [...found.values()].map(({ path, texts }) => ({ record, path, texts }));
}

/** Every text for readers, in order of the records' paths and within one as in its file. */
export function readerTexts({ records, settings }: Dataset): readonly ReaderText[] {
  const first = settings.languages[0] ?? 'en';
  return sortBy(records.values(), ({ path }) => path).flatMap((record) => textsOf(record, first));
}

/** The part of a path under a key or index, with an item of a list by its id where it has one. */
function partOf(value: unknown, key: string | number): { readonly name: string; readonly inside: unknown } {
  const inside: unknown =
    typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
  const isItem = Array.isArray(value) && typeof inside === 'object' && inside !== null && 'id' in inside;
  return { name: String(isItem ? inside.id : key), inside };
}

/** Where a text stands, as `set` takes it: `milestones.M2.title`. */
export function fieldPath(record: AnyRecord, path: readonly (string | number)[]): string {
  const names: string[] = [];
  let value: unknown = record.data;
  for (const key of path) {
    const { name, inside } = partOf(value, key);
    names.push(name);
    value = inside;
  }
  return names.join('.');
}
