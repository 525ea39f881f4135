import { defineReport } from './define.js';

export default defineReport({
  name: 'support',
  title: 'Support from partners',
  summary: 'what is needed, offered, secured and delivered, for donors and international organisations',
  scope: 'register',
  families: ['support', 'gaps'],
  cover: ['about/cover'],
  body: ['support/pipeline', 'support/needs-open', 'support/support', 'support/provider-matrix'],
  annex: ['gaps/all-gaps', 'about/method', 'about/waivers', 'about/glossary', 'about/translations'],
});
