/* Brings a register that an older version of the data model wrote to today's: its files, or what a past commit says. */
import { isDeepStrictEqual } from 'node:util';
import { listWords, visible } from '../base/text.js';
import { edit, readData } from '../edit/apply.js';
import { editsBetween } from '../edit/difference.js';
import type { Edit } from '../edit/edit.js';
import { orderOf } from '../edit/key-order.js';
import { shapes } from '../kinds/shape.generated.js';
import { Misuse, Unanswerable } from '../model/errors.js';
import type { KindName } from '../model/record.js';
import type { SourceFile, SourceTree } from '../model/source.js';
import { decodeForShow } from '../parse/decode.js';
import { migrated, stepsFrom, versionOf } from '../parse/migrations/apply.js';
import { presentVersion } from '../parse/migrations/define.js';
import type { Content, Migration } from '../parse/migrations/define.js';
import { settingsPath, sortPath } from '../parse/paths.js';
import type { ChangePlan } from './change-plan.js';

/** A file that a migration is about. */
interface Migrating {
  readonly path: string;
  readonly kind: KindName | 'settings';
  readonly id: string;
}

/** How far a register is behind, and what leads it to today. */
export interface MigrationPlan {
  readonly from: number;
  readonly to: number;
  /** What each step changes, in a sentence. */
  readonly steps: readonly string[];
}

function migrating(path: string): Migrating | undefined {
  const sorted = sortPath(path);
  if (sorted.sort === 'settings') return { path, kind: 'settings', id: '' };
  return sorted.sort === 'record' ? { path, kind: sorted.kind, id: sorted.id } : undefined;
}

/** Keys that got another name, so that their line with its comment can stay: the value went along, or nothing else came and went. */
function renamesBetween(before: Content, after: Content): ReadonlyMap<string, string> {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const come = new Set(Object.keys(after).filter((key) => !Object.hasOwn(before, key)));
  if (gone.length === 1 && come.size === 1) return new Map([[gone[0] ?? '', [...come][0] ?? '']]);
  const renames = new Map<string, string>();
  for (const key of gone) {
    const to = [...come].find((candidate) => isDeepStrictEqual(before[key], after[candidate]));
    if (to !== undefined && come.delete(to)) renames.set(key, to);
  }
  return renames;
}

/** The edits that bring one file to today's shape; undefined where what comes out would not fit its schema. @throws Unanswerable */
function editsOf(
  { path, kind, id }: Migrating,
  text: string,
  steps: readonly Migration[],
): readonly Edit[] | undefined {
  const read = readData(text);
  if (!read.ok)
    throw new Unanswerable(
      `${visible(path)} cannot be read: ${read.error.message}`,
      `Mend it first, so that no file stays behind. ${read.error.help}`,
    );
  const after = migrated(read.value, kind, id, steps);
  if (after === undefined) return undefined;
  const renames = renamesBetween(read.value, after);
  const renamed = Object.fromEntries(
    Object.entries(read.value).map(([key, value]) => [renames.get(key) ?? key, value]),
  );
  return [
    ...[...renames].map(([from, to]): Edit => ({ kind: 'rename', at: [from], to })),
    ...editsBetween(renamed, { ...after }, orderOf(shapes[kind])),
  ];
}

/** The steps from the version that settings name. @throws Misuse where the program knows none */
function stepsOf(
  settings: string | undefined,
  migrations: readonly Migration[],
): { from: number; steps: readonly Migration[] } {
  const from = settings === undefined ? undefined : versionOf(settings);
  if (from === undefined) {
    throw new Misuse(
      'the settings do not say of which version the register is, or cannot be read',
      'Write `schema_version: N` into secretariat.yaml; `secretariat validate` shows what else is wrong there.',
    );
  }
  if (from > presentVersion) {
    throw new Misuse(
      `the register is of version ${String(from)} of the data model, and this program knows versions up to ${String(presentVersion)}`,
      'Install a newer version of secretariat; nothing was changed.',
    );
  }
  const steps = stepsFrom(from, migrations);
  if (steps !== undefined) return { from, steps };
  throw new Misuse(
    `this program knows no way from version ${String(from)} of the data model to ${String(presentVersion)}`,
    'Check `schema_version` in secretariat.yaml: it starts at 1.',
  );
}

/**
 * Plans that every record and the settings are brought to today's version of the data model: what is the same in both stays byte for byte.
 *
 * @param migrations every step that is known
 * @throws Misuse where the register is newer than the program, or its version is not known; Unanswerable where a file cannot be read, or
 *   would not fit its schema
 */
export function planMigrations(plan: ChangePlan, tree: SourceTree, migrations: readonly Migration[]): MigrationPlan {
  const { from, steps } = stepsOf(plan.text(settingsPath), migrations);
  if (steps.length === 0) return { from, to: presentVersion, steps: [] };
  const misfits: string[] = [];
  for (const file of tree.files().flatMap(({ path }) => migrating(path) ?? [])) {
    const edits = editsOf(file, plan.text(file.path) ?? '', steps);
    if (edits === undefined) misfits.push(file.path);
    else plan.edit(file.path, edits);
  }
  if (misfits.length > 0) {
    const shown = misfits.slice(0, 5).map(visible);
    const rest = misfits.length > 5 ? ` and ${String(misfits.length - 5)} more` : '';
    throw new Unanswerable(
      `${listWords(shown)}${rest} would not fit the data model of today`,
      'Look at these files: they may not have fitted the one before either. Mend them, and run it again; nothing was changed.',
    );
  }
  return { from, to: presentVersion, steps: steps.map(({ summary }) => summary) };
}

/** A file as today's data model would have it, its places as near to where they were as can be. */
function migratedFile(file: SourceFile, steps: readonly Migration[]): SourceFile {
  const about = file.type === 'file' ? migrating(file.path) : undefined;
  if (about === undefined) return file;
  // What is remembered of a content by its id is what it says of itself, so that this one bears none.
  const { blob: _blob, ...rest } = file;
  const read = (): Uint8Array => {
    const bytes = file.read();
    const text = decodeForShow(bytes);
    if (text === undefined || !readData(text).ok) return bytes;
    const edited = edit(text, editsOf(about, text, steps) ?? []);
    return edited.ok ? new TextEncoder().encode(edited.value) : bytes;
  };
  return { ...rest, read };
}

/**
 * A tree of the past as today's data model would have it; the same tree where it is of today's version, or leads nowhere. What does not
 * fit stays as it is, and is found unreadable.
 */
export function migratedTree(tree: SourceTree, migrations: readonly Migration[]): SourceTree {
  const settings = tree.files().find(({ path, type }) => path === settingsPath && type === 'file');
  const version = settings === undefined ? undefined : versionOf(decodeForShow(settings.read()) ?? '');
  const steps = version === undefined ? undefined : stepsFrom(version, migrations);
  if (steps === undefined || steps.length === 0) return tree;
  return { ...tree, files: () => tree.files().map((file) => migratedFile(file, steps)) };
}
