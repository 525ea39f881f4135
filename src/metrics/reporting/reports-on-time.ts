import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, period: RegisterRecord<'period'>): readonly Observation[] {
  return (period.data.publications ?? []).map((publication, index) => {
    const { report, audience, language, due, published_on: published } = publication;
    const id = `${period.id}#${String(index + 1)}-${report}-${audience}-${language}`;
    if (due === undefined) return { id, record: period, leftOut: 'no day set for its publication' };
    if (due > snapshot.asOf) return { id, record: period, leftOut: 'not due by the as-of day' };
    return { id, record: period, hit: published !== undefined && published <= due };
  });
}

export default defineMetric({
  id: 'reporting/reports-on-time',
  title: 'Reports published on time',
  definition:
    'How many of the reports that were to be published on or before the as-of day were published by their day.',
  formula: 'reports published on or before the day set ÷ reports with a day set on or before the as-of day',
  moves: 'Publish the report by the day set, and record "published_on".',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L21'],
  since: '0.1.0',
  needs: ['period'],
  candidates: ['period'],
  reads: { period: ['publications'] },
  aggregate: { how: 'share' },
  observe: (snapshot) => snapshot.dataset.of('period').flatMap((period) => observe(snapshot, period)),
});
