import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { TextPlace } from '../../facts/texts.js';
import type { RuleFinding } from '../define.js';

/**
 * Looks at every text of every record that `texts` lists, and yields one finding `found` where `test` says so. What was
 * found is not repeated in the message, which may reach a log that more people read than the record.
 */
export function* scan(
  { dataset }: Snapshot,
  texts: (record: AnyRecord) => Iterable<TextPlace>,
  test: (place: TextPlace) => boolean,
): Iterable<RuleFinding<'found'>> {
  for (const record of dataset.records.values()) {
    for (const place of texts(record)) {
      if (test(place)) {
        yield { message: 'found', data: { name: nameOf(dataset, record) }, place: at(record, ...place.path) };
      }
    }
  }
}

/** The last key of a path: what the text is called in its record. */
export function keyOf({ path }: TextPlace): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}
