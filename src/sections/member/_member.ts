import { compareText } from '../../base/order.js';
import type { Day } from '../../base/day.js';
import { leadOn } from '../../facts/amendments.js';
import { everyHeldMeeting, presentSeats } from '../../facts/meetings.js';
import type { Meeting } from '../../facts/meetings.js';
import { isLive } from '../../facts/status.js';
import type { RegisterRecord } from '../../model/record.js';
import type { SectionContext } from '../define.js';

/** The member whose brief it is; the report demands one before it is built. */
export function memberOf(context: SectionContext): RegisterRecord<'organisation'> | undefined {
  return context.subject.organisation;
}

/** The seats that an organisation has ever had, in order of ids. */
export function seatsOf(context: SectionContext, organisation: string): readonly RegisterRecord<'member'>[] {
  return context.snapshot.dataset.of('member').filter(({ data }) => data.organisation === organisation);
}

/** The live actions and commitments that an organisation leads. */
export function ledBy(
  context: SectionContext,
  organisation: string,
): readonly (RegisterRecord<'action'> | RegisterRecord<'commitment'>)[] {
  const { dataset, asOf } = context.snapshot;
  const work = [...dataset.of('action'), ...dataset.of('commitment')];
  return work.filter((record) => isLive(record, asOf) && leadOn(record, asOf) === organisation);
}

/** The meetings of the bodies on which an organisation has a seat, and those at which one of its seats was present. */
export function meetingsOf(
  context: SectionContext,
  organisation: string,
): { readonly held: readonly Meeting[]; readonly attended: readonly Meeting[] } {
  const seats = seatsOf(context, organisation);
  const bodies = new Set(seats.map(({ data }) => data.body));
  const held = everyHeldMeeting(context.snapshot).filter(({ data }) => bodies.has(data.body));
  const ids = new Set(seats.map(({ id }) => id));
  const attended = held.filter((meeting) => [...presentSeats(meeting)].some((seat) => ids.has(seat)));
  return { held, attended };
}

/** The day of the last meeting at which an organisation was present; undefined where there is none. */
export function lastAttended(context: SectionContext, organisation: string): Day | undefined {
  const days = meetingsOf(context, organisation).attended.map(({ data }) => data.date);
  return days.sort(compareText).at(-1);
}
