import { defineKind } from './define.js';

export default defineKind({
  name: 'initiative',
  heading: (data) => data.name,
});
