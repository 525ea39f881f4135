import { defineKind } from './define.js';

export default defineKind({
  name: 'update',
  heading: (_data, id) => id,
  owner: (data) => data.reported_by,
});
