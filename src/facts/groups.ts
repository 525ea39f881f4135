import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { stakeholderGroups } from '../model/stakeholder-groups.js';
import type { StakeholderGroup } from '../model/stakeholder-groups.js';
import { nationalBodies } from './bodies.js';
import { classOfSeat, seatsOn } from './seats.js';
import type { OrganisationClass, Seat } from './seats.js';

const sameAsClass: ReadonlySet<string> = new Set<OrganisationClass>([
  'law-enforcement',
  'judiciary',
  'faith-based',
  'specialist-agency',
]);

/** The groups that an organisation serves. Without a list of its own, a class that is a group by itself counts as one. */
export function groupsOf(organisation: RegisterRecord<'organisation'>): readonly StakeholderGroup[] {
  const { class: kind, groups } = organisation.data;
  if (groups !== undefined) return groups;
  return stakeholderGroups.filter((group) => group === kind && sameAsClass.has(kind));
}

/** The seats in force, of one body or of every national body with its committees left out. */
function seatsAtTheTable(snapshot: Snapshot, bodyId: string | undefined): readonly Seat[] {
  if (bodyId !== undefined) return seatsOn(snapshot, bodyId);
  return nationalBodies(snapshot).flatMap((body) => seatsOn(snapshot, body.id));
}

function collect<K>(seats: readonly Seat[], keysOf: (seat: Seat) => readonly K[]): Map<K, readonly Seat[]> {
  const collected = new Map<K, readonly Seat[]>();
  for (const seat of seats) {
    for (const key of keysOf(seat)) collected.set(key, [...(collected.get(key) ?? []), seat]);
  }
  return collected;
}

/**
 * The stakeholder groups that have a seat on the as-of day, with those seats (L8, L9): on one body, or on the national
 * bodies together. A seat counts for each group of its organisation; observers count.
 */
export function seatedGroups(snapshot: Snapshot, bodyId?: string): ReadonlyMap<StakeholderGroup, readonly Seat[]> {
  return collect(seatsAtTheTable(snapshot, bodyId), (seat) => {
    const organisation = snapshot.dataset.get('organisation', seat.data.organisation);
    return organisation === undefined ? [] : groupsOf(organisation);
  });
}

/** The stakeholder classes that have a seat on the as-of day, with those seats: on one body, or on the national bodies together. */
export function seatedClasses(snapshot: Snapshot, bodyId?: string): ReadonlyMap<OrganisationClass, readonly Seat[]> {
  return collect(seatsAtTheTable(snapshot, bodyId), (seat) => {
    const kind = classOfSeat(snapshot.dataset, seat);
    return kind === undefined ? [] : [kind];
  });
}
