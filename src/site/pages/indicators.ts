import { defineSitePage } from '../define.js';

export default defineSitePage({
  name: 'indicators',
  title: 'Indicators',
  intro: 'What is measured: baseline, target and latest value of each indicator.',
  menu: 30,
  reads: ['indicator'],
  sections: ['indicators/trends', 'indicators/all-indicators'],
  messages: {},
});
