import { defineReport } from './define.js';

export default defineReport({
  name: 'meeting',
  title: 'Meeting pack',
  summary:
    'agenda, decisions to take, what earlier decisions asked for, what is late, and the roll call of one meeting',
  scope: 'meeting',
  families: [],
  cover: ['about/basis'],
  body: [
    'meeting/agenda',
    'decisions/decisions-needed',
    'meeting/proposed',
    'meeting/carried-over',
    'progress/off-track',
    'progress/not-reported',
    'progress/due-next',
    'meeting/roll-call',
  ],
  annex: [],
});
