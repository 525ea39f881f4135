import type { Day } from '../base/day.js';
import type { Dataset } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import type { Body } from '../model/records.generated.js';
import type { Snapshot } from '../model/snapshot.js';
import { isHosted } from './bodies.js';
import { classOfSeat, isVoting, seatsOnDay } from './seats.js';
import type { OrganisationClass, Seat } from './seats.js';
import { statusOn } from './status.js';

export type Meeting = RegisterRecord<'meeting'>;
type Quorum = NonNullable<Body['quorum']>;

/** Whether an item on this subject stands on the agenda. */
export function treatsSubject(meeting: Meeting): boolean {
  return (meeting.data.agenda ?? []).some((item) => item.concerns_csea === true);
}

/** Every meeting held on or before the as-of day, of one body or of all, from a day to a day (both included). */
export function everyHeldMeeting(snapshot: Snapshot, bodyId?: string, from?: Day, to?: Day): readonly Meeting[] {
  const last = to === undefined || to > snapshot.asOf ? snapshot.asOf : to;
  return snapshot.dataset.of('meeting').filter((meeting) => {
    const { body, date } = meeting.data;
    if (bodyId !== undefined && body !== bodyId) return false;
    if (date > last || (from !== undefined && date < from)) return false;
    return statusOn(meeting, snapshot.asOf) === 'held';
  });
}

/**
 * The meetings that count: held on or before the as-of day and, where the body is hosted by another mechanism, with
 * the subject on their agenda (L4).
 */
export function heldMeetings(snapshot: Snapshot, bodyId?: string, from?: Day, to?: Day): readonly Meeting[] {
  return everyHeldMeeting(snapshot, bodyId, from, to).filter(
    (meeting) => !isHosted(snapshot.dataset.get('body', meeting.data.body)) || treatsSubject(meeting),
  );
}

/** The ids of the seats that were present, by their holder or an alternate. */
export function presentSeats(meeting: Meeting): ReadonlySet<string> {
  const present = (meeting.data.attendance ?? []).filter(
    ({ presence }) => presence === 'holder' || presence === 'alternate',
  );
  return new Set(present.map(({ member }) => member));
}

/** The seats of the body on the day of the meeting. */
export function seatsAt(dataset: Dataset, meeting: Meeting): readonly Seat[] {
  return seatsOnDay(dataset, meeting.data.date, meeting.data.body);
}

/** Whether `count` of `total` reaches "1/2" (at least half) or a number of seats; exact, in whole numbers. */
function reaches(count: number, total: number, atLeast: string | number): boolean {
  const [above, below] = String(atLeast).split('/').map(Number);
  if (above === undefined) return true;
  return below === undefined ? count >= above : count * below >= total * above;
}

/** What a quorum asks for, against who took part. */
export interface QuorumCount {
  /** Seats that count towards the quorum on that day, and those of them that took part. */
  readonly seats: number;
  readonly present: number;
  /** Classes that had to be represented and were not. */
  readonly missingClasses: readonly OrganisationClass[];
  readonly met: boolean;
}

function countQuorum(dataset: Dataset, quorum: Quorum, meeting: Meeting, present: ReadonlySet<string>): QuorumCount {
  const seats = seatsAt(dataset, meeting).filter(
    (seat) => quorum.of === 'all-seats' || isVoting(seat, meeting.data.date),
  );
  const taking = seats.filter((seat) => present.has(seat.id));
  const classes = new Set(taking.map((seat) => classOfSeat(dataset, seat)));
  const missingClasses = (quorum.classes ?? []).filter((required) => !classes.has(required));
  const enough = quorum.at_least === undefined || reaches(taking.length, seats.length, quorum.at_least);
  return { seats: seats.length, present: taking.length, missingClasses, met: enough && missingClasses.length === 0 };
}

/**
 * How a meeting stands against its body's quorum. Undefined where the body has none recorded, or where nobody
 * recorded who took part. In a written procedure without attendance, those take part who stated a position.
 */
export function quorumOf(snapshot: Snapshot, meeting: Meeting): QuorumCount | undefined {
  const { dataset } = snapshot;
  const quorum = dataset.get('body', meeting.data.body)?.data.quorum;
  const present = participants(dataset, meeting);
  if (quorum === undefined || present === undefined) return undefined;
  return countQuorum(dataset, quorum, meeting, present);
}

function participants(dataset: Dataset, meeting: Meeting): ReadonlySet<string> | undefined {
  if (meeting.data.attendance !== undefined) return presentSeats(meeting);
  if (meeting.data.type !== 'written-procedure') return undefined;
  const decisions = dataset.of('decision').filter((decision) => decision.data.meeting === meeting.id);
  const positions = decisions.flatMap((decision) => decision.data.positions ?? []);
  if (positions.length === 0) return undefined;
  return new Set(positions.filter(({ position }) => position !== 'absent').map(({ member }) => member));
}

/** Whether a meeting was quorate; undefined where that cannot be told (see {@link quorumOf}). */
export function isQuorate(snapshot: Snapshot, meeting: Meeting): boolean | undefined {
  return quorumOf(snapshot, meeting)?.met;
}

/** Seats that came, of the seats that could have come. */
export interface Attendance {
  readonly present: number;
  readonly expected: number;
}

/**
 * Attendance by stakeholder class over meetings: each seat in force on the day of a meeting is expected once; a seat
 * that the list does not name counts as absent. Meetings without an attendance list are left out.
 */
export function attendanceByClass(
  snapshot: Snapshot,
  meetings: readonly Meeting[],
): ReadonlyMap<OrganisationClass, Attendance> {
  const totals = new Map<OrganisationClass, Attendance>();
  for (const meeting of meetings) {
    if (meeting.data.attendance === undefined) continue;
    const present = presentSeats(meeting);
    for (const seat of seatsAt(snapshot.dataset, meeting)) {
      const kind = classOfSeat(snapshot.dataset, seat);
      if (kind === undefined) continue;
      const total = totals.get(kind) ?? { present: 0, expected: 0 };
      totals.set(kind, { present: total.present + (present.has(seat.id) ? 1 : 0), expected: total.expected + 1 });
    }
  }
  return totals;
}
