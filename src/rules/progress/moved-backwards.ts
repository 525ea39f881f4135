import { nameOfId } from '../../facts/names.js';
import { updatesOf } from '../../facts/updates.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

const levels: readonly string[] = ['not-started', 'limited', 'substantial', 'complete'];

export default defineDatasetRule({
  id: 'progress/moved-backwards',
  title: 'The reported completion has fallen since the update before',
  why: 'A fall can be right, when an earlier report was too hopeful or work was undone. Readers of two reports will ask, so the reason belongs in the later one.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['update'],
  waysOut: ['Say under "challenges" what led to the fall.', 'Correct the completion in the update where it is wrong.'],
  messages: {
    fell: {
      text: 'the completion of {record} fell from {before} ({earlier}) to {now} in {period}, and "challenges" does not say why',
      help: 'say under "challenges" what led to it; or correct the completion that is wrong',
      label: 'was {before}',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    for (const record of [...dataset.of('action'), ...dataset.of('commitment')]) {
      const updates = updatesOf(snapshot, record.id).filter(({ update }) => update.data.completion !== undefined);
      for (const [index, { update, period }] of updates.entries()) {
        const earlier = updates[index - 1];
        const [before, now] = [earlier?.update.data.completion, update.data.completion];
        if (before === undefined || now === undefined || levels.indexOf(now) >= levels.indexOf(before)) continue;
        if (update.data.challenges !== undefined) continue;
        yield {
          message: 'fell',
          data: {
            record: nameOfId(dataset, record.id),
            before,
            earlier: earlier?.period.id ?? '',
            now,
            period: period.id,
          },
          place: at(update, 'completion'),
        };
      }
    }
  },
});
