import { defineKind } from './define.js';

export default defineKind({
  name: 'organisation',
  heading: (data) => data.name,
});
