import { defineReport } from './define.js';

export default defineReport({
  name: 'quarterly',
  title: 'Quarterly progress report',
  summary: 'progress in a period, for members, ministers and the public',
  scope: 'register',
  cover: ['about/cover'],
  body: [
    'progress/headline',
    'decisions/decisions-needed',
    'progress/objectives',
    'progress/off-track',
    'progress/completed',
    'progress/not-reported',
    'support/support',
    'progress/risks',
    'progress/plan-changes',
    'progress/due-next',
  ],
  annex: [
    'progress/all-actions',
    'indicators/all-indicators',
    'gaps/all-gaps',
    'commitments/all-commitments',
    'decisions/decisions-taken',
    'about/method',
    'about/waivers',
    'about/glossary',
    'about/translations',
  ],
});
