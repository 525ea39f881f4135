import { defineKind } from './define.js';

export default defineKind({
  name: 'priority',
  heading: (data) => data.title,
});
