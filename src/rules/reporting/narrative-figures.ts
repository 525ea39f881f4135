import { bindingsIn } from '../../base/bound-figure.js';
import type { Binding } from '../../base/bound-figure.js';
import { parsePeriod, periodDays } from '../../base/period.js';
import { bindingFault } from '../../facts/claim.js';
import { statusOn } from '../../facts/status.js';
import { audiences } from '../../model/audience.js';
import type { Audience } from '../../model/audience.js';
import { at } from '../../model/finding.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Text } from '../../model/text.js';
import { defineDatasetRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type Period = RegisterRecord<'period'>;
type Found = RuleFinding<'untrue' | 'hidden'>;

/** The texts of a narrative with the place of each. */
function textsOf(
  narrative: Readonly<Record<string, Text>>,
): readonly (readonly [path: readonly string[], text: string])[] {
  return Object.entries(narrative).flatMap(([section, text]): [string[], string][] =>
    typeof text === 'string'
      ? [[[section], text]]
      : Object.entries(text).map(([language, words]) => [[section, language], words]),
  );
}

/** What an audience would read that is not so. */
function* faultsFor(
  snapshot: Snapshot,
  period: Period,
  audience: Audience,
): Iterable<readonly [key: string, found: Found]> {
  const id = parsePeriod(period.id);
  const edition = id && snapshot.edition?.(audience, periodDays(id, snapshot.dataset.fiscalYear).to);
  const narrative = edition?.dataset.get('period', period.id)?.data.narrative;
  if (edition === undefined || narrative === undefined) return;
  for (const [path, text] of textsOf(narrative)) {
    for (const binding of bindingsIn(text)) {
      const found = faultOf(edition.figure(binding.metric), binding, audience);
      if (found === undefined) continue;
      const place = { ...at(period, 'narrative', ...path), text: binding.text };
      yield [JSON.stringify([path, binding.text, found.message]), { ...found, place }];
    }
  }
}

function faultOf(
  figure: Parameters<typeof bindingFault>[1],
  binding: Binding,
  audience: Audience,
): Omit<Found, 'place'> | undefined {
  // A metric that does not exist is said where references are read.
  const fault = figure === undefined ? undefined : bindingFault(binding, figure);
  if (fault === undefined) return undefined;
  const data = { metric: binding.metric, audience };
  if (fault.fault === 'hidden') return { message: 'hidden', data };
  const claim = binding.claim === undefined ? '' : `${binding.claim.relation} ${binding.claim.value}`;
  return { message: 'untrue', data: { ...data, claim, value: fault.value } };
}

export default defineDatasetRule({
  id: 'reporting/narrative-figures',
  title: 'A narrative says what the data do not',
  why: 'A sentence that was true when it was written is still read when the data have changed. A figure that its reader may not see would leave a hole in it.',
  clauses: ['L21'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['period'],
  waysOut: [
    'Say what the figure is now, or bind it without a value: {{metric "family/name"}}.',
    'Mend the records from which the figure is computed.',
  ],
  messages: {
    untrue: {
      text: 'the narrative says that {metric} {claim}; for {audience} it is {value}',
      help: 'say what it is now, or mend the records; `secretariat explain {metric}` shows what counts',
      label: 'not true',
    },
    hidden: {
      text: 'the narrative prints {metric}, of which there is no figure for {audience}',
      help: 'leave the figure out, or bind one that its readers may see',
      label: 'no figure',
    },
  },
  *check(snapshot) {
    for (const period of snapshot.dataset.of('period')) {
      // What is closed was published, and cannot be mended: `restate` says what would be another figure today.
      if (statusOn(period, snapshot.asOf) === 'closed' || period.data.status === 'closed') continue;
      const found = new Map(audiences.flatMap((audience) => [...faultsFor(snapshot, period, audience)].reverse()));
      yield* found.values();
    }
  },
});
