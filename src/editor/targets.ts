import { titleOf, wordsOf } from '../facts/names.js';
import { metrics } from '../metrics/registry.generated.js';
import type { Dataset } from '../model/dataset.js';
import type { AnyRecord } from '../model/record.js';
import { parseRules } from '../parse/catalogue.js';
import type { FilePlace } from '../parse/locate.js';
import { settingsPath, sortPath } from '../parse/paths.js';
import { itemsIn, leadsToRecord, splitReference } from '../parse/references.js';
import { defaultFramework } from '../parse/settings.js';
import { rules } from '../rules/registry.generated.js';
import type { EditedFile, EditorView } from './view.js';

/** Something that a reference may name. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** What it is: a kind of record, an area, a capability … */
  readonly what: string;
  /** The record that it is, where it could be read. */
  readonly record?: AnyRecord;
  /** Where it stands in the register; absent for what the program itself brings. */
  readonly place?: FilePlace;
}

const at = (path: string, ...steps: readonly (string | number)[]): FilePlace => ({ path, at: steps, part: 'value' });

function recordTarget(dataset: Dataset, record: AnyRecord): Target {
  const title = titleOf(dataset, record);
  return { id: record.id, title: title === record.id ? '' : title, what: record.kind, record, place: at(record.path) };
}

/** The records of some kinds, in natural order; those that cannot be read come last, without a title. */
function recordTargets({ register, paths }: EditorView, ref: readonly string[]): Target[] {
  const { dataset } = register.parsed;
  const isMeant = (kind: string): boolean => ref.includes('any') || ref.includes(kind);
  const read = [...dataset.records.values()].filter(({ kind }) => isMeant(kind));
  const unread = paths.flatMap((path) => {
    const sorted = sortPath(path);
    if (sorted.sort !== 'record' || !isMeant(sorted.kind) || dataset.records.has(sorted.id)) return [];
    return [{ id: sorted.id, title: '', what: sorted.kind, place: at(path) }];
  });
  return [...read.map((record) => recordTarget(dataset, record)), ...unread];
}

/** The framework by which a record is read: an assessment names its own. */
function frameworkFor({ register }: EditorView, { id }: EditedFile): string {
  const { dataset } = register.parsed;
  const record = dataset.find(id);
  return record?.kind === 'assessment' ? record.data.framework : (dataset.settings.framework ?? defaultFramework);
}

function capabilityTargets(view: EditorView, file: EditedFile): Target[] {
  const { dataset } = view.register.parsed;
  const name = frameworkFor(view, file);
  const path = `frameworks/${name}.yaml`;
  const isOwn = view.paths.includes(path);
  const capabilities = dataset.frameworks.get(name)?.capabilities ?? [];
  return capabilities.map(({ id, title }, index) => ({
    id,
    title: wordsOf(dataset, title),
    what: `capability of ${name}`,
    ...(isOwn && { place: at(path, 'capabilities', index, 'id') }),
  }));
}

function objectiveTargets({ register }: EditorView): Target[] {
  const { dataset } = register.parsed;
  return dataset.of('programme').flatMap(({ id: programme, path, data }) =>
    data.objectives.map(({ id, title }, index) => ({
      id,
      title: wordsOf(dataset, title),
      what: `objective of ${programme}`,
      place: at(path, 'objectives', index, 'id'),
    })),
  );
}

function areaTargets({ register }: EditorView): Target[] {
  const { dataset } = register.parsed;
  return (dataset.settings.areas ?? []).map(({ code, name }, index) => ({
    id: code,
    title: wordsOf(dataset, name),
    what: 'area',
    place: at(settingsPath, 'areas', index, 'code'),
  }));
}

const titled = (what: string, all: readonly { readonly id: string; readonly title: string }[]): Target[] =>
  all.map(({ id, title }) => ({ id, title, what }));

function frameworkTargets({ register, paths }: EditorView): Target[] {
  const { dataset } = register.parsed;
  return [...dataset.frameworks].map(([id, { title }]) => {
    const path = `frameworks/${id}.yaml`;
    return {
      id,
      title: wordsOf(dataset, title),
      what: 'framework',
      ...(paths.includes(path) && { place: at(path) }),
    };
  });
}

/**
 * Everything that a reference may name.
 *
 * @param ref what the schema says that it names
 * @param file where the reference stands
 */
export function targetsOf(view: EditorView, ref: readonly string[], file: EditedFile): readonly Target[] {
  if (leadsToRecord({ ref })) return recordTargets(view, ref);
  switch (ref[0]) {
    case 'area':
      return areaTargets(view);
    case 'capability':
      return capabilityTargets(view, file);
    case 'objective':
      return objectiveTargets(view);
    case 'framework':
      return frameworkTargets(view);
    case 'metric':
      return titled('metric', metrics);
    case 'rule':
      return titled('rule', [...parseRules, ...rules]);
    default:
      return [];
  }
}

/** The items of a record that have an id, each as `ACT-014#M2`. */
export function itemTargets({ register }: EditorView, id: string): Target[] {
  const record = register.parsed.dataset.find(id);
  if (record === undefined) return [];
  return itemsIn(record).map((item) => ({
    id: `${id}#${item.id}`,
    title: '',
    what: `item of ${id}`,
    record,
    place: at(record.path, ...item.path),
  }));
}

/** What a reference names, or undefined where there is nothing of this name. */
export function targetNamed(
  view: EditorView,
  value: string,
  ref: readonly string[],
  file: EditedFile,
): Target | undefined {
  const isItem = leadsToRecord({ ref }) && value.includes('#');
  const all = isItem ? itemTargets(view, splitReference(value).id) : targetsOf(view, ref, file);
  const found = all.find(({ id }) => id === value);
  // An objective may be named with its programme before it.
  if (found !== undefined || ref[0] !== 'objective') return found;
  const { id, item } = splitReference(value);
  return all.find((target) => target.id === item && target.what.endsWith(` ${id}`));
}
