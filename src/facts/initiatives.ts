import { addMonths } from '../base/day.js';
import type { Day } from '../base/day.js';
import { deadlineDay } from '../base/period.js';
import type { RegisterRecord } from '../model/record.js';
import type { Initiative as InitiativeData } from '../model/records.generated.js';
import type { Snapshot } from '../model/snapshot.js';
import { nationalBodies } from './bodies.js';
import { daysLate } from './overdue.js';
import { holdsOn, knownOn } from './time.js';

export type Initiative = RegisterRecord<'initiative'>;
export type ContactPost = NonNullable<InitiativeData['contact_posts']>[number];
export type Obligation = NonNullable<InitiativeData['obligations']>[number];
export type Participation = NonNullable<InitiativeData['participations']>[number];

/** The international initiatives and networks of which the country is a member on the as-of day. */
export function initiativesOn(snapshot: Snapshot): readonly Initiative[] {
  return snapshot.dataset.of('initiative').filter(({ data }) => holdsOn(data, snapshot.asOf));
}

/** A contact post in force, and where it stands. */
export interface Contact {
  readonly record: Initiative | RegisterRecord<'body'>;
  /** Its place under `contact_posts`. */
  readonly index: number;
  readonly post: ContactPost;
}

/** The contact posts of an initiative or body in force on a day, in the order of the file. */
export function contactsOn(record: Contact['record'], day: Day): readonly Contact[] {
  const posts: readonly ContactPost[] = record.data.contact_posts ?? [];
  return posts.flatMap((post, index) => (holdsOn(post, day) ? [{ record, index, post }] : []));
}

/**
 * Every contact post in force on the as-of day: the country's own (of its national bodies), then those towards each initiative
 * (L16).
 */
export function allContacts(snapshot: Snapshot): readonly Contact[] {
  const holders: readonly Contact['record'][] = [...nationalBodies(snapshot), ...initiativesOn(snapshot)];
  return holders.flatMap((record) => contactsOn(record, snapshot.asOf));
}

/**
 * The day on which a contact post was last known to be right: its last confirmation on or before the as-of day, or the day
 * on which it began, whichever is later.
 */
export function confirmedOn(snapshot: Snapshot, { confirmed_on: confirmed, from }: ContactPost): Day | undefined {
  const days = [confirmed, from].filter((day) => day !== undefined && day <= snapshot.asOf);
  return days.toSorted().at(-1);
}

/** Whether a contact post was confirmed, or began, within the months that the settings give. */
export function isContactFresh(snapshot: Snapshot, post: ContactPost): boolean {
  const day = confirmedOn(snapshot, post);
  const months = snapshot.dataset.settings.thresholds.contact_confirmed_months;
  return day !== undefined && day >= addMonths(snapshot.asOf, -months);
}

/** What membership obliges the country to do, with how it stands on the as-of day. */
export interface ObligationState {
  readonly initiative: Initiative;
  /** Its place under `obligations`. */
  readonly index: number;
  readonly obligation: Obligation;
  /** The last day by which it is due. */
  readonly due: Day;
  /** The day on which it was done, where that lies on or before the as-of day. */
  readonly doneOn: Day | undefined;
  /** By how many days it is overdue, or was done too late; 0 when in time. */
  readonly daysLate: number;
}

/** The obligations of the memberships in force on the as-of day, in order of initiatives. */
export function obligationsOn(snapshot: Snapshot): readonly ObligationState[] {
  const { dataset, asOf } = snapshot;
  return initiativesOn(snapshot).flatMap((initiative) =>
    (initiative.data.obligations ?? []).flatMap((obligation, index): ObligationState[] => {
      const due = deadlineDay(obligation.due, dataset.fiscalYear);
      if (due === undefined) return [];
      const { done_on: done } = obligation;
      const doneOn = done !== undefined && knownOn(done, asOf) ? done : undefined;
      return [{ initiative, index, obligation, due, doneOn, daysLate: daysLate(snapshot, due, doneOn ?? asOf) }];
    }),
  );
}

/**
 * The last day on or before the as-of day on which the country was active in an initiative: took part, shared good practice,
 * met an obligation or made a commitment to it. Undefined where nothing is recorded.
 */
export function lastActiveOn(snapshot: Snapshot, initiative: Initiative): Day | undefined {
  const { participations, good_practices: practices, obligations } = initiative.data;
  const commitments = snapshot.dataset.of('commitment').filter(({ data }) => data.to === initiative.id);
  const days = [
    ...(participations ?? []).map(({ on }) => on),
    ...(practices ?? []).map(({ on }) => on),
    ...(obligations ?? []).map(({ done_on: done }) => done),
    ...commitments.map(({ data }) => data.made_on),
  ];
  return days
    .filter((day) => day !== undefined && day <= snapshot.asOf)
    .toSorted()
    .at(-1);
}

/** Whether the country was active in an initiative within the months that the settings give. */
export function isActive(snapshot: Snapshot, initiative: Initiative): boolean {
  const day = lastActiveOn(snapshot, initiative);
  const months = snapshot.dataset.settings.thresholds.initiative_active_months;
  return day !== undefined && day >= addMonths(snapshot.asOf, -months);
}
