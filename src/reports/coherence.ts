import { defineReport } from './define.js';

export default defineReport({
  name: 'coherence',
  title: 'Coherence with other policies',
  summary: 'how the programme fits with other policies, platforms and plans, and where it does not',
  scope: 'register',
  families: ['coherence', 'sharing'],
  cover: ['about/cover'],
  body: ['coherence/matrix', 'coherence/conflicts', 'coherence/unmapped', 'coherence/agreements'],
  annex: ['about/method', 'about/waivers', 'about/glossary', 'about/translations'],
});
