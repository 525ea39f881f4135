import { defineSitePage } from '../define.js';

export default defineSitePage({
  name: 'coherence',
  title: 'Coherence',
  intro: 'How the programme fits with other policies, platforms and action plans.',
  menu: 80,
  reads: ['policy'],
  sections: ['coherence/matrix', 'coherence/conflicts', 'coherence/unmapped', 'coherence/agreements'],
  messages: {},
});
