import { relationsOf } from '../../facts/policies.js';
import { isLive } from '../../facts/status.js';
import { defineSection } from '../define.js';
import { leadCell, nameLines } from '../fact-cells.js';
import { cellOf, column, paragraph, row, share, table } from '../inline.js';

type Key = 'mapped' | 'table' | 'action' | 'lead';

export default defineSection<Key>({
  id: 'coherence/unmapped',
  title: 'Actions that are related to no policy',
  messages: {
    mapped: 'Live actions related to a policy, platform or plan: {share}',
    table: 'Live actions that say nothing of other policies',
    action: 'Action',
    lead: 'Lead',
  },
  build(context) {
    const { snapshot } = context;
    const live = snapshot.dataset.of('action').filter((action) => isLive(action, snapshot.asOf));
    if (live.length === 0 || !snapshot.dataset.keeps('policy')) return undefined;
    const unmapped = live.filter((action) => relationsOf(snapshot, action).length === 0);
    const summary = paragraph(context.say('mapped', { share: share(live.length - unmapped.length, live.length) }));
    if (unmapped.length === 0) return [summary];
    const rows = unmapped.map((action) => row(cellOf(...nameLines(context, action.id)), leadCell(context, action)));
    return [
      summary,
      table(context.say('table'), [column(context.label('action')), column(context.label('lead'))], rows),
    ];
  },
});
