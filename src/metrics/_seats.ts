import { nationalBodies } from '../facts/bodies.js';
import { heldMeetings, seatsAt } from '../facts/meetings.js';
import type { Meeting } from '../facts/meetings.js';
import { seatsOn } from '../facts/seats.js';
import type { Seat } from '../facts/seats.js';
import type { Snapshot } from '../model/snapshot.js';
import { leftOut } from './_observe.js';
import type { Observation } from './define.js';
import { lastTwelveMonths } from './_window.js';

/** The seats of the national bodies that are in force on the as-of day. */
export function nationalSeats(snapshot: Snapshot): readonly Seat[] {
  return nationalBodies(snapshot).flatMap((body) => seatsOn(snapshot, body.id));
}

/** Each seat that the register knows: those of the national bodies in force as `observe` says, the others left out. */
export function ofNationalSeats(snapshot: Snapshot, observe: (seat: Seat) => Observation): readonly Observation[] {
  const seated = new Set(nationalSeats(snapshot).map(({ id }) => id));
  return snapshot.dataset
    .of('member')
    .map((seat) =>
      seated.has(seat.id) ? observe(seat) : leftOut(seat, 'no seat of a national body on the as-of day'),
    );
}

/** A seat at a meeting at which it was expected. */
export interface Expected {
  readonly id: string;
  readonly seat: Seat;
  readonly meeting: Meeting;
  readonly presence: 'holder' | 'alternate' | 'apology' | 'absent';
}

/** The meetings of the national bodies that were held in the twelve months to the as-of day. */
export function recentMeetings(snapshot: Snapshot): readonly Meeting[] {
  const { from, to } = lastTwelveMonths(snapshot);
  const bodies = new Set(nationalBodies(snapshot).map(({ id }) => id));
  return heldMeetings(snapshot, undefined, from, to).filter((meeting) => bodies.has(meeting.data.body));
}

/**
 * Each seat of a national body at each of its meetings of the twelve months to the as-of day, as far as attendance was
 * recorded; a seat that the list does not name was absent. Identified as `MTG-001/MEM-002`.
 */
export function expectedSeats(snapshot: Snapshot): readonly Expected[] {
  return recentMeetings(snapshot).flatMap((meeting) => {
    const { attendance } = meeting.data;
    if (attendance === undefined) return [];
    const presences = new Map(attendance.map((entry) => [entry.member, entry.presence]));
    return seatsAt(snapshot.dataset, meeting).map((seat) => ({
      id: `${meeting.id}/${seat.id}`,
      seat,
      meeting,
      presence: presences.get(seat.id) ?? 'absent',
    }));
  });
}
