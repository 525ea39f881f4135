import { defineReport } from './define.js';

export default defineReport({
  name: 'annual',
  title: 'Annual report',
  summary: 'a year of the programme and of the body: progress, involvement, capabilities, coherence and support',
  scope: 'register',
  cover: ['about/cover'],
  body: [
    'progress/headline',
    'progress/objectives',
    'progress/completed',
    'progress/off-track',
    'capabilities/distribution',
    'coherence/matrix',
    'coherence/conflicts',
    'support/support',
    'progress/risks',
    'progress/plan-changes',
  ],
  annex: [
    'progress/all-actions',
    'indicators/all-indicators',
    'gaps/all-gaps',
    'commitments/all-commitments',
    'decisions/decisions-taken',
    'coherence/agreements',
    'about/method',
    'about/waivers',
    'about/glossary',
    'about/translations',
  ],
});
