import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { AnyRecord, KindName } from '../model/record.js';
import type { Settings } from '../model/records.generated.js';

type Names = Pick<Settings, 'owner_fields'>;

/** Whether a property refers to an organisation, or to several, and to nothing else. */
function isOrganisation({ ref, items }: Shape): boolean {
  const targets = ref ?? items?.ref;
  return targets?.length === 1 && targets[0] === 'organisation';
}

/** The properties of a kind that name organisations, in the order of the schema. */
export function organisationFields(kind: KindName): readonly string[] {
  return Object.entries(shapes[kind].properties ?? {}).flatMap(([name, shape]) =>
    isOrganisation(shape) ? [name] : [],
  );
}

/** The properties of a kind that only the organisation concerned may read, in its own brief, in the order of the schema. */
export function ownProperties(kind: KindName): readonly string[] {
  return Object.entries(shapes[kind].properties ?? {}).flatMap(([name, { own }]) => (own === true ? [name] : []));
}

/**
 * The organisations that a record concerns, by id: those that the property named by the settings refers to, else those of the first
 * property of its kind that refers to any.
 */
export function organisationsConcerned(record: AnyRecord, { owner_fields: named = {} }: Names): readonly string[] {
  const chosen = Object.entries(named).find(([kind]) => kind === record.kind)?.[1];
  const field = chosen ?? organisationFields(record.kind)[0];
  const value: unknown = Object.entries(record.data).find(([name]) => name === field)?.[1];
  return [value].flat().filter((id): id is string => typeof id === 'string');
}
