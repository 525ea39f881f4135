import { adoptedDecision } from '../../facts/decisions.js';
import type { Decision } from '../../facts/decisions.js';
import { seatsAt } from '../../facts/meetings.js';
import { nameOf } from '../../facts/names.js';
import { classOfSeat } from '../../facts/seats.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineRecordRule } from '../define.js';

/** The classes that had a seat at the adoption, and whether one of their seats stated a position. */
function statedByClass({ dataset }: Snapshot, decision: Decision): ReadonlyMap<string, boolean> {
  const meeting = dataset.get('meeting', decision.data.meeting);
  const stated = new Set(
    (decision.data.positions ?? []).filter(({ position }) => position !== 'absent').map(({ member }) => member),
  );
  const classes = new Map<string, boolean>();
  for (const seat of meeting === undefined ? [] : seatsAt(dataset, meeting)) {
    const kind = classOfSeat(dataset, seat);
    if (kind !== undefined) classes.set(kind, classes.get(kind) === true || stated.has(seat.id));
  }
  return classes;
}

export default defineRecordRule({
  id: 'programme/class-absent',
  title: 'A class of stakeholders took no position when the programme was adopted',
  why: 'Collectively agreed means that each side was there and said where it stands. The positions at adoption are what full involvement comes down to.',
  clauses: ['L6', 'L19'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['programme', 'decision', 'member'],
  kind: 'programme',
  absence: ['member'],
  waysOut: [
    'Add the position of each seat under "positions" of the decision.',
    'Ask the class for its position in writing, and record it with its reason.',
  ],
  messages: {
    unrecorded: {
      text: 'the decision {decision}, which adopted {programme}, records no positions',
      help: 'add the position of each seat under "positions" of {id}',
      label: 'no positions recorded',
    },
    absent: {
      text: 'no seat of {class} took a position when {decision} adopted {programme}',
      help: 'add its position under "positions" of {id}; or waive this with the scope {scope}',
      label: 'without {class}',
    },
  },
  *check(programme, snapshot) {
    const { dataset, asOf } = snapshot;
    const decision =
      statusOn(programme, asOf) === 'adopted' ? adoptedDecision(snapshot, programme.data.adoption_decision) : undefined;
    if (decision === undefined) return;
    const data = { programme: nameOf(dataset, programme), decision: nameOf(dataset, decision), id: decision.id };
    const place = at(programme, 'adoption_decision');
    if (decision.data.positions === undefined) {
      yield { message: 'unrecorded', data, place };
      return;
    }
    for (const [kind, stated] of statedByClass(snapshot, decision)) {
      if (stated) continue;
      yield { message: 'absent', data: { ...data, class: kind.replaceAll('-', ' '), scope: kind }, place, scope: kind };
    }
  },
});
