import { addDays } from '../base/day.js';
import type { Day } from '../base/day.js';
import type { Dataset } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import type { Member } from '../model/records.generated.js';
import type { Snapshot } from '../model/snapshot.js';
import { holdsOn, latestHolding } from './time.js';

/** A seat on a body. */
export type Seat = RegisterRecord<'member'>;
export type SeatRole = Member['roles'][number];
export type Holder = NonNullable<Member['holders']>[number];
export type Grade = NonNullable<Holder['grade']>;
export type OrganisationClass = RegisterRecord<'organisation'>['data']['class'];

const seniorGrades: ReadonlySet<string> = new Set(['head', 'deputy-head', 'director-general', 'director']);
const votingRoles: ReadonlySet<string> = new Set(['chair', 'co-chair', 'vice-chair', 'member']);

/** Whether a grade is senior: director and above (L7). */
export function isSenior(grade: Grade): boolean {
  return seniorGrades.has(grade);
}

/** The roles of a seat that are in force on a day. */
export function rolesOn(seat: Seat, day: Day): readonly SeatRole[] {
  return seat.data.roles.filter((role) => holdsOn(role, day));
}

/** Whether a seat has one of these roles on a day. */
export function hasRole(seat: Seat, day: Day, ...roles: readonly SeatRole['role'][]): boolean {
  return rolesOn(seat, day).some((held) => roles.includes(held.role));
}

/** Whether a seat votes on a day. Where a role does not say, chairs and members vote; observers and the secretariat do not. */
export function isVoting(seat: Seat, day: Day): boolean {
  return rolesOn(seat, day).some((held) => held.voting ?? votingRoles.has(held.role));
}

/** Whether a seat is part of the body on a day: within its own dates and with a role other than the secretariat's. */
export function isSeatOn(seat: Seat, day: Day): boolean {
  return holdsOn(seat.data, day) && rolesOn(seat, day).some((held) => held.role !== 'secretariat');
}

/**
 * The seats in force on a day, of one body or of all. The secretariat serves and does not sit; a seat of a body that
 * has ended is no seat.
 */
export function seatsOnDay(dataset: Dataset, day: Day, bodyId?: string): readonly Seat[] {
  return dataset.of('member').filter((seat) => {
    if (bodyId !== undefined && seat.data.body !== bodyId) return false;
    const body = dataset.get('body', seat.data.body);
    return isSeatOn(seat, day) && (body === undefined || holdsOn(body.data, day));
  });
}

/** The seats in force on the as-of day, of one body or of all. */
export function seatsOn(snapshot: Snapshot, bodyId?: string): readonly Seat[] {
  return seatsOnDay(snapshot.dataset, snapshot.asOf, bodyId);
}

/** Who holds the seat on a day, if anybody. */
export function holderOn(seat: Seat, day: Day): Holder | undefined {
  return latestHolding(seat.data.holders, day);
}

/** Who stands in for the holder on a day, if anybody. */
export function alternateOn(seat: Seat, day: Day): Holder | undefined {
  return latestHolding(seat.data.alternates, day);
}

/** The grade at which a seat is held: as the seat says, else as the person's record says. */
export function gradeOf(dataset: Dataset, holder: Holder): Grade | undefined {
  return holder.grade ?? dataset.get('person', holder.person)?.data.grade;
}

/** Whether the register records who holds seats at all; a small one does not, and then nothing is known of vacancies. */
export function keepsHolders(dataset: Dataset): boolean {
  return dataset.of('member').some((seat) => seat.data.holders !== undefined);
}

/** Whether nobody holds the seat on a day. Only meaningful where {@link keepsHolders}. */
export function isVacant(seat: Seat, day: Day): boolean {
  return holderOn(seat, day) === undefined;
}

/**
 * The first day of the present vacancy: the day after the last holder left, else the seat's first day.
 * Undefined when the seat is held, and when it was never held and has no first day.
 */
export function vacantSince(seat: Seat, day: Day): Day | undefined {
  if (!isVacant(seat, day)) return undefined;
  let lastDay: Day | undefined;
  for (const { to } of seat.data.holders ?? []) {
    if (to !== undefined && to < day && (lastDay === undefined || to > lastDay)) lastDay = to;
  }
  return lastDay === undefined ? seat.data.from : addDays(lastDay, 1);
}

/** The seats that chair a body on the as-of day: chair and co-chairs. */
export function chairsOn(snapshot: Snapshot, bodyId: string): readonly Seat[] {
  return seatsOn(snapshot, bodyId).filter((seat) => hasRole(seat, snapshot.asOf, 'chair', 'co-chair'));
}

/** The stakeholder class of a seat's organisation; undefined where the organisation may not be seen or is not known. */
export function classOfSeat(dataset: Dataset, seat: Seat): OrganisationClass | undefined {
  return dataset.get('organisation', seat.data.organisation)?.data.class;
}
