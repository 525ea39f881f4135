import { nearest, visible } from '../base/text.js';
import type { Day } from '../base/day.js';
import { readData } from '../edit/apply.js';
import { assign, parseAssignment } from '../edit/assign.js';
import { editsBetween } from '../edit/difference.js';
import { orderOf } from '../edit/key-order.js';
import { shapes } from '../kinds/shape.generated.js';
import type { KindName } from '../model/record.js';
import type { SourceTree } from '../model/source.js';
import { Misuse } from '../model/errors.js';
import { settingsPath, sortPath } from '../parse/paths.js';
import type { Plain } from '../parse/values.js';
import type { ChangePlan } from './change-plan.js';

/** What a file holds, as plain data. */
type PlainData = { readonly [key: string]: Plain };

/** A record's file, whether or not its content can be read as a record. */
export interface RecordFile {
  readonly id: string;
  readonly path: string;
  readonly kind: KindName | 'settings';
}

/** The files that hold records, by id; under `settings` those of the register. */
export function recordFiles(tree: SourceTree): ReadonlyMap<string, RecordFile> {
  const files = new Map<string, RecordFile>([['settings', { id: 'settings', path: settingsPath, kind: 'settings' }]]);
  for (const { path } of tree.files()) {
    const sorted = sortPath(path);
    if (sorted.sort === 'record') files.set(sorted.id, { id: sorted.id, path, kind: sorted.kind });
  }
  return files;
}

/** The file of a record. @throws Misuse with the nearest ids where there is none */
export function fileOfRecord(files: ReadonlyMap<string, RecordFile>, id: string): RecordFile {
  const found = files.get(id);
  if (found !== undefined) return found;
  const [best] = nearest(id, files.keys());
  const help = best === undefined ? '`secretariat list KIND` shows the ids of a kind.' : `Did you mean "${best}"?`;
  throw new Misuse(`there is no record with the id "${visible(id)}"`, help);
}

/**
 * Plans a change of what a file holds: only what differs is written anew.
 *
 * @param change gives back the data as they shall be
 * @throws Misuse for a file that cannot be read, or whatever the change throws
 */
export function planData(plan: ChangePlan, { path, kind }: RecordFile, change: (data: PlainData) => PlainData): void {
  const before = readData(plan.text(path) ?? '');
  if (!before.ok) throw new Misuse(`"${visible(path)}" cannot be read: ${before.error.message}`, before.error.help);
  plan.edit(path, editsBetween(before.value, change(before.value), orderOf(shapes[kind])));
}

/**
 * Plans changes of fields in one record.
 *
 * @param assignments as they are typed: `milestones.M2.done_on=today`
 * @param today from which `today` and `+2w` are counted
 * @throws Misuse for a field that is not there, a value of the wrong type, or a file that cannot be read
 */
export function planAssignments(plan: ChangePlan, file: RecordFile, assignments: readonly string[], today: Day): void {
  planData(plan, file, (data) =>
    assignments
      .map(parseAssignment)
      .reduce((changed, assignment) => assign(changed, shapes[file.kind], assignment, today), data),
  );
}

/** The fields that assignments are about, for the line that says what was done. */
export function assignedFields(assignments: readonly string[]): readonly string[] {
  return [...new Set(assignments.map((assignment) => parseAssignment(assignment).path.join('.')))];
}
