import { defineKind } from './define.js';

export default defineKind({
  name: 'provider',
  heading: (data) => data.name,
  owner: (data) => data.organisation,
});
