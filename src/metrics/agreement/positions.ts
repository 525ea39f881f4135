import { adoptedDecision } from '../../facts/decisions.js';
import { classOfSeat } from '../../facts/seats.js';
import { statusOn } from '../../facts/status.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { decisionsRead, reads } from '../_reads.js';
import { organisationClasses, rowsOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

/** The decisions by which the programmes in force on the as-of day were adopted, each once. */
function adoptions(snapshot: Snapshot): readonly RegisterRecord<'decision'>[] {
  const inForce = snapshot.dataset
    .of('programme')
    .filter((programme) => statusOn(programme, snapshot.asOf) === 'adopted');
  const ids = new Set(inForce.map((programme) => programme.data.adoption_decision));
  return [...ids].flatMap((id) => adoptedDecision(snapshot, id) ?? []);
}

function observe(snapshot: Snapshot, decision: RegisterRecord<'decision'>): readonly Observation[] {
  const positions = new Map((decision.data.positions ?? []).map((entry) => [entry.member, entry.position]));
  return [...positions].map(([member, position]) => {
    const seat = snapshot.dataset.get('member', member);
    const candidate = { id: `${decision.id}/${member}`, record: seat };
    if (position === 'absent') return { ...candidate, leftOut: 'absent at the adoption' };
    const category = seat === undefined ? undefined : classOfSeat(snapshot.dataset, seat);
    return { ...candidate, hit: position === 'agree', category };
  });
}

export default defineMetric({
  id: 'agreement/positions',
  title: 'Agreement at adoption, by class',
  definition: 'How many of the members who took a position when the programmes in force were adopted agreed.',
  formula: 'positions "agree" ÷ positions "agree", "abstain" and "object"',
  moves:
    'Positions are facts of the adoption: only a new decision, or a position recorded wrongly and put right, changes them.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L6', 'L19'],
  since: '0.1.0',
  needs: ['programme', 'decision', 'member'],
  candidates: ['member'],
  reads: reads(decisionsRead, {
    decision: ['positions'],
    member: ['organisation'],
    organisation: ['class'],
    programme: ['status', 'history', 'adoption_decision'],
  }),
  hinges: ['decision.positions'],
  aggregate: { how: 'share' },
  category: { by: 'class', keys: () => rowsOf(organisationClasses) },
  observe: (snapshot) => adoptions(snapshot).flatMap((decision) => observe(snapshot, decision)),
});
