import { actionStatus, adoptionRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';
import { pastSlips } from './_progress.js';

export default defineMetric({
  id: 'progress/forecast-early',
  title: 'Forecast: early end',
  definition:
    'By how many days to expect what is under way to end after its adopted deadline, as the past suggests: a fifth of the completed actions slipped by no more than this.',
  formula:
    '20th percentile, interpolated linearly, of the days from the adopted deadline to completion; no data below ten completed actions',
  moves: 'Only actions that are completed, with their days, move it.',
  unit: 'days',
  better: 'down',
  range: [null, null],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: reads(actionStatus, adoptionRead, { action: ['milestones'] }),
  aggregate: { how: 'quantile', at: 0.2, atLeast: 10 },
  observe: pastSlips,
});
