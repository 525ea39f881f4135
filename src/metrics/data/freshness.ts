import { addMonths } from '../../base/day.js';
import { lastTouchedOn, watchedRecords } from '../../facts/freshness.js';
import { isLive } from '../../facts/status.js';
import type { AnyRecord } from '../../model/record.js';
import { leftOut, tested } from '../_observe.js';
import { defineMetric } from '../define.js';

const wholeRecord = ['*'];

export default defineMetric({
  id: 'data/freshness',
  title: 'Freshness of the register',
  definition:
    'How many of the live actions, gaps, commitments, supports and risks hold a fact or an update of the last twelve months (or of the time that the settings give).',
  formula: 'live records with a day within that time before the as-of day ÷ live records that hold any day',
  moves: 'Record what happened lately, with its day; an update of the period does as well.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L20'],
  since: '0.1.0',
  needs: [],
  candidates: ['action', 'commitment', 'gap', 'risk', 'support'],
  reads: {
    action: wholeRecord,
    gap: wholeRecord,
    commitment: wholeRecord,
    support: wholeRecord,
    risk: wholeRecord,
    update: ['reported_on', 'for_period'],
    settings: ['thresholds', 'fiscal_year'],
  },
  aggregate: { how: 'share' },
  observe(snapshot) {
    const oldest = addMonths(snapshot.asOf, -snapshot.dataset.settings.thresholds.freshness_months);
    const actions = snapshot.dataset.of('action').filter((action) => isLive(action, snapshot.asOf));
    return [...actions, ...watchedRecords(snapshot)].map((record: AnyRecord) => {
      const touched = lastTouchedOn(snapshot, record);
      return touched === undefined ? leftOut(record, 'no dated fact') : tested(record, touched >= oldest);
    });
  },
});
