import { defineReport } from './define.js';

export default defineReport({
  name: 'summary',
  title: 'Summary for the board',
  summary: 'one page: the headline figures, what is asked of the board, and what needs attention',
  scope: 'register',
  cover: ['about/basis'],
  body: ['progress/headline', 'decisions/decisions-needed', 'progress/in-brief'],
  annex: [],
});
