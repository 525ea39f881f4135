import { foldId } from '../base/id.js';
import type { Finding, RelatedPlace } from '../model/finding.js';
import { atKey, at } from '../model/finding.js';
import type { AnyRecord } from '../model/record.js';
import type { Dataset } from '../model/dataset.js';
import type { Surroundings } from './known.js';
import { lookOf } from './look-alike.js';
import { fileStart, findingAt } from './problem.js';
import type { Statement } from './problem.js';
import { itemsIn } from './references.js';
import { quoted } from './words.js';

/** A file with the id that its name gives it. */
export interface NamedFile {
  readonly path: string;
  readonly id: string;
}

const other = ({ path }: NamedFile, message: string): RelatedPlace => ({ path, ...fileStart, message });

/** What to do where two files have one id; which of the two is younger, only git can tell. */
export const renumberHelp =
  'Give one of the two another id: `secretariat renumber` with its file gives it the next free one, and rewrites the references.';

/**
 * Finds ids that stand for two files, also when case is ignored.
 *
 * @param files in order of path; the later file is the one reported
 */
export function duplicateIds(files: readonly NamedFile[]): ReadonlyMap<string, Finding> {
  const first = new Map<string, NamedFile>();
  const found = new Map<string, Finding>();
  for (const file of files) {
    const known = first.get(foldId(file.id));
    if (known === undefined) {
      first.set(foldId(file.id), file);
      continue;
    }
    const statement: Statement = {
      rule: 'reference/duplicate-id',
      messageId: 'record',
      message: `the id ${quoted(file.id)} stands for another record too: an id names one record in the whole register`,
      help: renumberHelp,
    };
    const related = [other(known, 'it stands for this record first')];
    found.set(file.path, findingAt({ path: file.path, record: file.id }, fileStart, statement, { related }));
  }
  return found;
}

/** Finds ids that a reader cannot tell apart. */
export function lookAlikes(files: readonly NamedFile[]): Finding[] {
  const first = new Map<string, NamedFile>();
  const findings: Finding[] = [];
  for (const file of files) {
    const look = lookOf(file.id);
    const known = first.get(look);
    if (known === undefined) first.set(look, file);
    else if (foldId(known.id) !== foldId(file.id)) findings.push(lookAlike(file, known));
  }
  return findings;
}

function lookAlike(file: NamedFile, known: NamedFile): Finding {
  const statement: Statement = {
    rule: 'reference/look-alike',
    messageId: 'look-alike',
    message: `the ids ${quoted(file.id)} and ${quoted(known.id)} look alike`,
    help: 'Give one of the two an id that cannot be taken for the other.',
    severity: 'warning',
  };
  const related = [other(known, 'the other one')];
  return findingAt({ path: file.path, record: file.id }, fileStart, statement, { related });
}

/** Finds item ids that stand twice in a record. */
export function duplicateItems({ records, locate }: Surroundings): Finding[] {
  return records.flatMap((record) => {
    const first = new Map<string, readonly (string | number)[]>();
    return itemsIn(record).flatMap(({ id, path }) => {
      const known = first.get(id);
      if (known === undefined) {
        first.set(id, path);
        return [];
      }
      const { pointer, ...place } = locate(at(record, ...path));
      const statement: Statement = {
        rule: 'reference/duplicate-id',
        messageId: 'item',
        message: `the item id ${quoted(id)} stands twice in this record`,
        help: `Give one of the two another id: ${record.id}#${id} must name one item.`,
        label: 'stands twice',
      };
      const related = [{ ...locate(at(record, ...known)), message: 'it stands here first' }];
      return [findingAt({ path: record.path, record: record.id }, place, statement, { pointer, related })];
    });
  });
}

/** Finds former ids that another record bears now: ids are never used again, or history would follow the wrong record. */
export function reusedIds({ records, known, locate }: Surroundings): Finding[] {
  return records.flatMap((record) =>
    (record.data.formerly ?? []).flatMap((old, index) => {
      const now = known.get(old);
      if (now === undefined) return [];
      const { pointer, ...place } = locate(at(record, 'formerly', index));
      const statement: Statement = {
        rule: 'reference/duplicate-id',
        messageId: 'reused',
        message: `this record was ${quoted(old)} once, and another record bears that id now`,
        help: 'Give the other record a new id: the history of an id belongs to one record.',
        label: 'used again',
      };
      const related = [other({ path: now.path, id: old }, 'it stands for this record now')];
      return [findingAt({ path: record.path, record: record.id }, place, statement, { pointer, related })];
    }),
  );
}

/** Finds people to whom nothing refers: personal data is kept for a purpose only. */
export function orphans(dataset: Dataset, { locate, records }: Surroundings, unread: number): Finding[] {
  // A file that could not be read may be the one that refers to them.
  if (unread > 0) return [];
  const alone = records.filter((record) => record.kind === 'person' && dataset.linksTo(record.id).length === 0);
  return alone.map((record) => orphan(record, locate));
}

function orphan(record: AnyRecord, locate: Surroundings['locate']): Finding {
  const { pointer: _pointer, ...place } = locate(atKey(record));
  return findingAt({ path: record.path, record: record.id }, place, {
    rule: 'reference/orphan',
    messageId: 'person',
    message: 'no seat, contact post or other record refers to this person',
    help: 'Refer to the person where a post is held, or remove the record: personal data is kept for a purpose only.',
    severity: 'warning',
  });
}
