import { defineKind } from './define.js';

export default defineKind({
  name: 'indicator',
  heading: (data) => data.title,
  owner: (data) => data.responsible,
});
