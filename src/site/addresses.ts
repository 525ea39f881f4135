import { foldId, isId, splitUpdateId } from '../base/id.js';
import { sortBy } from '../base/order.js';
import { updatesOf } from '../facts/updates.js';
import type { Dataset } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { itemsOf } from '../query/items.js';

/*
 * Where things stand on the site. Addresses are for ever: they are made of ids, which are never used again, and of nothing else.
 * Ids are ASCII, no names of Windows devices, and differ in more than letter case, so each is a file name on every system.
 */

/** The page of the method of figures, with a row for each. */
const methodPage = 'method.html';

/** The page of a record, from the top of its language. */
export function recordPath(id: string): string {
  return `records/${id}.html`;
}

/** The record as data, from the top of the site. */
export function recordDataPath(id: string): string {
  return `api/v1/records/${id}.json`;
}

/** Whether a record has a page of its own: updates stand on the pages of what they are about. */
export function hasPage({ kind }: AnyRecord): boolean {
  return kind !== 'update';
}

/** Where an update stands on the page of what it is about; an update about a day to come stands nowhere. */
function updatePlace(snapshot: Snapshot, id: string, subject: string): string {
  const found = updatesOf(snapshot, subject).find(({ update }) => update.id === id);
  return found === undefined ? recordPath(subject) : `${recordPath(subject)}#update-${found.period.id}`;
}

/**
 * Where a record, an item of one, or an update is found.
 *
 * @param snapshot what the audience may see: anything else is found nowhere
 * @returns a path from the top of the language, perhaps with a place in the page; undefined where there is none
 */
export function placeOf(snapshot: Snapshot, id: string): string | undefined {
  const [base = '', item] = id.split('#');
  const update = splitUpdateId(base);
  const record = snapshot.dataset.find(update?.record ?? base);
  if (record === undefined || !hasPage(record)) return undefined;
  if (update !== undefined) return updatePlace(snapshot, base, record.id);
  const isThere = item !== undefined && itemsOf(record).some((one) => one.id === item);
  return isThere ? `${recordPath(record.id)}#item-${item}` : recordPath(record.id);
}

/** Where the method of a figure stands. */
export function methodPlace(metric: string): string {
  return `${methodPage}#${metric}`;
}

/** An id that a record had before, and the record. */
export interface FormerId {
  readonly id: string;
  readonly record: AnyRecord;
}

/**
 * The ids that records had before, as far as the audience may know of them. One that cannot be a file beside the others is left out.
 *
 * @param formerly further ids of a record, by its history
 */
export function formerIds(dataset: Dataset, formerly: (record: AnyRecord) => readonly string[]): FormerId[] {
  const taken = new Set([...dataset.records.keys()].map(foldId));
  const found: FormerId[] = [];
  for (const record of [...dataset.records.values()].filter(hasPage)) {
    const ids = sortBy(new Set([...(record.data.formerly ?? []), ...formerly(record)]), (id) => id);
    for (const id of ids) {
      if (!isId(id) || taken.has(foldId(id))) continue;
      taken.add(foldId(id));
      found.push({ id, record });
    }
  }
  return found;
}
