import { defineSitePage } from '../define.js';
import { changesTable } from '../changes-table.js';

export default defineSitePage({
  name: 'index',
  title: 'Home',
  intro: 'What was agreed, what is being done and how far it has come.',
  menu: null,
  reads: [],
  feature: 'cards',
  sections: ['progress/headline', 'progress/outlook-by-lead', 'progress/burn-up'],
  messages: {
    latest: 'Latest changes',
    latestTable: 'The latest changes of records',
    on: 'On',
    record: 'Record',
    what: 'What changed',
  },
  build(context) {
    const latest = context.changes.slice(0, 8);
    if (latest.length === 0) return [];
    const labels = {
      table: context.say('latestTable'),
      on: context.label('on'),
      record: context.label('record'),
      what: context.label('what'),
    };
    return [
      { id: 'latest', title: context.label('latest'), part: 'annex', blocks: [changesTable(context, latest, labels)] },
    ];
  },
});
