import { defineSitePage } from '../define.js';

export default defineSitePage({
  name: 'method',
  title: 'Method',
  intro: 'How each figure is computed, what is left out, and what the words mean.',
  menu: null,
  reads: [],
  sections: ['about/method', 'about/waivers', 'about/glossary', 'about/translations'],
  messages: {},
});
