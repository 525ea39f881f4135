import type { Day } from '../../base/day.js';
import { nameOf } from '../../facts/names.js';
import type { Support } from '../../facts/support.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

type Stage = 'requests' | 'offers' | 'commitments' | 'deliveries';

const stages: readonly { readonly stage: Stage; readonly word: string }[] = [
  { stage: 'requests', word: 'request' },
  { stage: 'offers', word: 'offer' },
  { stage: 'commitments', word: 'commitment' },
  { stage: 'deliveries', word: 'delivery' },
];

interface First {
  readonly stage: Stage;
  readonly word: string;
  readonly on: Day;
  readonly index: number;
}

/** The first entry of each stage that is recorded, in the order of the stages. */
function firsts(support: Support): readonly First[] {
  return stages.flatMap(({ stage, word }): First[] => {
    const entries: readonly { readonly on: Day }[] = support.data[stage] ?? [];
    const on = entries.map((entry) => entry.on).toSorted()[0];
    if (on === undefined) return [];
    return [{ stage, word, on, index: entries.findIndex((entry) => entry.on === on) }];
  });
}

export default defineRecordRule({
  id: 'support/stages-out-of-order',
  title: 'The stages of a support are out of order',
  why: 'Support goes from request to offer, commitment and delivery; lead times are counted between them. A stage dated before the one that leads to it is mostly a mistyped day.',
  clauses: ['L14'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['support'],
  kind: 'support',
  waysOut: [
    'Correct the day of the stage.',
    'Leave out the stage that did not take place: support may come without a request.',
  ],
  messages: {
    earlier: {
      text: 'the first {later} of {support} is dated {day}, before its first {earlier} on {before}',
      help: 'correct one of the days, or leave out the {earlier} if there was none',
      label: 'before the {earlier}',
    },
  },
  *check(support, { dataset }) {
    const found = firsts(support);
    for (const [position, later] of found.entries()) {
      const earlier = found[position - 1];
      if (earlier === undefined || earlier.on <= later.on) continue;
      yield {
        message: 'earlier',
        data: {
          support: nameOf(dataset, support),
          later: later.word,
          earlier: earlier.word,
          day: later.on,
          before: earlier.on,
        },
        place: at(support, later.stage, later.index, 'on'),
        related: [{ place: at(support, earlier.stage, earlier.index, 'on'), message: `the first ${earlier.word}` }],
      };
    }
  },
});
