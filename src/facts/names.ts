import { truncate } from '../base/text.js';
import { kindByName } from '../kinds/registry.generated.js';
import type { Dataset } from '../model/dataset.js';
import type { AnyRecord, KindName, RegisterRecord } from '../model/record.js';
import { anyText } from '../model/text.js';
import type { Text } from '../model/text.js';

/** Longer titles are cut in sentences, so that a message stays one. In terminal columns. */
const longestTitle = 70;

/** What readers call a record, in all its languages and at its whole length. */
export function headingOf<K extends KindName>(record: RegisterRecord<K>): Text {
  return kindByName[record.kind].heading(record.data, record.id);
}

/** What readers call a record, in the register's first language. */
export function titleOf(dataset: Dataset, record: AnyRecord): string {
  return wordsOf(dataset, headingOf(record));
}

/** A text for readers, as one line of the register's first language, whole. */
export function lineOf(dataset: Dataset, text: Text | undefined): string {
  const first = dataset.settings.languages[0] ?? 'en';
  return anyText(text, first, first).replace(/\s+/gu, ' ').trim();
}

/** A text for readers, as one line of the register's first language, cut where it is long. */
export function wordsOf(dataset: Dataset, text: Text | undefined): string {
  return truncate(lineOf(dataset, text), longestTitle);
}

/** What readers call a record beside its id; empty where that is all: a person is named by the id alone. */
export function nameWithoutId(dataset: Dataset, record: AnyRecord): string {
  if (record.kind === 'person') return '';
  const title = titleOf(dataset, record);
  return title === record.id ? '' : title;
}

/** A record in a sentence: its id and its title, `ACT-014 (Training of judges)`. A person is named by the id alone. */
export function nameOf(dataset: Dataset, record: AnyRecord): string {
  const title = nameWithoutId(dataset, record);
  return title === '' ? record.id : `${record.id} (${title})`;
}

/** Like {@link nameOf}, for a record known by its id only; an id that leads nowhere stands as it is. */
export function nameOfId(dataset: Dataset, id: string): string {
  const record = dataset.find(id);
  return record === undefined ? id : nameOf(dataset, record);
}

/** The organisation that answers for a record by its kind's declaration, by id. */
export function ownerOf<K extends KindName>(record: RegisterRecord<K>): string | undefined {
  return kindByName[record.kind].owner?.(record.data);
}
