import { defineKind } from './define.js';

export default defineKind({
  name: 'person',
  heading: (data) => data.name,
  owner: (data) => data.organisation,
});
