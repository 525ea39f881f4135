import { defineKind } from './define.js';

export default defineKind({
  name: 'waiver',
  heading: (data, id) => `${id} (${data.rule})`,
});
