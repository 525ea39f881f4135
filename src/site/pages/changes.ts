import { defineSitePage } from '../define.js';
import { changesTable } from '../changes-table.js';
import { paragraph } from '../../sections/inline.js';

/** As many as a reader will go through; the feed and the pages of the records have the rest. */
const shown = 200;

export default defineSitePage({
  name: 'changes',
  title: 'Changes',
  intro: 'What changed in the register that this audience may know of, the latest first.',
  menu: null,
  reads: [],
  sections: ['progress/plan-changes'],
  messages: {
    all: 'Changes of records',
    table: 'Changes of records, the latest first',
    on: 'On',
    record: 'Record',
    what: 'What changed',
    none: 'No change is known.',
    more: {
      one: 'One earlier change is left out here; the pages of the records have them all.',
      other: '{count} earlier changes are left out here; the pages of the records have them all.',
    },
  },
  build(context) {
    const { changes } = context;
    const labels = {
      table: context.say('table'),
      on: context.label('on'),
      record: context.label('record'),
      what: context.label('what'),
    };
    const left = changes.length - shown;
    const blocks =
      changes.length === 0
        ? [paragraph(context.say('none'))]
        : [
            changesTable(context, changes.slice(0, shown), labels),
            ...(left > 0 ? [paragraph(context.say('more', { count: left }))] : []),
          ];
    return [{ id: 'all', title: context.label('all'), part: 'body', blocks }];
  },
});
