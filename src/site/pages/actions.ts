import { defineSitePage } from '../define.js';

export default defineSitePage({
  name: 'actions',
  title: 'Actions',
  intro: 'Who does what by when, and whether it will arrive.',
  menu: 20,
  reads: ['action'],
  sections: [
    'progress/outlook-by-lead',
    'progress/burn-up',
    'progress/off-track',
    'progress/all-actions',
    'progress/milestones',
    'progress/due-next',
    'commitments/all-commitments',
  ],
  messages: {},
});
