import { hasEvidence, isComplete } from '../../facts/completion.js';
import { leftOut, tested } from '../_observe.js';
import { commitmentStatus, evidenceRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'commitments/with-evidence',
  title: 'Kept commitments with evidence',
  definition: 'How many of the commitments kept by the as-of day evidence shows, or somebody has verified.',
  formula: 'kept commitments with evidence in the record or its latest update, or verified ÷ kept commitments',
  moves: 'Record what shows that the commitment was kept under "evidence".',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L17', 'L20'],
  since: '0.1.0',
  needs: ['commitment'],
  candidates: ['commitment'],
  reads: reads(commitmentStatus, evidenceRead, { commitment: ['evidence'] }),
  hinges: ['commitment.evidence'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    snapshot.dataset
      .of('commitment')
      .map((commitment) =>
        isComplete(commitment, snapshot.asOf)
          ? tested(commitment, hasEvidence(snapshot, commitment) === true)
          : leftOut(commitment, 'not kept by the as-of day'),
      ),
});
