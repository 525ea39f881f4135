/* Changes of plain data that verbs are made of. Each gives back new data; comments and order are kept when it is written. */
import { Misuse } from '../../model/errors.js';
import type { Shape } from '../../kinds/shape.js';
import type { Plain } from '../../parse/values.js';

export type Mapping = Readonly<Record<string, Plain>>;

/** What a mapping holds under a key, as a list; empty where there is nothing. */
export function listIn(data: Mapping, key: string): readonly Mapping[] {
  const list = Object.hasOwn(data, key) ? data[key] : undefined;
  return Array.isArray(list) ? (list as readonly Mapping[]) : [];
}

/** A mapping without the keys that have no value, in the order of its schema. */
export function inSchemaOrder(shape: Shape | undefined, data: Readonly<Record<string, Plain | undefined>>): Mapping {
  const order = Object.keys(shape?.properties ?? {});
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(data).filter((entry): entry is [string, Plain] => entry[1] !== undefined);
  return Object.fromEntries(entries.toSorted(([a], [b]) => place(a) - place(b)));
}

/** Data with one more item in a list. */
export function withItem(data: Mapping, key: string, item: Mapping): Mapping {
  return { ...data, [key]: [...listIn(data, key), { ...item }] as Plain };
}

/** Data in which one item of a list is changed. */
export function withChangedItem(data: Mapping, key: string, id: string, change: (item: Mapping) => Mapping): Mapping {
  const list = listIn(data, key).map((item): Plain => ({ ...(item['id'] === id ? change(item) : item) }));
  return { ...data, [key]: list };
}

/** The id after those that the items of a list have: `D3` after `D2`. */
export function nextItemId(data: Mapping, key: string, title: string): string {
  const ids = listIn(data, key).map(({ id }) => /^(.*?)(\d+)$/.exec(typeof id === 'string' ? id : ''));
  const last = ids.findLast((match) => match !== null);
  const prefix = last?.[1] ?? title.charAt(0).toUpperCase();
  const numbers = ids.filter((match) => match?.[1] === prefix).map((match) => Number(match?.[2]));
  return `${prefix}${String(Math.max(0, ...numbers) + 1)}`;
}

const isPlace = (word: string): boolean => /^https?:\/\//.test(word) || /^[\w.-]+(?:\/[\w. -]+)+$/.test(word);

/** The last part of a place, without its ending. */
const lastPart = (place: string): string => place.replace(/\/+$/, '').split('/').at(-1) ?? place;

/**
 * A document that shows something, from a line: its title, its place (a path inside the register, a web address), or the title and then
 * the place.
 *
 * @throws Misuse for an empty line
 */
export function documentFrom(line: string, on: string): Mapping {
  const words = line.trim().split(/\s+/);
  const place = words.at(-1) ?? '';
  if (place === '') throw new Misuse('--evidence needs a title or a place', 'For instance: --evidence "Minutes of …".');
  if (!isPlace(place)) return { title: line.trim(), on };
  const title = words.length === 1 ? lastPart(place).replace(/\.\w{1,5}$/, '') : words.slice(0, -1).join(' ');
  return { title, [place.includes('://') ? 'url' : 'path']: place, on };
}
