import { defineSitePage } from '../define.js';

export default defineSitePage({
  name: 'objectives',
  title: 'Objectives',
  intro: 'What the programme is to reach, objective by objective, and how far it has come.',
  menu: 10,
  reads: ['programme'],
  sections: ['progress/objectives', 'progress/completed', 'progress/plan-changes'],
  messages: {},
});
