import { addDays, daysBetween } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { sortBy } from '../../base/order.js';
import { holderOn, isSeatOn, isVacant, keepsHolders, rolesOn, seatsOn, vacantSince } from '../../facts/seats.js';
import type { Seat } from '../../facts/seats.js';
import { maySee } from '../../facts/visible.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { SeatAtRisk, SeatState } from '../../model/status.js';
import { namedById, organisation } from '../shown.js';
import { titleFor } from './dated.js';

/** How a seat stands, and on which day that began or will. */
interface Standing {
  readonly state: SeatState;
  readonly on: Day | undefined;
}

/** Whether a last day comes soon, and nothing follows it. */
function lapses(last: Day | undefined, until: Day, follows: (next: Day) => boolean): last is Day {
  return last !== undefined && last <= until && !follows(addDays(last, 1));
}

function standingOf(snapshot: Snapshot, seat: Seat, until: Day, seesHolders: boolean): Standing | undefined {
  const { asOf } = snapshot;
  if (seesHolders && isVacant(seat, asOf)) return { state: 'vacant', on: vacantSince(seat, asOf) };
  if (lapses(seat.data.to, until, () => false)) return { state: 'seat-ends', on: seat.data.to };
  const role = rolesOn(seat, asOf).find(({ to }) => lapses(to, until, (next) => rolesOn(seat, next).length > 0));
  if (role !== undefined) return { state: 'role-ends', on: role.to };
  const leaving = seesHolders ? holderOn(seat, asOf)?.to : undefined;
  const isHeldAfter = (next: Day): boolean => !isSeatOn(seat, next) || !isVacant(seat, next);
  return lapses(leaving, until, isHeldAfter) ? { state: 'holder-leaves', on: leaving } : undefined;
}

/** The seats that are vacant, or whose holder, term or role ends by a day with nobody to follow; the longest vacant first. */
export function seatsAtRisk(snapshot: Snapshot, until: Day): readonly SeatAtRisk[] {
  const { dataset, asOf } = snapshot;
  const seesHolders = keepsHolders(dataset) && maySee(snapshot, 'member', 'holders');
  const found = seatsOn(snapshot).flatMap((seat): SeatAtRisk[] => {
    const standing = standingOf(snapshot, seat, until, seesHolders);
    if (standing === undefined) return [];
    const { state, on } = standing;
    return [
      {
        id: seat.id,
        title: titleFor(snapshot, seat),
        body: namedById(dataset, seat.data.body, ['body']),
        who: organisation(dataset, seat.data.organisation),
        state,
        on: on ?? null,
        days: on === undefined ? null : daysBetween(asOf, on),
      },
    ];
  });
  return sortBy(
    found,
    ({ on }) => on ?? '',
    ({ id }) => id,
  );
}
