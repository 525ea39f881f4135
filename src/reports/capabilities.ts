import { defineReport } from './define.js';

export default defineReport({
  name: 'capabilities',
  title: 'Capability profile',
  summary: 'the capabilities of the framework by phase, what moved, and what holds others back',
  scope: 'register',
  families: ['capabilities', 'gaps'],
  cover: ['about/cover'],
  body: ['capabilities/distribution', 'capabilities/heat-map', 'capabilities/profile', 'capabilities/prerequisites'],
  annex: ['gaps/all-gaps', 'about/method', 'about/waivers', 'about/glossary', 'about/translations'],
});
