import { defineKind } from './define.js';

export default defineKind({
  name: 'member',
  heading: (data, id) => data.seat ?? id,
  owner: (data) => data.organisation,
});
