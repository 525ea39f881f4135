import { defineSitePage } from '../define.js';

export default defineSitePage({
  name: 'capabilities',
  title: 'Capabilities',
  intro: 'How ready the country is, capability by capability, and which gaps remain.',
  menu: 40,
  reads: ['assessment', 'gap'],
  sections: [
    'capabilities/distribution',
    'capabilities/heat-map',
    'capabilities/profile',
    'capabilities/prerequisites',
    'gaps/all-gaps',
  ],
  messages: {},
});
