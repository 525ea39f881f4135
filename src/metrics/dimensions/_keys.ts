import { leadOn } from '../../facts/amendments.js';
import { capabilityOf } from '../../facts/capabilities.js';
import { liveActionsFor } from '../../facts/gaps.js';
import { nameOfRecord } from '../_names.js';
import type { AnyRecord, KindName, RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';

/** An id as a list of keys; empty where there is none. */
export function keyOf(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

/** Kinds that one organisation answers for, and those for which several may. */
export const ledKinds: Readonly<Partial<Record<KindName, 'single' | 'multi'>>> = {
  action: 'single',
  commitment: 'single',
  indicator: 'single',
  member: 'single',
  organisation: 'single',
  policy: 'single',
  provider: 'single',
  risk: 'single',
  support: 'single',
  update: 'single',
  gap: 'multi',
};

/**
 * The organisations that answer for a record on the as-of day, by id: its lead, the organisation of a seat, the provider of a
 * support; of a gap, the leads of the live actions that address it.
 */
export function organisationsOf(record: AnyRecord, snapshot: Snapshot): readonly string[] {
  switch (record.kind) {
    case 'action':
    case 'commitment':
      return keyOf(leadOn(record, snapshot.asOf));
    case 'gap':
      return liveActionsFor(snapshot, record.id).flatMap((action) => keyOf(leadOn(action, snapshot.asOf)));
    case 'organisation':
      return [record.id];
    case 'update':
      return [record.data.reported_by];
    case 'support':
      return keyOf(record.data.provider);
    default:
      return ownOrganisation(record);
  }
}

function ownOrganisation(record: AnyRecord): readonly string[] {
  switch (record.kind) {
    case 'indicator':
      return keyOf(record.data.responsible);
    case 'member':
    case 'provider':
      return keyOf(record.data.organisation);
    case 'policy':
    case 'risk':
      return keyOf(record.data.owner);
    default:
      return [];
  }
}

/** The organisations that answer for a record, as far as their records may be seen. */
export function knownOrganisationsOf(record: AnyRecord, snapshot: Snapshot): readonly RegisterRecord<'organisation'>[] {
  return organisationsOf(record, snapshot).flatMap((id) => {
    const found = snapshot.dataset.get('organisation', id);
    return found === undefined ? [] : [found];
  });
}

/** Kinds that concern capabilities. */
export const capabilityKinds: Readonly<Partial<Record<KindName, 'single' | 'multi'>>> = {
  gap: 'single',
  action: 'multi',
  commitment: 'multi',
  indicator: 'multi',
  priority: 'multi',
  product: 'multi',
  programme: 'multi',
  support: 'multi',
};

/** The actions to which a record belongs: itself, those that carry a commitment or need a support. */
export function actionsOf(record: AnyRecord, snapshot: Snapshot): readonly RegisterRecord<'action'>[] {
  if (record.kind === 'action') return [record];
  const ids =
    record.kind === 'commitment' ? record.data.actions : record.kind === 'support' ? record.data.needs : undefined;
  return (ids ?? []).flatMap((id) => {
    const action = snapshot.dataset.get('action', id);
    return action === undefined ? [] : [action];
  });
}

/** The gaps that a record concerns: itself, those of a priority, those named as need, those that its actions address. */
export function gapsOf(record: AnyRecord, snapshot: Snapshot): readonly string[] {
  const { dataset } = snapshot;
  if (record.kind === 'gap') return [record.id];
  if (record.kind === 'priority') return record.data.gaps ?? [];
  const byAction = actionsOf(record, snapshot).flatMap((action) => action.data.gaps ?? []);
  if (record.kind !== 'support') return byAction;
  const needs = record.data.needs ?? [];
  const byPriority = needs.flatMap((need) => dataset.get('priority', need)?.data.gaps ?? []);
  return [...needs.filter((need) => dataset.get('gap', need) !== undefined), ...byPriority, ...byAction];
}

/** The capabilities of an objective of a programme. */
function ofObjective(
  snapshot: Snapshot,
  programme: string | undefined,
  objective: string | undefined,
): readonly string[] {
  const found = snapshot.dataset
    .get('programme', programme)
    ?.data.objectives.find(({ id }) => id === objective || `${programme ?? ''}#${id}` === objective);
  return found?.capabilities ?? [];
}

/**
 * The capabilities that a record concerns, by id: its own; else those of the gaps that it concerns; where none is known,
 * those of the objective that it serves.
 */
export function capabilitiesOf(record: AnyRecord, snapshot: Snapshot): readonly string[] {
  if (record.kind === 'product') return record.data.capabilities ?? [];
  if (record.kind === 'programme') return record.data.objectives.flatMap(({ capabilities }) => capabilities ?? []);
  if (record.kind === 'indicator') return ofObjective(snapshot, record.data.programme, record.data.objective);
  const ofGaps = gapsOf(record, snapshot).flatMap((id) => keyOf(snapshot.dataset.get('gap', id)?.data.capability));
  if (ofGaps.length > 0) return ofGaps;
  return actionsOf(record, snapshot).flatMap((action) =>
    ofObjective(snapshot, action.data.programme, action.data.objective),
  );
}

/** The domains of capabilities, by id. */
export function domainsOf(capabilities: readonly string[], snapshot: Snapshot): readonly string[] {
  return capabilities.flatMap((capability) => keyOf(capabilityOf(snapshot, capability)?.domain));
}

/** What readers call the record with this id; the id itself where there is none. */
export function titleOfId(id: string, snapshot: Snapshot): string {
  return nameOfRecord(snapshot.dataset, id);
}
