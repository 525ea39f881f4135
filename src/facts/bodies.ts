import type { Day } from '../base/day.js';
import type { Dataset } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { holdsOn } from './time.js';

/** The bodies that exist on a day. A body without dates exists on every day. */
export function bodiesOnDay(dataset: Dataset, day: Day): readonly RegisterRecord<'body'>[] {
  return dataset.of('body').filter((body) => holdsOn(body.data, day));
}

/** The bodies that exist on the as-of day. */
export function bodiesOn(snapshot: Snapshot): readonly RegisterRecord<'body'>[] {
  return bodiesOnDay(snapshot.dataset, snapshot.asOf);
}

/** Whether a body governs or coordinates by itself: not a committee, working group or secretariat of another. */
export function isPrincipal(body: RegisterRecord<'body'>): boolean {
  const { type, parent } = body.data;
  // A national committee may well be the body itself; a working group or secretariat that belongs to none is an orphan.
  return type === 'council' || type === 'local-body' || (type === 'committee' && parent === undefined);
}

/**
 * The national bodies that exist on the as-of day, without their committees, working groups and secretariats: those
 * to which the clauses on composition and mandate speak (L2 to L9).
 */
export function nationalBodies(snapshot: Snapshot): readonly RegisterRecord<'body'>[] {
  return bodiesOn(snapshot).filter((body) => body.data.level === 'national' && isPrincipal(body));
}

/** The local bodies that exist on the as-of day (L13): sub-national, and not a working group or secretariat. */
export function localBodies(snapshot: Snapshot): readonly RegisterRecord<'body'>[] {
  return bodiesOn(snapshot).filter(
    (body) => body.data.level === 'sub-national' && (body.data.type === 'local-body' || body.data.type === 'council'),
  );
}

/** The local bodies of an area (ISO 3166-2) on the as-of day. */
export function localBodiesOf(snapshot: Snapshot, area: string): readonly RegisterRecord<'body'>[] {
  return localBodies(snapshot).filter((body) => body.data.area === area);
}

/** The organisations that lead a body on a day, by id, in the order of the file. */
export function leadOrganisationsOn(body: RegisterRecord<'body'>, day: Day): readonly string[] {
  return (body.data.lead_organisations ?? []).filter((lead) => holdsOn(lead, day)).map((lead) => lead.organisation);
}

/** Whether the function is assumed within an existing mechanism (L4): then its meetings count only when they treat the subject. */
export function isHosted(body: RegisterRecord<'body'> | undefined): boolean {
  return body?.data.arrangement === 'within-existing';
}
