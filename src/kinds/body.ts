import { defineKind } from './define.js';

export default defineKind({
  name: 'body',
  heading: (data) => data.name,
});
