import { defineSitePage } from '../define.js';

export default defineSitePage({
  name: 'support',
  title: 'Support',
  intro: 'What is needed, what was offered and what arrived.',
  menu: 70,
  reads: ['support'],
  sections: ['support/pipeline', 'support/support', 'support/needs-open', 'support/provider-matrix'],
  messages: {},
});
