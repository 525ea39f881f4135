import { defineKind } from './define.js';

export default defineKind({
  name: 'product',
  heading: (data) => data.title,
});
