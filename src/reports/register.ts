import { defineReport } from './define.js';

export default defineReport({
  name: 'register',
  title: 'The register',
  summary: 'every record that the audience may read; the public edition unless another is asked for',
  scope: 'register',
  usualAudience: 'public',
  families: [],
  cover: ['about/cover'],
  body: ['register/records'],
  annex: ['about/waivers', 'about/glossary', 'about/translations'],
});
