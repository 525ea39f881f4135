import { kinds } from '../../kinds/registry.generated.js';
import type { Finding } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { rowsOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

/** Where a finding is and what it is: the same rule can find two things at one place, which are then numbered. */
function idOf({ path, start, rule }: Finding, seen: Map<string, number>): string {
  const id = `${path}:${String(start.line)}:${String(start.column)} ${rule}`;
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id} (${String(count)})`;
}

function observe(finding: Finding, id: string, { dataset }: Snapshot): Observation {
  const candidate = { id, record: dataset.find(finding.record ?? undefined) };
  return finding.waivedBy === null
    ? { ...candidate, hit: true, category: finding.severity }
    : { ...candidate, leftOut: `waived by ${finding.waivedBy}` };
}

export default defineMetric({
  id: 'data/findings',
  title: 'Findings by severity',
  definition:
    'What `secretariat validate` finds in the register on the as-of day, by severity, under the profile of the settings.',
  formula: 'number of findings that no waiver covers; only for those who may see every record',
  moves: 'Mend what the finding says, or record a waiver.',
  unit: 'count',
  better: 'down',
  range: [0, null],
  clauses: ['L20'],
  since: '0.1.0',
  needs: [],
  candidates: kinds.map(({ name }) => name),
  reads: Object.fromEntries(kinds.map(({ name }) => [name, ['*']])),
  // A finding can be about any field of any record, the most narrow ones among them.
  hinges: ['action.notes'],
  aggregate: { how: 'count' },
  category: { by: 'severity', keys: () => rowsOf(['error', 'warning', 'info']) },
  observe(snapshot) {
    const seen = new Map<string, number>();
    return (snapshot.findings?.() ?? []).map((finding) => observe(finding, idOf(finding, seen), snapshot));
  },
});
