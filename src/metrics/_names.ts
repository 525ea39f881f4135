import { textIn, anyText } from '../model/text.js';
import type { Text } from '../model/text.js';
import { titleOf } from '../facts/names.js';
import type { Dataset } from '../model/dataset.js';

/** A text for readers in the register's first language, else in whichever it has. */
export function wordsIn(dataset: Dataset, text: Text | undefined): string {
  const first = dataset.settings.languages[0] ?? 'en';
  return textIn(text, first, first) ?? anyText(text, first, first);
}

/** What readers call the record with this id; the id itself where there is no such record, or where it is a person. */
export function nameOfRecord(dataset: Dataset, id: string): string {
  const record = dataset.find(id);
  if (record === undefined || record.kind === 'person') return id;
  return titleOf(dataset, record);
}

/** A word of a vocabulary as readers see it: `in-progress` is "In progress". */
export function wordOf(value: string): string {
  const words = value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
