/* Finds what a verb is about: the record, the item, and what the verb does to it. */
import { listWords, nearest, visible } from '../../base/text.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Dataset } from '../../model/dataset.js';
import { Misuse } from '../../model/errors.js';
import type { AnyRecord } from '../../model/record.js';
import type { SourceTree } from '../../model/source.js';
import { withArticle } from '../../parse/words.js';
import { fileOfRecord, recordFiles } from '../set.js';
import type { Deed, Verb } from './define.js';

/** What a verb is about. */
export interface Target {
  readonly record: AnyRecord;
  /** The id of the item, where one is meant. */
  readonly item: string | undefined;
  readonly deed: Deed;
}

const nounOf = ({ kind, item }: Deed): string => {
  const noun = shapes[kind].title.toLowerCase();
  return item === undefined ? noun : `${item.replaceAll('_', ' ')} of ${withArticle(noun)}`;
};

/** The record of an id. @throws Misuse with the nearest ids where there is none, or it cannot be read */
export function recordOf(dataset: Dataset, tree: SourceTree, id: string): AnyRecord {
  const found = dataset.find(id);
  if (found !== undefined) return found;
  const { path } = fileOfRecord(recordFiles(tree), id);
  throw new Misuse(
    `"${visible(path)}" cannot be read as a record, and is not changed`,
    'Run `secretariat validate` and mend what it says.',
  );
}

/** The ids of the items of a list; none where the record has no such list. */
export function itemIds(record: AnyRecord, list: string): readonly string[] {
  const items: unknown = (record.data as unknown as Record<string, unknown>)[list];
  return Array.isArray(items) ? items.map((item: { readonly id?: unknown }) => String(item.id)) : [];
}

/** The deed that a verb has for a kind. @throws Misuse naming those that it has */
function deedFor(verb: Verb, record: AnyRecord, item: string | undefined): Deed {
  const own = verb.deeds.filter(({ kind }) => kind === record.kind);
  const fitting = own.filter(
    (deed) => (deed.item !== undefined) === (item !== undefined) && holds(record, deed.item, item),
  );
  const [deed] = fitting;
  if (deed !== undefined) return deed;
  const lists = own.flatMap((other) => (other.item === undefined ? [] : [other.item]));
  if (item !== undefined && lists.length > 0) {
    const ids = lists.flatMap((list) => itemIds(record, list));
    const [best] = nearest(item, ids);
    const help = ids.length === 0 ? `It has no ${listWords(lists, 'or')}.` : `It has ${listWords(ids)}.`;
    throw new Misuse(
      `${record.id} has no item "${visible(item)}"`,
      best === undefined ? help : `Did you mean "${record.id}#${best}"?`,
    );
  }
  const takes = listWords([...new Set(verb.deeds.map(nounOf))], 'or');
  throw new Misuse(
    `\`${verb.name}\` is not for ${withArticle(shapes[record.kind].title.toLowerCase())}, which ${record.id} is`,
    `It takes the id of: ${takes}. \`secretariat set ${record.id} FIELD=VALUE\` changes any field.`,
  );
}

const holds = (record: AnyRecord, list: string | undefined, item: string | undefined): boolean =>
  list === undefined || item === undefined || itemIds(record, list).includes(item);

/**
 * Finds what a verb is about.
 *
 * @param id of a record, or of an item: `ACT-014#M2`
 * @throws Misuse with the nearest ids where there is none, or where the verb is not for it
 */
export function targetOf(verb: Verb, dataset: Dataset, tree: SourceTree, id: string): Target {
  const [recordId = '', item] = id.split('#');
  const record = recordOf(dataset, tree, recordId);
  return { record, item, deed: deedFor(verb, record, item) };
}
