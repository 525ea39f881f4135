import { defineReport } from './define.js';

export default defineReport({
  name: 'member',
  title: 'Brief for a member',
  summary: 'what one member owes, what is owed to it, what changed since it last took part, and what is to be decided',
  scope: 'member',
  families: [],
  cover: ['about/basis'],
  body: [
    'member/remarks',
    'member/owes',
    'member/owed',
    'member/changes',
    'decisions/decisions-needed',
    'member/standing',
  ],
  annex: [],
});
