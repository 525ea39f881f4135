import { foldId, isId, numbered, slugOf, splitId, splitUpdateId } from '../../base/id.js';
import { parsePeriod } from '../../base/period.js';
import { visible } from '../../base/text.js';
import type { KindDeclaration } from '../../kinds/define.js';
import { kindByName } from '../../kinds/registry.generated.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Dataset } from '../../model/dataset.js';
import { Misuse } from '../../model/errors.js';
import type { KindName, RecordData } from '../../model/record.js';
import { anyText } from '../../model/text.js';
import type { Plain } from '../../parse/values.js';

/** What a new record is called, as its kind names itself. */
function headingOfData(dataset: Dataset, kind: KindName, data: Readonly<Record<string, Plain>>): string {
  const [language = 'en'] = dataset.settings.languages;
  // What is asked of a title is asked of it when the record is checked; here a half-written one must do.
  const { heading: headingOf } = kindByName[kind] as KindDeclaration;
  const heading: unknown = headingOf(data as unknown as RecordData[KindName], '');
  return typeof heading === 'string' || typeof heading === 'object'
    ? anyText((heading ?? '') as never, language, language)
    : '';
}

/** How an id of a kind looks, for messages. */
function exampleId(kind: KindName): string {
  const { idShape, prefix } = shapes[kind];
  if (idShape === 'period') return '2026-Q4';
  if (idShape === 'period/record') return '2026-Q4/ACT-001';
  return prefix === undefined ? 'mo-justice' : numbered(prefix, 14);
}

function isIdOf(kind: KindName, id: string): boolean {
  const { idShape } = shapes[kind];
  if (idShape === 'period') return parsePeriod(id) !== undefined;
  return idShape === 'period/record' ? splitUpdateId(id) !== undefined : isId(id);
}

/** Makes sure that an id can be given to a new record. @throws Misuse */
export function demandFreeId(dataset: Dataset, kind: KindName, id: string): string {
  if (!isIdOf(kind, id)) {
    throw new Misuse(`"${visible(id)}" cannot be the id of a record of this kind`, `For instance ${exampleId(kind)}.`);
  }
  const taken = [...dataset.records.values()].find((record) => foldId(record.id) === foldId(id));
  if (taken === undefined) return id;
  const { kind: other, path } = taken;
  throw new Misuse(
    `the id "${id}" is taken by the ${other} in ${visible(path)}`,
    'Change that record, or give another id with --id.',
  );
}

/** The id after the highest that was ever given. */
function nextNumber(dataset: Dataset, prefix: string, names: ReadonlySet<string>): string {
  const records = [...dataset.records.values()];
  const former = records.flatMap(({ data }) => ('formerly' in data ? (data.formerly ?? []) : []));
  const onBranches = [...names].map((name) => name.replace(/\.ya?ml$/i, ''));
  const numbers = [...records.map(({ id }) => id), ...former, ...onBranches]
    .map((id) => splitId(id))
    .filter((split) => split?.prefix.toUpperCase() === prefix)
    .map((split) => split?.number ?? 0);
  return numbered(prefix, numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1);
}

/**
 * The id of a new record: the next number of its kind, or words of its title.
 *
 * @param names of the files that the folder of the kind has or had on any branch
 * @throws Misuse where the id must be given, or is taken
 */
export function newId(
  dataset: Dataset,
  kind: KindName,
  data: Readonly<Record<string, Plain>>,
  names: ReadonlySet<string>,
): string {
  const { prefix, idShape } = shapes[kind];
  if (prefix !== undefined) return nextNumber(dataset, prefix, names);
  const slug = idShape === undefined ? slugOf(headingOfData(dataset, kind, data)) : undefined;
  if (slug !== undefined) return demandFreeId(dataset, kind, slug);
  throw new Misuse(
    `the id of this ${kind} cannot be made of its title`,
    `Give it with --id, for instance --id ${exampleId(kind)}.`,
  );
}

/** Where a record of a kind lies. */
export function pathOf(kind: KindName, id: string): string {
  return `${shapes[kind].folder}/${id}.yaml`;
}
