import { splitUpdateId } from '../base/id.js';
import { compareText } from '../base/order.js';
import { visible } from '../base/text.js';
import { orderOf } from '../edit/key-order.js';
import { shapes } from '../kinds/shape.generated.js';
import { Misuse } from '../model/errors.js';
import type { KindName } from '../model/record.js';
import { conflictIn } from '../parse/conflict.js';
import type { ChangePlan } from '../run/change-plan.js';
import { newId } from '../run/new/ids.js';
import { offsetOf } from './places.js';
import { demandRenamable, renameFile } from './rename.js';
import type { RenamingView, TextChange } from './rename.js';
import { editedFile } from './view.js';
import type { EditedFile } from './view.js';

/** A record that is to get another id. */
export interface RenumberedFile extends EditedFile {
  readonly kind: KindName;
}

/** What giving a record another id comes to. */
export interface Renumbering {
  readonly from: string;
  readonly to: string;
  /** References that could mean another record of the same id too, and were left as they are: their files. */
  readonly doubtful: readonly string[];
  /** Files of closed periods that would change. */
  readonly frozen: readonly string[];
  /** Files whose texts or comments mention the old id in passing; they are left as they are. */
  readonly mentions: readonly string[];
}

const isRecordFile = (file: EditedFile): file is RenumberedFile =>
  file.kind !== 'settings' && file.kind !== 'framework';

/** A record whose two versions stand in one file: which of the two is meant, nobody can know. */
function demandSettled({ textOf }: RenamingView, { path, id }: EditedFile): void {
  if (conflictIn(textOf(path) ?? '') === undefined) return;
  throw new Misuse(
    `"${visible(path)}" holds two versions between conflict markers, and only one of them can keep the id`,
    `Go back with \`git merge --abort\`. On the branch whose record is younger run \`secretariat renumber ${id} --commit\`, and merge again.`,
  );
}

/**
 * The file of a record that is to be renumbered.
 *
 * @param named its id or, where two files have the same, the path of the one that is meant
 * @throws Misuse where there is no such record, or two
 */
export function fileToRenumber(view: RenamingView, named: string): RenumberedFile {
  const files = view.paths.flatMap((path) => editedFile(path) ?? []);
  const meant = files.filter(({ path, id, kind }) => path === named || (id === named && kind !== 'settings'));
  const [file, another] = meant;
  if (file === undefined) {
    throw new Misuse(
      `no record has the id "${visible(named)}"`,
      'secretariat list shows the records of a kind. Where two files have the same id, name the file: actions/ACT-002.yaml',
    );
  }
  if (another !== undefined) {
    const paths = meant.map(({ path }) => visible(path));
    throw new Misuse(
      `"${visible(named)}" is the id of two records: ${paths.join(' and ')}`,
      `Name the file of the one that is to get another id: secretariat renumber ${paths[1] ?? ''}`,
    );
  }
  demandRenamable(file);
  if (!isRecordFile(file))
    throw new Misuse(`"${visible(named)}" is no record`, 'Only records have ids that can change.');
  demandSettled(view, file);
  return file;
}

/**
 * The next number of a record's kind.
 *
 * @param names of the files of its kind on any branch
 * @throws Misuse for a kind that is not numbered
 */
export function nextId(
  { register, paths }: RenamingView,
  { kind, id }: RenumberedFile,
  names: Iterable<string>,
): string {
  if (shapes[kind].prefix === undefined) {
    throw new Misuse(
      `a record of this kind is not numbered, so that its new id must be given`,
      `For instance: secretariat renumber ${id} ${id}-2`,
    );
  }
  const here = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  return newId(register.parsed.dataset, kind, {}, new Set([...names, ...here]));
}

/** Makes sure that no other branch has given an id. @throws Misuse */
export function demandUnusedElsewhere(to: string, names: Iterable<string>): void {
  for (const name of names) {
    if (name.replace(/\.ya?ml$/i, '').toLowerCase() !== to.toLowerCase()) continue;
    throw new Misuse(
      `the id "${visible(to)}" is, or was, given on another branch`,
      'Ids are never used again. Leave the new id out to get the next free one.',
    );
  }
}

/** Whether a reference may lead to a record of a kind. */
function mayLeadTo(ref: readonly string[], kind: string): boolean {
  return ref.length === 0
    ? ['action', 'commitment', 'indicator'].includes(kind)
    : ref.includes('any') || ref.includes(kind);
}

/** Puts pieces into a text, the last first. */
function withChanges(text: string, changes: readonly TextChange[]): string {
  let result = text;
  for (const { range, text: piece } of changes.toReversed()) {
    result = result.slice(0, offsetOf(result, range.start)) + piece + result.slice(offsetOf(result, range.end));
  }
  return result;
}

/** Rewrites the references, file by file. */
function planTexts(plan: ChangePlan, texts: readonly TextChange[]): void {
  for (const path of new Set(texts.map((change) => change.path))) {
    const changes = texts.filter((change) => change.path === path);
    const text = plan.text(path) ?? '';
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    plan.replace(path, mark + withChanges(text.slice(mark.length), changes));
  }
}

/** Notes in a record the id that it had, by which its history is found. */
function planFormerly({ register }: RenamingView, plan: ChangePlan, { path, kind, id }: RenumberedFile): void {
  const data = register.parsed.dataset.records.get(id)?.data;
  const isThere = data !== undefined && Object.hasOwn(data, 'formerly');
  if (isThere) plan.edit(path, [{ kind: 'add', at: ['formerly'], value: id }]);
  else {
    const order = orderOf(shapes[kind])([]) ?? [];
    plan.edit(path, [{ kind: 'insert', at: [], key: 'formerly', value: [id], order }]);
  }
}

/** The period whose files a path belongs to. */
function periodOf(path: string): string | undefined {
  const file = editedFile(path);
  if (file?.kind === 'period') return file.id;
  return file?.kind === 'update' ? splitUpdateId(file.id)?.period : undefined;
}

function frozenIn({ register }: RenamingView, plan: ChangePlan): readonly string[] {
  const periods = register.parsed.dataset.of('period');
  const closed = new Set(periods.filter(({ data }) => data.status === 'closed').map(({ id }) => id));
  return plan
    .files()
    .map(({ path }) => path)
    .filter((path) => closed.has(periodOf(path) ?? ''));
}

/** The files that still name an id, in a text or a comment rather than as a reference. */
function mentionsOf({ paths }: RenamingView, plan: ChangePlan, { path: own, id }: RenumberedFile): readonly string[] {
  const word = new RegExp(`(?<![A-Za-z0-9._-])${id.replaceAll('.', '\\.')}(?![A-Za-z0-9_-])`);

  return paths.filter((path) => path !== own && word.test(plan.text(path) ?? ''));
}

/**
 * Plans that a record gets another id: its file and the updates about it get other names, every reference is rewritten, and the record
 * notes the id that it had. Nothing else changes, to the byte.
 *
 * @throws Misuse for an id that cannot be, or is or was taken; where a file that may name the record cannot be read
 */
export function planRenumber(view: RenamingView, plan: ChangePlan, file: RenumberedFile, to: string): Renumbering {
  const twins = view.paths
    .flatMap((path) => editedFile(path) ?? [])
    .filter(({ id, path }) => {
      return id === file.id && path !== file.path;
    });
  const doubtful = new Set<string>();
  const { texts, files } = renameFile(view, file, to, ({ path, ref }) => {
    const isDoubtful = twins.some(({ kind }) => mayLeadTo(ref, kind));
    const isOwn = mayLeadTo(ref, file.kind);
    if (isDoubtful && isOwn) doubtful.add(path);
    return isOwn && !isDoubtful;
  });
  planTexts(plan, texts);
  planFormerly(view, plan, file);
  for (const { from, to: path } of files) plan.move(from, path);
  const left = [...doubtful].toSorted(compareText);
  const mentions = mentionsOf(view, plan, file).filter((path) => !doubtful.has(path));
  return { from: file.id, to, doubtful: left, frozen: frozenIn(view, plan), mentions };
}
